/** Differences between two texts, word by word. */
@NullMarked
package debrief.text.change;

import org.jspecify.annotations.NullMarked;
