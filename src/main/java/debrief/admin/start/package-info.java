/**
 * Where an administrator begins: the first steps on a new server, the worked examples, and the page
 * that leads to everything that is looked after.
 */
@NullMarked
package debrief.admin.start;

import org.jspecify.annotations.NullMarked;
