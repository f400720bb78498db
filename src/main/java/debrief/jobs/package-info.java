/**
 * Work that is done without anybody waiting for it: once, later, or over and over. It is kept in
 * PostgreSQL, so whichever node has time does it, and one only.
 *
 * <p>A job is staged in the transaction of its cause: without a commit there is none. It is done at
 * least once, and twice where a node goes away in the middle of it, so what it does may be done
 * twice. It is told ids and not texts, and asks the doors for the rest when it runs.
 *
 * <p>The library behind it is db-scheduler, which no other package knows. Its client is not used
 * for staging: it asks before it inserts, and where two stage the same job at once the second would
 * lose its whole transaction to the doubled key. One statement of our own does neither.
 */
@NullMarked
package debrief.jobs;

import org.jspecify.annotations.NullMarked;
