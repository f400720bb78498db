@NullMarked
package debrief.intake.batch;

import org.jspecify.annotations.NullMarked;
