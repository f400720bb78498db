/**
 * Letters and lines: the fonts that a PDF embeds, which of them has a letter, and where a line of
 * text ends.
 */
@NullMarked
package debrief.publish.format.pdf.type;

import org.jspecify.annotations.NullMarked;
