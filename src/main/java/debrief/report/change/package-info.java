/**
 * What an edition of a report changed against the one before it, for the same audience, word by
 * word. Only editions that the reader may read are compared: a withdrawn one only for those who
 * draft.
 */
@NullMarked
package debrief.report.change;

import org.jspecify.annotations.NullMarked;
