/** What people type into the entry line, and what becomes of it. */
@NullMarked
package debrief.timeline.quick;

import org.jspecify.annotations.NullMarked;
