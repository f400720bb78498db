/**
 * An incident: what broke, since when, how badly, for whom, and who took part. Everything else in
 * Debrief hangs on one.
 *
 * <p>Decisions that bind this room: an incident's state follows from its times and is never set by
 * hand; names of participants are for those who draft, everyone else is given their roles; other
 * rooms put their part of an incident's page there as a {@link
 * debrief.incident.page.IncidentPanel}.
 */
@NullMarked
package debrief.incident;

import org.jspecify.annotations.NullMarked;
