@NullMarked
package debrief.incident.dismissal;

import org.jspecify.annotations.NullMarked;
