/**
 * The fonts that a PDF embeds: which of them has a letter, how wide it is, how text looks, and
 * where a word too wide for its column may end.
 */
@NullMarked
package debrief.publish.format.pdf.type;

import org.jspecify.annotations.NullMarked;
