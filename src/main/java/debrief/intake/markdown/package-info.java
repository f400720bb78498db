/**
 * One Markdown document that was written elsewhere, read into one record, without I/O. The rule: no
 * word is lost; what has no place stays as text, with its heading. Reading is by lines, not by a
 * parsed tree, so that what is kept is kept as it was written.
 */
@NullMarked
package debrief.intake.markdown;

import org.jspecify.annotations.NullMarked;
