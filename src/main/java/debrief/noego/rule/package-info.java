/**
 * What the review notices: a rule is a file below {@code resources/debrief/noego/rules}, with its
 * patterns over words, lemmas and classes of words, the conditions under which they count, the name
 * of its rewrite, and for each pattern a sentence that it must notice and one that it must leave
 * alone. Here the files are read and asked; people's names, which are no matter of patterns, are
 * looked for beside them.
 */
@NullMarked
package debrief.noego.rule;

import org.jspecify.annotations.NullMarked;
