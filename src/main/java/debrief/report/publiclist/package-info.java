/**
 * The public list: reports that an administrator has put there are read at {@code /public} by
 * everybody, as their edition for the public says it. There is no list before the first of them. A
 * listing decides nothing by itself: whether its report stands is asked at every reading.
 */
@NullMarked
package debrief.report.publiclist;

import org.jspecify.annotations.NullMarked;
