/**
 * What is said of a name that looks like somebody without a role: the role, or that it is nobody;
 * and the way back from each.
 */
@NullMarked
package debrief.review.name;

import org.jspecify.annotations.NullMarked;
