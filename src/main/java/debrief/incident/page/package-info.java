/** The pages of incidents, and the panels that other rooms put there. */
@NullMarked
package debrief.incident.page;

import org.jspecify.annotations.NullMarked;
