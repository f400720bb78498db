package debrief.signin.provider;

import debrief.access.Role;
import debrief.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a group at a provider means here: a role or a team, one of the two.
 *
 * @param group its name there, to the letter. One that ends in {@code *} fits every group that
 *     begins so; a team of {@code *} is then called what the star stands for
 */
public record GroupRule(@Nullable String group, @Nullable Role role, @Nullable String team) {
  private static final String STAR = "*";

  void check(Invalid invalid, String field) {
    invalid.text(field + ".group", group, 500).line(field + ".group", group, 500);
    invalid.addIf(
        (role == null) == (team == null), field, "A group gives either a role or a team.");
    if (team != null) {
      invalid.text(field + ".team", team, 100).line(field + ".team", team, 100);
      invalid.addIf(
          team.equals(STAR) && (group == null || !group.endsWith(STAR)),
          field + ".team",
          "A team of * goes with a group that ends in *.");
    }
  }

  /** The same with its team as it is called. */
  GroupRule naming(UnaryOperator<List<String>> called) {
    return team == null || team.equals(STAR)
        ? this
        : new GroupRule(group, role, called.apply(List.of(team)).get(0));
  }

  boolean fits(String name) {
    String own = String.valueOf(group);
    return own.endsWith(STAR)
        ? name.startsWith(stem(own)) && name.length() > stem(own).length()
        : name.equals(own);
  }

  /** The team that it makes of a group that fits; empty for a rule that gives a role. */
  Optional<String> teamOf(String name) {
    return Optional.ofNullable(team)
        .map(t -> t.equals(STAR) ? name.substring(stem(String.valueOf(group)).length()) : t);
  }

  private static String stem(String pattern) {
    return pattern.substring(0, pattern.length() - STAR.length());
  }

  /** The highest role that the rules give for these groups. */
  public static Optional<Role> role(List<GroupRule> rules, List<String> groups) {
    return rules.stream()
        .filter(rule -> rule.role() != null && groups.stream().anyMatch(rule::fits))
        .map(GroupRule::role)
        .reduce((a, b) -> a != null && b != null && a.compareTo(b) > 0 ? a : b);
  }

  /** The teams that the rules give for these groups; names that could be none are left out. */
  public static List<String> teams(List<GroupRule> rules, List<String> groups) {
    List<String> teams = new ArrayList<>();
    for (GroupRule rule : rules) {
      groups.stream()
          .filter(rule::fits)
          .flatMap(group -> rule.teamOf(group).stream())
          .map(String::strip)
          .filter(GroupRule::isTeam)
          .forEach(teams::add);
    }
    return teams.stream().distinct().limit(50).toList();
  }

  private static boolean isTeam(String name) {
    return new Invalid().text("team", name, 100).line("team", name, 100).isEmpty();
  }
}
