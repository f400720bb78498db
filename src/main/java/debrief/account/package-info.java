/**
 * Accounts: people and services, their role and teams, and the invitations by which people come.
 *
 * <p>Decisions that bind this room: an address belongs to one account; there is always somebody who
 * can sign in and administer; what ends an account's ways in (sessions, tokens) listens to {@code
 * person.deactivated} in the journal, within its transaction; whatever changes an account sends
 * {@link debrief.account.People#CHANGED}, so that it holds on every node at once.
 */
@NullMarked
package debrief.account;

import org.jspecify.annotations.NullMarked;
