@NullMarked
package debrief.export;

import org.jspecify.annotations.NullMarked;
