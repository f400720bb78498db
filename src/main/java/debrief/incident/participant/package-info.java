/** Who took part in an incident. Names stay with the team; roles go to the world. */
@NullMarked
package debrief.incident.participant;

import org.jspecify.annotations.NullMarked;
