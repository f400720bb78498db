/** Tests of feeds. */
@NullMarked
package debrief.report.feed;

import org.jspecify.annotations.NullMarked;
