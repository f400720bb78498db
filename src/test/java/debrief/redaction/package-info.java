/** Names become roles, however they are written. */
@NullMarked
package debrief.redaction;

import org.jspecify.annotations.NullMarked;
