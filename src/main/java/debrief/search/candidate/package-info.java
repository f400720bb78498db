/**
 * What a search may mean, the likeliest first. However common a word is, a bounded number of
 * documents is ranked: the newest with the words, for which the newest months are looked through
 * first, because the index of words holds the month of each document like one more word.
 */
@NullMarked
package debrief.search.candidate;

import org.jspecify.annotations.NullMarked;
