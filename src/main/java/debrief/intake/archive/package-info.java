/**
 * Postmortems that were written elsewhere, read into our form. {@code ArchiveReader} and what it
 * stands on turn one Markdown document into one record, without I/O; {@code Archives} takes that
 * record through the doors of the other rooms, in one transaction. The rule of this room is that no
 * word is lost: what has no place in the form stays as text, with its heading, and is named to the
 * person who imports it. Reading is by lines, not by a parsed tree, so that what is kept is kept as
 * it was written.
 */
@NullMarked
package debrief.intake.archive;

import org.jspecify.annotations.NullMarked;
