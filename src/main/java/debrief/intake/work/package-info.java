/**
 * What of a document is work that follows, by what its lines are and not only by what stands above
 * them. Without I/O.
 */
@NullMarked
package debrief.intake.work;

import org.jspecify.annotations.NullMarked;
