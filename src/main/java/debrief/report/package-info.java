/**
 * What the world reads: frozen editions of postmortems, the reading home and the pages of the seven
 * principles.
 *
 * <p>Decisions that bind this room: publishing freezes content and rendered article in one row that
 * the database refuses to change; nothing marked for the team enters an edition, and participants
 * enter it as roles; who may read is asked with {@code <visible>}, and only the answer "everyone
 * who may read" is remembered. {@link debrief.report.FastReading} answers from that memory before
 * any framework runs.
 */
@NullMarked
package debrief.report;

import org.jspecify.annotations.NullMarked;
