/** The page on which a postmortem is written, with its parts, its review and its history. */
@NullMarked
package debrief.draft;

import org.jspecify.annotations.NullMarked;
