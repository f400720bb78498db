/** Tables and lists of words that stand in resources, in plain sight. */
@NullMarked
package debrief.text.word;

import org.jspecify.annotations.NullMarked;
