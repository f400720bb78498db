/**
 * Things that are called by a name: a row and all names that lead to it. One is there as soon as
 * somebody says its name; it can be called otherwise, and two can become one. Teams and services
 * are such things; what else is known of them is theirs.
 *
 * <p>A kind of thing has two tables of one shape: {@code team} with {@code id}, {@code name},
 * {@code key}, {@code curated}, {@code updated_at} and {@code version}, and {@code team_name} with
 * {@code spelling}, {@code key} and {@code team_id}. Their owner says in SQL of its own who may
 * know of one; nothing here tells more.
 */
@NullMarked
package debrief.naming;

import org.jspecify.annotations.NullMarked;
