/** Tests of lists of action items. */
@NullMarked
package debrief.action.list;

import org.jspecify.annotations.NullMarked;
