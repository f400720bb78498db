/**
 * Who may do what, and see what: the viewer of a request, roles and their rights, the scopes of
 * tokens, audiences.
 *
 * <p>Decisions that bind this room: what a role may do is the table in {@link debrief.access.Role};
 * who may see an incident is the SQL in {@link debrief.access.Access}, which every query of every
 * feature names as {@code <visible>}.
 */
@NullMarked
package debrief.access;

import org.jspecify.annotations.NullMarked;
