package debrief.account;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.Invalid;
import debrief.web.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator may change of an account. Its address stays: it is who somebody is. */
public record PersonChange(
    @Nullable String name,
    @Nullable Role role,
    @Nullable List<String> teams,
    @Nullable Boolean active) {

  private static final int MOST_TEAMS = 50;

  PersonChange complete() {
    return new PersonChange(name == null ? null : name.strip(), role, complete(teams), active);
  }

  /** The same with the teams as they are called. */
  PersonChange in(List<String> others) {
    return new PersonChange(name, role, others, active);
  }

  List<String> teamNames() {
    return teams == null ? List.of() : teams;
  }

  /** With what a PATCH puts in the place of some of it. */
  PersonChange patched(JsonNode patch) {
    return Json.patch(this, patch, PersonChange.class);
  }

  static List<String> complete(@Nullable List<String> teams) {
    return teams == null
        ? List.of()
        : teams.stream().map(team -> team == null ? "" : team.strip()).distinct().toList();
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void check() {
    Invalid invalid = new Invalid();
    check(invalid, name, teams);
    invalid.addIf(role == null, "role", "One of reader, author, facilitator, administrator.");
    invalid.addIf(active == null, "active", "true or false.");
    invalid.orThrow();
  }

  static void check(Invalid invalid, @Nullable String name, @Nullable List<String> teams) {
    invalid.text("name", name, 200).line("name", name, 200);
    List<String> names = teams == null ? List.of() : teams;
    invalid.addIf(names.size() > MOST_TEAMS, "teams", "At most 50 teams fit here.");
    for (int i = 0; i < Math.min(names.size(), MOST_TEAMS); i++) {
      String field = "teams[" + i + "]";
      invalid.text(field, names.get(i), 100).line(field, names.get(i), 100);
    }
  }
}
