/**
 * What search finds: reports, drafts, incidents and action items with their parts, written down as
 * they are searched.
 *
 * <p>What readers get follows from an event in the same transaction, so that nothing is found that
 * was taken back. What only those who draft read may lag by seconds: a draft is written down by a
 * job, once for many saves. A public rendering is not here, as nobody can search without signing
 * in.
 */
@NullMarked
package debrief.search.document;

import org.jspecify.annotations.NullMarked;
