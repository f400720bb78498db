/**
 * What is done when an edition should not have said what it says: it is withdrawn, or words are
 * taken out of it.
 *
 * <p>Decisions that bind this room: a withdrawn edition stays stored and is open to those who
 * draft; everybody else reads when and why. A redacted edition is composed anew from its own
 * content, for every audience, and takes the place of the one before; which words went is kept
 * nowhere, neither in the journal nor in a hash of what stood there. Two places are out of reach:
 * an earlier line of the journal keeps the address that a report had, and whoever sends an
 * Idempotency-Key leaves a hash of their request for a day. Other rooms hear of both by their
 * events.
 */
@NullMarked
package debrief.report.correction;

import org.jspecify.annotations.NullMarked;
