package debrief.incident.standing;

import debrief.web.json.Query;
import org.jspecify.annotations.Nullable;

/**
 * How far the postmortem of an incident is. In an address {@link #inReview} is {@code in_review}.
 */
public enum PostmortemProgress {
  none("No postmortem"),
  draft("Draft"),
  inReview("In review"),
  approved("Approved"),
  published("Published");

  private final String label;

  PostmortemProgress(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether those hear of it who do not draft. */
  public boolean isTold() {
    return this == none || this == published;
  }

  public String word() {
    return this == inReview ? "in_review" : name();
  }

  /** As it stands in an address; the API's own word will do too. */
  public static @Nullable PostmortemProgress asked(@Nullable String value) {
    return Query.choice(
        "postmortem",
        "in_review".equals(value) ? inReview.name() : value,
        PostmortemProgress.class);
  }
}
