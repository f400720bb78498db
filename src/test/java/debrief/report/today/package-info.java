@NullMarked
package debrief.report.today;

import org.jspecify.annotations.NullMarked;
