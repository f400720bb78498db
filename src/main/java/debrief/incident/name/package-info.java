/**
 * Words in an incident that look like names, and what was said about them; people with an account
 * whose whole name stands in its texts.
 */
@NullMarked
package debrief.incident.name;

import org.jspecify.annotations.NullMarked;
