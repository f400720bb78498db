/**
 * What the review notices: one class a category, each with an explicit list of rules. A rule is a
 * set of patterns over words, lemmas and classes of words, conditions on who acts, and a rewrite
 * that is built from the sentence at hand. Its examples are data, read by a test.
 */
@NullMarked
package debrief.noego.rule;

import org.jspecify.annotations.NullMarked;
