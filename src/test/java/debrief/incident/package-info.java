@NullMarked
package debrief.incident;

import org.jspecify.annotations.NullMarked;
