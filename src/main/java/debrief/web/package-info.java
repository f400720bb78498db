/**
 * What every page and every path of the API share: problems, pages, forms, preconditions, repeats,
 * assets and the headers that keep a browser safe. It knows no feature and no person.
 *
 * <p>Decisions that bind this room: one exception type for everything that a caller can get wrong
 * ({@link Problem}); one way to read JSON ({@link Json}); enum constants in the features are
 * spelled as they stand on the wire and in SQL ({@code wentWell}, {@code inReview}), so that no
 * second list of names can disagree with the first.
 */
@NullMarked
package debrief.web;

import org.jspecify.annotations.NullMarked;
