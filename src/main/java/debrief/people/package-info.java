/**
 * Accounts, roles, sign-in, sessions and API tokens, and the one answer to who may see and do what.
 *
 * <p>Decisions that bind this room: what a role may do is the table in {@link Role}; who may see an
 * incident is the SQL in {@link Access}, which every query of every feature names as {@code
 * <visible>}; a request's {@link Viewer} comes from {@link Credentials}, on the fast path and
 * everywhere else. What lets somebody in (a session, a token, an invitation) is a random secret
 * that is shown once and stored as its hash; whatever takes one away sends {@link People#CHANGED},
 * so that it holds on every node at once.
 *
 * <p>Accounts know neither sessions nor tokens. Those come through {@link Accounts}, join the view
 * {@code viewer_account}, and end with a deactivation because the roof lets them listen to the line
 * {@code person.deactivated}.
 *
 * <p>Single sign-on stands in the folder {@code sso}, which uses this one and is not known here:
 * the roof hands it over as {@link OtherWays}.
 *
 * <p>This folder is larger than others on purpose: everything that can let somebody in is to be
 * found, and read, in one place.
 */
@NullMarked
package debrief.people;

import org.jspecify.annotations.NullMarked;
