/**
 * Opens PostgreSQL, the embedded one or one outside, and lends JDBI to the doors.
 *
 * <p>Decisions that bind this room: durability is never traded for speed ({@link Durability} is a
 * health check); records are mapped by one mapper; lists are paged by keyset, never by offset; what
 * one node caches, every node hears of through {@link Signals}.
 */
@NullMarked
package debrief.db;

import org.jspecify.annotations.NullMarked;
