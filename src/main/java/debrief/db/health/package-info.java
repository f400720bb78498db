/**
 * Whether the database answers, can be written to and keeps what it has acknowledged: looked at in
 * the background, over a connection of its own, so that whoever asks is answered at once even while
 * nothing else is.
 */
@NullMarked
package debrief.db.health;

import org.jspecify.annotations.NullMarked;
