/**
 * Finds what was learned: reports, drafts, incidents and action items with their parts, by words,
 * phrases and filters, the likeliest first.
 *
 * <p>What the asker may see is asked of the incident's row at every search, and everything else
 * that is said (how many, what a misspelt word may have meant) is taken from rows which passed that
 * question. A search looks at a bounded number of candidates, so that no query is slow.
 */
@NullMarked
package debrief.search;

import org.jspecify.annotations.NullMarked;
