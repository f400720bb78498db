/** The pages about accounts: one's own, and those that administrators look after. */
@NullMarked
package debrief.people;

import org.jspecify.annotations.NullMarked;
