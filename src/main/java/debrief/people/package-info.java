/**
 * Accounts, roles, sign-in, sessions and API tokens, and the one answer to who may see and do what.
 *
 * <p>Decisions that bind this room: what a role may do is the table in {@link Role}; who may see an
 * incident is the SQL in {@link Access}, which every query of every feature names as {@code
 * <visible>}; a request's {@link Viewer} comes from {@link Credentials}, on the fast path and
 * everywhere else.
 */
@NullMarked
package debrief.people;

import org.jspecify.annotations.NullMarked;
