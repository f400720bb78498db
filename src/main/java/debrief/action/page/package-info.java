/** The pages and forms of action items. */
@NullMarked
package debrief.action.page;

import org.jspecify.annotations.NullMarked;
