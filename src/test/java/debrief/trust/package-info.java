@NullMarked
package debrief.trust;

import org.jspecify.annotations.NullMarked;
