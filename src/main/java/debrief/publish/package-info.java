/**
 * What stands between a draft and its readers: how far it is, what is missing, who will read what,
 * and the steps from state to state.
 */
@NullMarked
package debrief.publish;

import org.jspecify.annotations.NullMarked;
