/** A timeline's entries, changed where they stand. */
@NullMarked
package debrief.timeline.page;

import org.jspecify.annotations.NullMarked;
