/**
 * From Markdown to passages of prose whose letters know where they stand in the text that was sent.
 */
@NullMarked
package debrief.text.prose;

import org.jspecify.annotations.NullMarked;
