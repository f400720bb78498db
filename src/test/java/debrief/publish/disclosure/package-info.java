/** Tests of what a report had better not tell. */
@NullMarked
package debrief.publish.disclosure;

import org.jspecify.annotations.NullMarked;
