/**
 * How much work one person may ask of this node: deadlines and budgets in CPU time, which a busy
 * machine does not shorten.
 */
@NullMarked
package debrief.web.load;

import org.jspecify.annotations.NullMarked;
