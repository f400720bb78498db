/**
 * What administrators see of the work that nobody waits for, and how they have it tried again. It
 * stands here because the room of jobs knows no viewer.
 */
@NullMarked
package debrief.admin.jobs;

import org.jspecify.annotations.NullMarked;
