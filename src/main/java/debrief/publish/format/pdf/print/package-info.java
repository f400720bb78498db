/**
 * Apache FOP: what makes pages of formatting objects. Nothing outside knows it, and nothing of it
 * loads before somebody wants a PDF.
 */
@NullMarked
package debrief.publish.format.pdf.print;

import org.jspecify.annotations.NullMarked;
