/** Moving a postmortem on: the last step answers a report, so it stands here. */
@NullMarked
package debrief.report.transition;

import org.jspecify.annotations.NullMarked;
