/** What somebody typed, understood. */
@NullMarked
package debrief.search.query;

import org.jspecify.annotations.NullMarked;
