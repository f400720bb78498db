@NullMarked
package debrief.intake.original;

import org.jspecify.annotations.NullMarked;
