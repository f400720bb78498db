/**
 * What people say of the review itself: "not this one", asked for where they write, and all
 * verdicts as a file, so that rules can be judged. Words of rules, never names.
 */
@NullMarked
package debrief.review.verdict;

import org.jspecify.annotations.NullMarked;
