/**
 * The text of a postmortem: its head and state, sections and their revisions, and the lock under
 * which any part of it is changed.
 */
@NullMarked
package debrief.postmortem.document;

import org.jspecify.annotations.NullMarked;
