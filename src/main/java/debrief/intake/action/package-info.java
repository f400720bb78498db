/**
 * Which lists of a document are action items, by what their lines say and not only by what stands
 * above them. Without I/O.
 */
@NullMarked
package debrief.intake.action;

import org.jspecify.annotations.NullMarked;
