/** Commands, as somebody calls them. */
@NullMarked
package debrief.cli;

import org.jspecify.annotations.NullMarked;
