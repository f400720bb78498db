/** Tests of what people say of the review. */
@NullMarked
package debrief.review.verdict;

import org.jspecify.annotations.NullMarked;
