package debrief.action;

import java.util.List;

/** How far a promise has come. */
public enum ActionState {
  /** An idea: nobody has promised it. */
  proposed("Proposed"),
  /** A team has promised it for a day. */
  committed("Committed"),
  inProgress("In progress"),
  blocked("Blocked"),
  done("Done"),
  declined("Declined");

  /** What is neither done nor declined. */
  public static final List<ActionState> OPEN = List.of(proposed, committed, inProgress, blocked);

  private final String label;

  ActionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Where it may go from here, the usual way first. What is done can be taken up again. */
  public List<ActionState> next() {
    return switch (this) {
      case proposed -> List.of(committed, declined);
      case committed -> List.of(inProgress, done, blocked, declined);
      case inProgress -> List.of(done, blocked, declined);
      case blocked -> List.of(inProgress, done, declined);
      case done -> List.of(inProgress);
      case declined -> List.of(proposed);
    };
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether a team has given its word: from then on there is a team and a date. */
  public boolean isPromised() {
    return this != proposed && this != declined;
  }
}
