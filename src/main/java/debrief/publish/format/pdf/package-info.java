/**
 * A report as PDF that is read aloud in the right order: tagged as PDF/UA asks, with bookmarks and
 * live links, all fonts within it, set on A4. It is written as XSL formatting objects, and Apache
 * FOP lays them out.
 *
 * <p>Decisions that bind this package: what is written depends on the content and its imprint
 * alone, so that the same edition is the same file to the byte; the document names no address or
 * file that FOP would open; each letter is given the font that has it, since FOP's own choice fails
 * beyond the first 65,536 of Unicode; what no font can show is written as its number, and what is
 * too long or too wide is said where it stands; nothing is left out in silence.
 *
 * <p>FOP took the place of a layout of our own on PDFBox. It needs about twice its time, a fifth of
 * a second of CPU for ten pages and three seconds for 3,000 entries, and four times its memory; it
 * joins Arabic letters, and its files are smaller.
 */
@NullMarked
package debrief.publish.format.pdf;

import org.jspecify.annotations.NullMarked;
