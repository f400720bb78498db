/**
 * What a person read in documents, and how far the readers of imports agree with it. A gold file
 * holds names of documents, instants, the first words of entries and items, and stated facts; of
 * the documents' text it holds no more.
 */
@NullMarked
package debrief.bench.gold;

import org.jspecify.annotations.NullMarked;
