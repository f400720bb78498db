/** Words in an incident that look like names, and what was said about them. */
@NullMarked
package debrief.incident.name;

import org.jspecify.annotations.NullMarked;
