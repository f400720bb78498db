package debrief.noego.category;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a finding is about, in the order in which one would talk of them. */
public enum Category {
  blame("blame", "Blame"),
  counterfactual("counterfactual", "Counterfactual (“should have”)"),
  omission("omission", "Omission"),
  humanError("human-error", "Human error"),
  judgement("judgement", "Judgement"),
  hindsight("hindsight", "Hindsight"),
  singleCause("single-cause", "Single cause"),
  absolutism("absolutism", "Absolutes"),
  exhortation("exhortation", "“Be more careful”"),
  namedPerson("named-person", "Name instead of a role");

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
