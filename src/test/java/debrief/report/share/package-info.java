/** Tests of links that open a report. */
@NullMarked
package debrief.report.share;

import org.jspecify.annotations.NullMarked;
