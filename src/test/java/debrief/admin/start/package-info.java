/** The first steps on a new server. */
@NullMarked
package debrief.admin.start;

import org.jspecify.annotations.NullMarked;
