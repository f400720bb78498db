/** Times as people write them at the beginning of a line, and time zones. */
@NullMarked
package debrief.text.time;

import org.jspecify.annotations.NullMarked;
