/** A sentence that the review noticed said anew from its own words, or a question to its writer. */
@NullMarked
package debrief.noego.rewrite;

import org.jspecify.annotations.NullMarked;
