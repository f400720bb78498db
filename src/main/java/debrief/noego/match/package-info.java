/** Rows of words that a rule looks for, and where they matched. */
@NullMarked
package debrief.noego.match;

import org.jspecify.annotations.NullMarked;
