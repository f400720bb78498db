/** Passwords: which ones will do, and their hashes. */
@NullMarked
package debrief.signin.password;

import org.jspecify.annotations.NullMarked;
