/**
 * Who may declare an incident: those who write, and readers where the organisation lets them.
 * Declaring is all that a reader may do with it; changing what was declared stays with those who
 * write.
 */
@NullMarked
package debrief.incident.declare;

import org.jspecify.annotations.NullMarked;
