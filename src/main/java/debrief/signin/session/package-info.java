/**
 * Being in: sessions in browsers, and from what a request carries to the {@link
 * debrief.access.Viewer} whom it comes from, the same on the fast path and everywhere else ({@link
 * debrief.signin.session.Credentials}).
 */
@NullMarked
package debrief.signin.session;

import org.jspecify.annotations.NullMarked;
