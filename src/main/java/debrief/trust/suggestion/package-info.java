/**
 * Which Trust principles a text speaks of, with the sentence that says so. A pure function over
 * lists of words, one for each principle; what it finds is shown to those who draft, and nothing is
 * tagged by it.
 */
@NullMarked
package debrief.trust.suggestion;

import org.jspecify.annotations.NullMarked;
