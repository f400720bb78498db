@NullMarked
package debrief.intake.source;

import org.jspecify.annotations.NullMarked;
