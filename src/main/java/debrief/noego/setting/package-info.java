/**
 * How an organisation reviews: what it asks for in each category, and its own words. The one part
 * of the review that is stored; the review itself is handed what stands here and stays a pure
 * function.
 */
@NullMarked
package debrief.noego.setting;

import org.jspecify.annotations.NullMarked;
