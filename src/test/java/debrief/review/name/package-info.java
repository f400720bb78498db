/** Tests of names without a role. */
@NullMarked
package debrief.review.name;

import org.jspecify.annotations.NullMarked;
