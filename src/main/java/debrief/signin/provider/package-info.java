/**
 * The providers of single sign-on as they are set up: address, client, what groups mean here, and
 * whether passwords open anything beside them. Clients' secrets are encrypted before they are
 * stored.
 */
@NullMarked
package debrief.signin.provider;

import org.jspecify.annotations.NullMarked;
