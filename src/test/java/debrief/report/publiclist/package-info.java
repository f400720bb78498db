/** The public list. */
@NullMarked
package debrief.report.publiclist;

import org.jspecify.annotations.NullMarked;
