/**
 * Attacks on loopback, each bounded in number and time, and what others notice of them. A scenario
 * is a small class and a line in {@link debrief.bench.siege.Scenarios}.
 */
@NullMarked
package debrief.bench.siege;

import org.jspecify.annotations.NullMarked;
