package debrief.action;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step of an action item to another state, with what that state asks for.
 *
 * @param reason why it is blocked, declined or opened again, or why a promised date moves later
 * @param evidence what shows that it is done: an address or a sentence, several on lines of their
 *     own; added to what was shown before it was opened again
 * @param dueOn a date to promise; null leaves it as it is
 * @param team who promises; null leaves it as it is
 * @param outcome how one would see that it is done; null leaves it as it is
 */
public record Move(
    @Nullable ActionState to,
    @Nullable String reason,
    @Nullable String evidence,
    @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDate dueOn,
    @Nullable String team,
    @Nullable String outcome) {

  static final int MOST_WORDS = 5_000;
  private static final int MOST_EVIDENCE = 20_000;

  /** Blank words are no words. */
  Move complete() {
    return new Move(
        to,
        ActionInput.lineOrNull(reason),
        ActionInput.lineOrNull(evidence),
        dueOn,
        ActionInput.lineOrNull(team),
        ActionInput.lineOrNull(outcome));
  }

  /** The date that it has afterwards. */
  @Nullable LocalDate dateAfter(ActionItem item) {
    return dueOn == null ? item.dueOn() : dueOn;
  }

  @Nullable String teamAfter(ActionItem item) {
    return team == null ? item.team() : team;
  }

  String outcomeAfter(ActionItem item) {
    return outcome == null ? item.outcome() : outcome;
  }

  /** All that was ever shown, the earliest first: opening it again takes nothing away. */
  @Nullable String evidenceAfter(ActionItem item) {
    if (evidence == null || item.evidence() == null) {
      return evidence == null ? item.evidence() : evidence;
    }
    return item.evidence() + "\n" + evidence;
  }

  /** What stays beside the state: the reason of a stop, nothing for any other. */
  @Nullable String standingReason() {
    return to == ActionState.blocked || to == ActionState.declined ? reason : null;
  }

  /** What the history keeps as the why of the state; a moved date keeps its own. */
  @Nullable String why(ActionItem item) {
    boolean ofTheDate = standingReason() == null && !Objects.equals(dateAfter(item), item.dueOn());
    return reason == null || ofTheDate ? evidence : reason;
  }

  /**
   * @throws Problem 409 where the item may not go there from its state, 422 where something lacks
   */
  void check(ActionItem item) {
    if (to == null) {
      throw Problem.invalid("to", "Say where it goes, such as committed.");
    }
    if (!item.state().next().contains(to)) {
      throw Problem.conflict(noSuchEdge(item));
    }
    Invalid invalid = new Invalid();
    ActionInput.markdown("reason", reason, MOST_WORDS, invalid);
    ActionInput.markdown("evidence", evidence, MOST_WORDS, invalid);
    ActionInput.markdown("outcome", outcome, 20_000, invalid);
    invalid.line("team", team, 100);
    ActionInput.checkDay("dueOn", dueOn, invalid);
    boolean promised = to.isPromised();
    invalid.addIf(
        promised && teamAfter(item) == null, "team", "A promise needs a team that gives it.");
    invalid.addIf(
        promised && dateAfter(item) == null, "dueOn", "A promise needs a day to look forward to.");
    invalid.addIf(
        to == ActionState.blocked && reason == null,
        "reason",
        "Say what is in the way, and who could clear it.");
    invalid.addIf(
        to == ActionState.declined && reason == null,
        "reason",
        "Say why, and what was considered instead.");
    invalid.addIf(
        item.state() == ActionState.done && to != ActionState.done && reason == null,
        "reason",
        "Say why it is opened again.");
    checkEvidence(item, invalid);
    if (to != ActionState.blocked && to != ActionState.declined) {
      item.checkDate(dueOn, reason, invalid);
    }
    invalid.orThrow();
  }

  private static void checkRoom(@Nullable String all, Invalid invalid) {
    invalid.addIf(
        all != null && all.length() > MOST_EVIDENCE,
        "evidence",
        "There is room for 20,000 characters of evidence. A link says more in less.");
  }

  /**
   * @throws Problem 409 where the item is not done, 422 where there is nothing to add, or no room
   */
  void checkMore(ActionItem item) {
    if (item.state() != ActionState.done) {
      throw Problem.conflict(item.ref() + " is not done. Evidence is given when it is.");
    }
    Invalid invalid = new Invalid();
    invalid.addIf(evidence == null, "evidence", "Show it by a link or a sentence.");
    ActionInput.markdown("evidence", evidence, MOST_WORDS, invalid);
    checkRoom(evidenceAfter(item), invalid);
    invalid.orThrow();
  }

  private void checkEvidence(ActionItem item, Invalid invalid) {
    invalid.addIf(
        to == ActionState.done && evidence == null,
        "evidence",
        "Show that it is done: a link or a sentence.");
    invalid.addIf(
        to != ActionState.done && evidence != null,
        "evidence",
        "Evidence goes with done; a reason can be given here.");
    checkRoom(evidenceAfter(item), invalid);
  }

  private String noSuchEdge(ActionItem item) {
    String ways =
        item.state().next().stream().map(ActionState::name).collect(Collectors.joining(", "));
    return item.ref()
        + " is "
        + item.state()
        + " and cannot become "
        + to
        + ". From here it may become "
        + ways
        + ".";
  }
}
