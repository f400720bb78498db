/**
 * What documents are written in: each format becomes the Markdown that says the same, which is then
 * read like any other. By lines where the format is lines; without I/O.
 */
@NullMarked
package debrief.intake.format;

import org.jspecify.annotations.NullMarked;
