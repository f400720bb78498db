@NullMarked
package debrief.action;

import org.jspecify.annotations.NullMarked;
