/**
 * The timeline of an incident: dated entries, each with when it happened, when the responders knew
 * of it, and what shows it.
 *
 * <p>Decisions that bind this room: an entry holds both times, because hindsight is the enemy of
 * learning, and whoever asks {@code asKnownAt} gets only what was known then; text for the team
 * does not exist for those who do not draft, neither in lists nor alone; ids grow with time, so
 * that lines pasted for the same minute stay in the order in which they were written.
 */
@NullMarked
package debrief.timeline;

import org.jspecify.annotations.NullMarked;
