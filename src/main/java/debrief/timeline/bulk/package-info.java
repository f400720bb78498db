/**
 * Changes of many entries of a timeline at once: a clock that was wrong, lines that do not belong
 * there.
 *
 * <p>Decisions that bind this folder: all or none, in one transaction; whoever asks names the
 * version of every entry that they saw; an undo is refused where somebody has changed one of the
 * entries since, so that two people who undo each other lose nothing.
 */
@NullMarked
package debrief.timeline.bulk;

import org.jspecify.annotations.NullMarked;
