/**
 * What waits for whoever is asking: drafts to review, their own drafts, action items that they
 * promised, and drafts of their teams that stand still. Only people are waited for, never service
 * accounts; and nothing is offered that is open to somebody by the administrator's office alone,
 * unless they were named for it.
 */
@NullMarked
package debrief.waiting;

import org.jspecify.annotations.NullMarked;
