/** Words by themselves: lists of them, verbs and their forms. */
@NullMarked
package debrief.language.word;

import org.jspecify.annotations.NullMarked;
