/**
 * The document: sections, contributing factors, lessons, Trust tags, every revision, and the states
 * from draft to published.
 *
 * <p>Decisions that bind this room: a draft is for those who draft, and for nobody else; a section
 * is saved against the version that its writer saw, so no text is ever overwritten unseen; every
 * save is a revision that can be put back; what changed and what may change is decided under a lock
 * on the postmortem's row.
 *
 * <p>The folder is larger than others, because the small records that answers are made of stand in
 * files of their own: other rooms use them by name.
 */
@NullMarked
package debrief.postmortem;

import org.jspecify.annotations.NullMarked;
