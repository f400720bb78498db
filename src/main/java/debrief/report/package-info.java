/**
 * What the world reads: frozen editions of postmortems, and the pages of the seven principles.
 *
 * <p>Decisions that bind this room: publishing freezes what an edition says to each audience, as
 * content, as an article and as files, in rows that the database refuses to change; what is marked
 * for the team stands in the team's rendering alone, which is there for those who draft only;
 * participants enter every rendering as roles; who may read is asked with {@code <visible>}, and
 * only the answer "everyone who may read" is remembered. {@link debrief.report.FastReading} answers
 * from that memory before any framework runs.
 */
@NullMarked
package debrief.report;

import org.jspecify.annotations.NullMarked;
