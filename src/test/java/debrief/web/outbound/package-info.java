@NullMarked
package debrief.web.outbound;

import org.jspecify.annotations.NullMarked;
