/**
 * Asking servers of others.
 *
 * <p>Decisions that bind this folder: an address is resolved once, looked at, and that very one is
 * connected to; whatever is asked is bounded in time and size; no redirect is followed.
 */
@NullMarked
package debrief.web.outbound;

import org.jspecify.annotations.NullMarked;
