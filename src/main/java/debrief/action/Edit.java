package debrief.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action item as somebody wants it to be, all but its state.
 *
 * @param reason why a promised date moves; null where it does not, or moves nearer
 */
record Edit(ActionInput input, @Nullable String reason) {

  /** What a PATCH makes of an item; {@code reason} is a field of the patch only. */
  static Edit patch(ActionItem current, JsonNode patch) {
    JsonNode rest =
        patch instanceof ObjectNode fields ? fields.deepCopy().without("reason") : patch;
    return new Edit(Json.patch(current.toInput(), rest, ActionInput.class), reasonIn(patch));
  }

  /**
   * @param owner null leaves it as it is, as {@code dueOn}
   */
  static Edit of(
      ActionItem current,
      @Nullable String owner,
      @Nullable LocalDate dueOn,
      @Nullable String reason) {
    ActionInput input = current.toInput();
    ActionInput owned = owner == null ? input : input.withOwner(owner);
    return new Edit(dueOn == null ? owned : owned.withDueOn(dueOn), reason);
  }

  private static @Nullable String reasonIn(JsonNode patch) {
    JsonNode reason = patch.get("reason");
    if (reason == null || reason.isNull()) {
      return null;
    }
    if (!reason.isTextual() || !Json.isClean(reason.asText())) {
      throw Problem.invalid("reason", "This should be a text in quotes.");
    }
    return reason.asText();
  }

  Edit complete() {
    return new Edit(input.complete(), ActionInput.lineOrNull(reason));
  }

  /**
   * @throws Problem 422 that names everything which is wrong
   */
  void check(ActionItem current) {
    Invalid invalid = new Invalid();
    input.check(invalid);
    ActionInput.markdown("reason", reason, Move.MOST_WORDS, invalid);
    boolean promised = current.state().isPromised() && !current.doneBeforeImport();
    invalid.addIf(
        promised && input.team() == null, "team", "A promise keeps a team that gives it.");
    invalid.addIf(
        promised && input.dueOn() == null, "dueOn", "A promise keeps a day to look forward to.");
    current.checkDate(input.dueOn(), reason, invalid);
    invalid.orThrow();
  }
}
