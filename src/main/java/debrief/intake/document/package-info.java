/** A document as lines, headings and tables, and what its headings are called. Without I/O. */
@NullMarked
package debrief.intake.document;

import org.jspecify.annotations.NullMarked;
