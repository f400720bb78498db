/** The timeline over HTTP: its contract, its entry line, and what it keeps from whom. */
@NullMarked
package debrief.timeline;

import org.jspecify.annotations.NullMarked;
