/** The categories of the review, and what each of them says about itself. */
@NullMarked
package debrief.noego.category;

import org.jspecify.annotations.NullMarked;
