/**
 * What several servers on one database have to tell each other: signals over {@code LISTEN} and
 * {@code NOTIFY}, and caches that follow them.
 *
 * <p>Decisions that bind this room: a signal travels with the transaction that causes it, names
 * what has changed where its sender knows that, and holds no secret; whoever remembers something
 * asks first whether this node has heard the others within the last {@link
 * debrief.cluster.Notifications#TRUST_SECONDS} seconds, and asks the database where it has not. So
 * a node that is deaf, for whatever reason, becomes slow and never wrong.
 */
@NullMarked
package debrief.cluster;

import org.jspecify.annotations.NullMarked;
