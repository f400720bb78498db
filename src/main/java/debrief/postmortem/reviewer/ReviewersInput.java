package debrief.postmortem.reviewer;

import debrief.db.NameKey;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to review.
 *
 * @param reviewers by address or name; empty for nobody in particular
 */
public record ReviewersInput(@Nullable List<@Nullable String> reviewers) {
  static final int MOST = 10;
  private static final int LONGEST = 254;

  /** What was said of them, by its keys. */
  List<String> said() {
    return Stream.ofNullable(reviewers)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .limit(MOST)
        .map(said -> NameKey.of(said.strip()))
        .toList();
  }

  /**
   * Finds each among those who may draft and are called so.
   *
   * @throws Problem 422 for whoever is not there, is there twice, or may not open the incident
   */
  List<Reviewing.Person> among(List<Reviewing.Person> people) {
    Invalid invalid = new Invalid();
    if (reviewers == null) {
      throw Problem.invalid("reviewers", "Say who is to review: a list, which may be empty.");
    }
    invalid.addIf(reviewers.size() > MOST, "reviewers", "At most 10 reviewers fit here.");
    invalid.orThrow();
    Map<String, Reviewing.Person> found = new LinkedHashMap<>();
    for (int i = 0; i < reviewers.size(); i++) {
      String said = reviewers.get(i);
      String field = "reviewers[" + i + "]";
      invalid.text(field, said, LONGEST).line(field, said, LONGEST);
      if (said != null && !said.isBlank() && said.length() <= LONGEST) {
        Reviewing.Person person = one(field, said.strip(), people, invalid);
        if (person != null) {
          found.put(person.id(), person);
        }
      }
    }
    invalid.orThrow();
    return new ArrayList<>(found.values());
  }

  private static Reviewing.@Nullable Person one(
      String field, String said, List<Reviewing.Person> people, Invalid invalid) {
    String wanted = NameKey.of(said);
    List<Reviewing.Person> fits =
        people.stream().filter(p -> NameKey.of(p.email()).equals(wanted)).toList();
    if (fits.isEmpty()) {
      fits = people.stream().filter(p -> NameKey.of(p.name()).equals(wanted)).toList();
    }
    if (fits.size() == 1 && fits.get(0).sees()) {
      return fits.get(0);
    }
    invalid.add(
        field,
        fits.isEmpty()
            ? "Nobody who may write drafts has this name or address."
            : fits.size() > 1
                ? "Several people have this name. Give the address."
                : "This person cannot open the incident. Share it with them first.");
    return null;
  }
}
