/**
 * What the review notices: explicit lists of rules, gathered in {@link debrief.noego.rule.Rules}. A
 * rule is a set of patterns over words, lemmas and classes of words, conditions on who acts, and a
 * rewrite that is built from the sentence at hand. Its examples are data, read by a test.
 *
 * <p>A category is told in many ways, so it has a class for each family of wordings: promises
 * beside habits, sanctions beside training. That is why there are more classes here than a room
 * should have: each is short, and whoever adds a rule reads one of them and not the others.
 */
@NullMarked
package debrief.noego.rule;

import org.jspecify.annotations.NullMarked;
