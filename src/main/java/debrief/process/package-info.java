/**
 * The process itself: what its environment sets, and how it ends when it cannot go on. Every room
 * may use it, so it knows none.
 */
@NullMarked
package debrief.process;

import org.jspecify.annotations.NullMarked;
