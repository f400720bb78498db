/**
 * The line above a timeline: what somebody types or pastes there becomes entries.
 *
 * <p>Decisions that bind this room: a bare time is on the day that lies nearest to its incident and
 * to what was noted before, in the zone of whoever types; what has not come yet, or is a year off,
 * is asked about before it is noted; the answer says day, time and zone.
 */
@NullMarked
package debrief.timeline.quick;

import org.jspecify.annotations.NullMarked;
