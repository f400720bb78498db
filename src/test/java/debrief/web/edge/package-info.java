/** What no well-behaved client sends, and how it is taken. */
@NullMarked
package debrief.web.edge;

import org.jspecify.annotations.NullMarked;
