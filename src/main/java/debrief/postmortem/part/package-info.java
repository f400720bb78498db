/** The rows that hang on a postmortem: contributing factors, lessons, Trust tags. */
@NullMarked
package debrief.postmortem.part;

import org.jspecify.annotations.NullMarked;
