/**
 * Coming in: setting up, signing in with a password, invitations, and guessing cut short.
 *
 * <p>What lets somebody in is a random secret that is shown once and stored as its hash. Single
 * sign-on stands in {@code signin.oidc}, {@code signin.provider} and {@code signin.setting}, which
 * use this room and are not known here: the roof hands them over as {@link
 * debrief.signin.ExternalSignIn}.
 */
@NullMarked
package debrief.signin;

import org.jspecify.annotations.NullMarked;
