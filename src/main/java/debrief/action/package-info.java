/**
 * Action items: what a team promises after an incident, and how the promise fares.
 *
 * <p>Decisions that bind this room: a state changes only along {@link
 * debrief.action.ActionState#next}, and each move asks for what makes it honest (a date, a reason,
 * evidence); every change of state and of a promised date leaves a line of history; nothing here
 * speaks of lateness as somebody's fault; items marked for the team do not exist for anybody else.
 */
@NullMarked
package debrief.action;

import org.jspecify.annotations.NullMarked;
