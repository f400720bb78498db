/**
 * Answers that may be long: how many are written at once, for one person and for all. Rows are read
 * a few at a time, each part in a transaction of its own, so a reader who stops holds a thread and
 * a part in memory and nothing of the database.
 */
@NullMarked
package debrief.web.download;

import org.jspecify.annotations.NullMarked;
