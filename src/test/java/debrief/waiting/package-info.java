@NullMarked
package debrief.waiting;

import org.jspecify.annotations.NullMarked;
