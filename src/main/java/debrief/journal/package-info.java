/**
 * What happened, by whom, when, from where. An {@link debrief.event.Event} becomes a line in the
 * transaction of its cause, and whoever listens for it acts in that same transaction.
 *
 * <p>Audit, announcements and feeds grow from these lines. They name things and people by reference
 * and never hold anybody's text or name, so that erasing a person breaks nothing. Lines are only
 * ever added: the database refuses the rest, and {@link debrief.journal.JournalChain} chains them
 * so that a line which somebody took away all the same is missed.
 */
@NullMarked
package debrief.journal;

import org.jspecify.annotations.NullMarked;
