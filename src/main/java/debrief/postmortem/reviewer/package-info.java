/**
 * Who was asked to review a draft, and who has approved what of it. A reviewer is named by account,
 * of those who may open the incident when they are named; an approval holds for exactly what was
 * there when it was given.
 */
@NullMarked
package debrief.postmortem.reviewer;

import org.jspecify.annotations.NullMarked;
