/**
 * The No Ego review for people: of any text over the API, how an organisation sets it, and the
 * pages that explain each category.
 */
@NullMarked
package debrief.review;

import org.jspecify.annotations.NullMarked;
