/**
 * Teams: what they are called, how to reach them, and what they have to do with.
 *
 * <p>Decisions that bind this room: elsewhere a team is its name, and that is the name of one row
 * here; a row comes to be when a name is first said; names that differ in case or in the form of an
 * accent are one; what a team was called before leads to it still; who has another name told, in
 * the journal, changes it everywhere within the same transaction; a team that is known only from
 * something restricted is not there for anybody else.
 */
@NullMarked
package debrief.team;

import org.jspecify.annotations.NullMarked;
