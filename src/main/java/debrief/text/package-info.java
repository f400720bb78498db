/**
 * Text on the floor of the house: Markdown to safe HTML, slugs, front matter, leading times, word
 * differences. Everything here is a pure function of its arguments, without I/O, and survives any
 * input; only this room knows the Markdown and sanitising libraries.
 *
 * <p>Two walls stand between what people write and what a browser reads: the renderer lets through
 * only what it knows, and a list of safe elements checks the result again. What is not allowed is
 * shown as words, never dropped in silence.
 */
@NullMarked
package debrief.text;

import org.jspecify.annotations.NullMarked;
