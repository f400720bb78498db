/** Documents of each format, read as they come. */
@NullMarked
package debrief.intake.format;

import org.jspecify.annotations.NullMarked;
