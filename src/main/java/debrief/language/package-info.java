/**
 * From Markdown to sentences: passages without their marks, words with their place in the source,
 * parts of speech, and who does what. Pure functions on bounded sentences.
 */
@NullMarked
package debrief.language;

import org.jspecify.annotations.NullMarked;
