@NullMarked
package debrief.noego.condition;

import org.jspecify.annotations.NullMarked;
