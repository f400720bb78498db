/** How the process ends, seen from outside of it. */
@NullMarked
package debrief.process;

import org.jspecify.annotations.NullMarked;
