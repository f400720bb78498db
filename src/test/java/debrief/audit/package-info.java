/** Reading the journal. */
@NullMarked
package debrief.audit;

import org.jspecify.annotations.NullMarked;
