/** What leaves with an archive, and what of it comes back. */
@NullMarked
package debrief.export.archive;

import org.jspecify.annotations.NullMarked;
