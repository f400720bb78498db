/**
 * A report as PDF that is read aloud in the right order: tagged, with bookmarks and live links, all
 * fonts within it, set on A4. It is laid out here, line by line, on Apache PDFBox.
 *
 * <p>Decisions that bind this package: nothing outside it knows the library, and nothing of it
 * loads before somebody wants a PDF; what is written depends on the content and its imprint alone,
 * so that the same edition is the same file to the byte; what no font can show is written as its
 * number in Unicode, and what is too long or too wide is said where it stands; nothing is left out
 * in silence.
 */
@NullMarked
package debrief.publish.format.pdf;

import org.jspecify.annotations.NullMarked;
