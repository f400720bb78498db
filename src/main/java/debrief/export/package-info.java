/**
 * Lists of action items in other formats: one class a format.
 *
 * <p>Decisions that bind this room: the formats stand in one list ({@link
 * debrief.export.ActionFormats}); a format writes item by item and keeps none of them, so that the
 * length of a list costs no memory; whoever may not see something in a list does not find it in an
 * export either, since both read through the same door.
 */
@NullMarked
package debrief.export;

import org.jspecify.annotations.NullMarked;
