/** The description of the API holds what it says, and every example in it works. */
@NullMarked
package debrief.admin;

import org.jspecify.annotations.NullMarked;
