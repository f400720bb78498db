/**
 * Names become roles: what is told outside the team says what somebody does and not who they are.
 * Pure functions of a roster and a text, in time that grows with the text alone.
 */
@NullMarked
package debrief.redaction;

import org.jspecify.annotations.NullMarked;
