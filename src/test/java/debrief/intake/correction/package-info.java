@NullMarked
package debrief.intake.correction;

import org.jspecify.annotations.NullMarked;
