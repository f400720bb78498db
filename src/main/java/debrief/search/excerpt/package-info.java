/**
 * Shows why something was found: the passage with most of what was looked for, and marks in it.
 * Pure functions on a page's length of texts, as PostgreSQL's own headlines cost more than a
 * search.
 */
@NullMarked
package debrief.search.excerpt;

import org.jspecify.annotations.NullMarked;
