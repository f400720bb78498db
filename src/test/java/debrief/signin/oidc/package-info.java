@NullMarked
package debrief.signin.oidc;

import org.jspecify.annotations.NullMarked;
