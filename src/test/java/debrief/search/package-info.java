/** What search finds, and what it never tells. */
@NullMarked
package debrief.search;

import org.jspecify.annotations.NullMarked;
