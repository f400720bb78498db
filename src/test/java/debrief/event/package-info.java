@NullMarked
package debrief.event;

import org.jspecify.annotations.NullMarked;
