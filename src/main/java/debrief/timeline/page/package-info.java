/** The pages of timelines: the line that is typed into, the list below it, one entry's form. */
@NullMarked
package debrief.timeline.page;

import org.jspecify.annotations.NullMarked;
