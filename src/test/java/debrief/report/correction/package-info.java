@NullMarked
package debrief.report.correction;

import org.jspecify.annotations.NullMarked;
