/**
 * What may stand in a log.
 *
 * <p>Decision that binds this folder: nothing secret is logged at any level, by any library; it is
 * held where a line is made, before any appender sees it.
 */
@NullMarked
package debrief.admin.log;

import org.jspecify.annotations.NullMarked;
