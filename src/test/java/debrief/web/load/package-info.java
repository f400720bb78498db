/** Budgets and deadlines of CPU time. */
@NullMarked
package debrief.web.load;

import org.jspecify.annotations.NullMarked;
