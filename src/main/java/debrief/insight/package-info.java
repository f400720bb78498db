/**
 * The Trust ledger: what incidents did to each of the seven principles, quarter by quarter, and how
 * the promises stand that came of them. Figures only; {@code insight.counted} lists what each
 * counts.
 *
 * <p>Decisions that bind this room: what happened to a principle is what the newest published
 * report says, for everybody, since a draft's tags are for those who draft; what has no report is
 * counted as that. A missing time is counted as missing and never as 0, and no mean is shown. A
 * viewer's figures count what that viewer may see: what is open to everybody is kept in memory a
 * quarter at a time until a signal, the restricted rest is asked for at each reading.
 */
@NullMarked
package debrief.insight;

import org.jspecify.annotations.NullMarked;
