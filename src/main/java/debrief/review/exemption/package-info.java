/**
 * Words that one rule of the review leaves alone in this organisation: asked for where somebody
 * writes, agreed to or declined by those who facilitate. No names of people, and nobody but those
 * who draft is told any of it.
 */
@NullMarked
package debrief.review.exemption;

import org.jspecify.annotations.NullMarked;
