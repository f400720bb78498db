/**
 * Opens PostgreSQL, the embedded one or one outside, and lends JDBI to the doors.
 *
 * <p>Decisions that bind this room: durability is never traded for speed ({@link
 * debrief.db.health.Durability} is a health check); records are mapped by one mapper; lists are
 * paged by keyset, never by offset; nothing waits for the database without a bound, and {@link
 * Outage} says what keeps it from serving.
 */
@NullMarked
package debrief.db;

import org.jspecify.annotations.NullMarked;
