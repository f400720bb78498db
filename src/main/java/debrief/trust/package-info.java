/**
 * The seven Trust principles: what each means, what an incident can do to it, and the questions
 * that it asks.
 *
 * <p>Decisions that bind this room: the principles are texts, one Markdown file each under {@code
 * principles}, named here as a list in the order in which they are shown; one that lacks a part
 * stops the start, so a page never has a gap.
 */
@NullMarked
package debrief.trust;

import org.jspecify.annotations.NullMarked;
