/** The pages of imports: bringing a zip, looking what would be made of it, what came of it. */
@NullMarked
package debrief.intake.batch.page;

import org.jspecify.annotations.NullMarked;
