/** What tests stand on: a real server on a real PostgreSQL, and a client that speaks HTTP to it. */
@NullMarked
package debrief.world;

import org.jspecify.annotations.NullMarked;
