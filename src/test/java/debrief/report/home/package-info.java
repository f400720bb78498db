@NullMarked
package debrief.report.home;

import org.jspecify.annotations.NullMarked;
