/**
 * What a sentence says, clause by clause: who does what to whom, in which voice, mood and tense,
 * and what a denial reaches. Every rule that asks for it asks here.
 */
@NullMarked
package debrief.language.clause;

import org.jspecify.annotations.NullMarked;
