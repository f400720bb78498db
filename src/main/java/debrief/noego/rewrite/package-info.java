/** What could stand in place of a sentence that the review noticed, built from its own words. */
@NullMarked
package debrief.noego.rewrite;

import org.jspecify.annotations.NullMarked;
