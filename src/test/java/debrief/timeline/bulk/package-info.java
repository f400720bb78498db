/** Many entries at once over HTTP: all or none, and undone only where nobody has gone on. */
@NullMarked
package debrief.timeline.bulk;

import org.jspecify.annotations.NullMarked;
