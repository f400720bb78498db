package debrief.noego.rewrite;

import debrief.noego.match.Hit;
import java.util.Optional;

/**
 * Says a sentence anew by changing as little of it as there is: who acted, when, on what, and with
 * which figures stays; only the words that judge or blame go. What only its writer knows is one gap
 * in brackets.
 */
@FunctionalInterface
public interface Rewrite {
  /** Empty where the parts of the sentence cannot be told apart surely. */
  Optional<String> of(Hit hit, Wording wording);
}
