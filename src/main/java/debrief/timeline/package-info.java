/**
 * The timeline of an incident: dated entries, each with when it happened, when the responders knew
 * of it, and what shows it.
 *
 * <p>Decisions that bind this room: an entry holds both times, because hindsight is the enemy of
 * learning, and whoever asks {@code asKnownAt} gets only what was known then; text for the team
 * does not exist for those who do not draft, neither in lists nor alone; ids grow with time, so
 * that lines pasted for the same minute stay in the order in which they were written, after an edit
 * and a restoration too; what is removed moves to a table of its own, so that no query can show it
 * by mistake, and is kept as long as the incident; an entry can be one of the incident's times,
 * which then follows it, and setting that time by hand to another one undoes the link.
 */
@NullMarked
package debrief.timeline;

import org.jspecify.annotations.NullMarked;
