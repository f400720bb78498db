/**
 * The pool's edges: how many may wait for a connection, and whether one that lay idle still
 * carries. Both are bounded in time, so that a database which stands still costs nobody more than
 * seconds.
 */
@NullMarked
package debrief.db.pool;

import org.jspecify.annotations.NullMarked;
