/**
 * The review of a draft: every text that a report would be made of, what is kept and why, and the
 * names that will be printed as roles.
 */
@NullMarked
package debrief.review.draft;

import org.jspecify.annotations.NullMarked;
