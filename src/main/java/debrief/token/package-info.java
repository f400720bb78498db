/**
 * API tokens. A token is a random secret that is shown once and stored as its hash; what it may do
 * is settled when it is made.
 */
@NullMarked
package debrief.token;

import org.jspecify.annotations.NullMarked;
