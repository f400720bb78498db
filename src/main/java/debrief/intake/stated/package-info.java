/** What a document says of itself, its days and its action items, in its own words. Without I/O. */
@NullMarked
package debrief.intake.stated;

import org.jspecify.annotations.NullMarked;
