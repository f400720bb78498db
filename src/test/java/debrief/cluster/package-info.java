@NullMarked
package debrief.cluster;

import org.jspecify.annotations.NullMarked;
