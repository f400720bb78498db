/**
 * What happened, by whom, when. A line is written in the transaction of the change that it tells
 * of, and whoever needs to act on it acts in that same transaction.
 *
 * <p>Audit, announcements and feeds grow from these lines. They name things by reference and never
 * hold anybody's text.
 */
@NullMarked
package debrief.journal;

import org.jspecify.annotations.NullMarked;
