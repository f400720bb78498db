/**
 * How far the postmortem of an incident is and how many of its promises are open, for lists: one
 * statement for a page. Whoever does not draft hears of a postmortem only what is published.
 */
@NullMarked
package debrief.incident.standing;

import org.jspecify.annotations.NullMarked;
