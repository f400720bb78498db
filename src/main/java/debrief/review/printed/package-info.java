/** What a report would print in place of names, told before it does. */
@NullMarked
package debrief.review.printed;

import org.jspecify.annotations.NullMarked;
