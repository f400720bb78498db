/**
 * What a reader sees of a Markdown text, letter by letter, with the place in the source that each
 * letter comes from: whoever looks for words finds them however they were typed, and can write over
 * the source.
 *
 * <p>The reading is generous: an entity counts as its letter also where this server would show it
 * as it was typed, since a report leaves as Markdown too and other programs read it otherwise.
 */
@NullMarked
package debrief.text.shown;

import org.jspecify.annotations.NullMarked;
