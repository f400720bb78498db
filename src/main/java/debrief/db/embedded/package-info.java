/**
 * The PostgreSQL that Debrief starts for itself: its folder, its programs, and a watch that starts
 * it again.
 */
@NullMarked
package debrief.db.embedded;

import org.jspecify.annotations.NullMarked;
