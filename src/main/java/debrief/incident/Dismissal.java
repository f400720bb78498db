package debrief.incident;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * That it was not an incident: it stands in no list and counts in no figure until somebody takes
 * that back.
 *
 * @param at when somebody said so
 * @param reason why; with roles in place of names for those who do not draft
 */
public record Dismissal(Instant at, String reason) {
  Dismissal say(UnaryOperator<String> wording) {
    return new Dismissal(at, wording.apply(reason));
  }
}
