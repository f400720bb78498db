/**
 * The list of action items that one chases with: filters, orders, tabs and changes of many at once.
 *
 * <p>Decisions that bind this package: a list goes on by the value it is sorted by and the item's
 * number, each order by an index of its own, so that the last page costs what the first costs; a
 * count looks no further than the number that it shows; an owner is found by any word of the name
 * or by the address, which are the same person where an account says so; whoever is not told owners
 * neither finds nor sorts by them.
 */
@NullMarked
package debrief.action.list;

import org.jspecify.annotations.NullMarked;
