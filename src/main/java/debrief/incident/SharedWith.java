package debrief.incident;

import debrief.web.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a restricted incident besides those who took part.
 *
 * @param people addresses of accounts; one that nobody has yet counts from the day somebody has it,
 *     and the answer is the same, so that nobody can find out who has an account
 * @param teams names of teams
 */
public record SharedWith(@Nullable List<String> people, @Nullable List<String> teams) {
  static final SharedWith NOBODY = new SharedWith(List.of(), List.of());
  private static final int MOST = 100;

  /** As it is stored: without doubles, addresses in small letters. */
  SharedWith complete() {
    return new SharedWith(
        list(people).stream().map(a -> tidy(a).toLowerCase(Locale.ROOT)).distinct().toList(),
        list(teams).stream().map(SharedWith::tidy).distinct().toList());
  }

  void check(Invalid invalid) {
    check(invalid, "sharedWith.people", list(people), 254);
    check(invalid, "sharedWith.teams", list(teams), 100);
  }

  private static void check(Invalid invalid, String field, List<String> names, int longest) {
    invalid.addIf(names.size() > MOST, field, "At most " + MOST + " fit here.");
    for (int i = 0; i < Math.min(names.size(), MOST); i++) {
      String at = field + "[" + i + "]";
      invalid.text(at, names.get(i), longest).line(at, names.get(i), longest);
    }
  }

  private static String tidy(@Nullable String name) {
    return name == null ? "" : name.strip();
  }

  /** The same with the teams as they are called. */
  SharedWith naming(UnaryOperator<List<String>> called) {
    return new SharedWith(people, called.apply(teamNames()));
  }

  /** For those who are given roles and teams, but nobody's address. */
  SharedWith withoutPeople() {
    return new SharedWith(List.of(), teams);
  }

  private static List<String> list(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }

  public List<String> addresses() {
    return list(people);
  }

  public List<String> teamNames() {
    return list(teams);
  }
}
