/**
 * What a rule file may ask of a match: a small vocabulary of tested questions, and the reader that
 * joins them by "and", "or" and "not".
 */
@NullMarked
package debrief.noego.condition;

import org.jspecify.annotations.NullMarked;
