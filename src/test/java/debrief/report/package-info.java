@NullMarked
package debrief.report;

import org.jspecify.annotations.NullMarked;
