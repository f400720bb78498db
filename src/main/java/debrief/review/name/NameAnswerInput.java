package debrief.review.name;

import debrief.postmortem.document.SectionInput;
import debrief.web.Invalid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a name.
 *
 * @param name as it stands in the draft
 * @param role of whoever is called so
 * @param email of their account; null for none
 * @param person false where it is nobody's name
 * @param texts in which the role is to stand in place of the name, by their keys
 */
public record NameAnswerInput(
    @Nullable String name,
    @Nullable String role,
    @Nullable String email,
    @Nullable Boolean person,
    @Nullable Map<String, @Nullable String> texts) {
  private static final int MOST_TEXTS = 60;

  NameAnswerInput checked() {
    Invalid invalid = new Invalid();
    invalid.text("name", name, 200).line("name", name, 200);
    invalid.addIf(
        Boolean.FALSE.equals(person) && role != null, "role", "What is no person has no role.");
    invalid.addIf(
        texts != null && texts.size() > MOST_TEXTS, "texts", "At most 60 texts fit here.");
    invalid.orThrow();
    return this;
  }

  boolean isNobody() {
    return Boolean.FALSE.equals(person);
  }

  String called() {
    return String.valueOf(name).strip();
  }

  Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    if (texts != null) {
      texts.forEach((key, text) -> asked.put(key, new SectionInput(text, null).check()));
    }
    return asked;
  }
}
