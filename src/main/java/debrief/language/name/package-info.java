/** Names of people in a text: those of a roster, and what looks like one. */
@NullMarked
package debrief.language.name;

import org.jspecify.annotations.NullMarked;
