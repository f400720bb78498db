package debrief.noego.category;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a finding is about, in the order in which one would talk of them. */
public enum Category {
  blame("blame", "Blame"),
  counterfactual("counterfactual", "A different past"),
  omission("omission", "What people did not do"),
  humanError("human-error", "Human error"),
  judgement("judgement", "Judgement"),
  hindsight("hindsight", "Hindsight"),
  singleCause("single-cause", "A single cause"),
  absolutism("absolutism", "Always and never"),
  exhortation("exhortation", "Try harder"),
  namedPerson("named-person", "A name where a role would do");

  private final String id;
  private final String label;

  Category(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** As on the wire. */
  @JsonValue
  public String id() {
    return id;
  }

  /** A short heading. */
  public String label() {
    return label;
  }

  public static Optional<Category> find(String id) {
    return Arrays.stream(values()).filter(category -> category.id.equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return id;
  }
}
