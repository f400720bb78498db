/**
 * Single sign-on by OpenID Connect: the journey of a browser to a provider and back, and which
 * account it ends in.
 *
 * <p>Decisions that bind this folder. It stands below {@code signin}, in a folder of its own
 * because its set of pieces is its own; {@code signin} does not know it, and the roof hands it over
 * as {@link debrief.signin.ExternalSignIn}. Nothing of it is on the path of a request of somebody
 * who is signed in, nothing asks a provider before somebody wants to sign in, and the classes of
 * the OpenID library, which only {@link OidcClient}, {@link Discovery}, {@link Keys} and {@link
 * IdTokens} name, are not loaded before that either.
 *
 * <p>Beginning a sign-in writes nothing down here: what must come back unchanged is sealed into the
 * browser's cookie ({@link AuthorizationRequest}), so that nobody can fill a table from outside.
 * Finishing one uses its state up in the database, for all nodes.
 *
 * <p>An address proves who somebody is only when the provider says that it is verified, and then
 * once: afterwards issuer and subject say it. Whatever goes wrong has a {@link
 * SignInFailure.Reason}, which is for the log; the browser gets one of a few sentences that tell
 * nothing.
 */
@NullMarked
package debrief.signin.oidc;

import org.jspecify.annotations.NullMarked;
