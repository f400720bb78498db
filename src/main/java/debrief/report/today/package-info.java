/**
 * What is true of a report today, beside what was frozen: how its promises stand, what one may read
 * next, and what those who may can do with it. The page of a report is the same bytes for every
 * reader, so a small script fetches this part for whoever reads; without scripts it is a page.
 */
@NullMarked
package debrief.report.today;

import org.jspecify.annotations.NullMarked;
