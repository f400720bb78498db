/** Tests of what is like an incident. */
@NullMarked
package debrief.report.similar;

import org.jspecify.annotations.NullMarked;
