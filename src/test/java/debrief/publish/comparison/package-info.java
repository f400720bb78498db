/** The three audiences side by side. */
@NullMarked
package debrief.publish.comparison;

import org.jspecify.annotations.NullMarked;
