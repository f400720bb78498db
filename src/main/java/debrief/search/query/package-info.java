/**
 * What somebody typed into the search field, understood: words, phrases, exclusions, filters. Pure
 * functions, without the database.
 *
 * <p>Text is folded here, before it reaches PostgreSQL, and a query in the same way: a database of
 * the locale C knows of ASCII letters only what is upper and lower case.
 */
@NullMarked
package debrief.search.query;

import org.jspecify.annotations.NullMarked;
