/**
 * A text that stands within another document: made so that it cannot swallow what follows it, and
 * read out of it again as it was written.
 */
@NullMarked
package debrief.text.fragment;

import org.jspecify.annotations.NullMarked;
