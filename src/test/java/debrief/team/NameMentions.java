package debrief.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names things in incidents and action items, and finds them in the lists. */
public record NameMentions(World world) {
  private static final String INCIDENTS = "/api/v1/incidents";

  /** Declares an incident; the answer. */
  public JsonNode incident(Client who, Map<String, Object> more) {
    Map<String, Object> said = new HashMap<>(more);
    said.putIfAbsent("title", "The pool was full");
    said.putIfAbsent("startedAt", "2026-03-01T14:02:00Z");
    return done(who.post(INCIDENTS, Json.text(said)));
  }

  public JsonNode incidentOf(Client who, String... services) {
    return incident(who, Map.of("services", List.of(services)));
  }

  /** A restricted one that is shared with teams. */
  public JsonNode sharedWith(String... teams) {
    return incident(
        world.admin(),
        Map.of("visibility", "restricted", "sharedWith", Map.of("teams", List.of(teams))));
  }

  public JsonNode item(Client who, String team) {
    String ref = incident(who, Map.of()).path("ref").asText();
    return done(
        who.post(
            INCIDENTS + "/" + ref + "/action-items",
            Json.text(Map.of("title", "Alert on depth", "team", team))));
  }

  public static JsonNode done(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer.json();
  }

  /** The one of this very name in a list, or null where somebody is not shown one. */
  public @Nullable JsonNode find(Client who, String list, String name) {
    String cursor = "";
    do {
      JsonNode part = done(who.get("/api/v1/" + list + "?limit=500&cursor=" + cursor));
      for (JsonNode one : part.path("items")) {
        if (one.path("name").asText().equals(name)) {
          return one;
        }
      }
      cursor = part.path("next").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return null;
  }

  /** Where the one of this name stands; administrators see all. */
  public String path(String list, String name) {
    JsonNode one = find(world.admin(), list, name);
    assertThat(one).as(name).isNotNull();
    return "/api/v1/" + list + "/" + (one == null ? "" : one.path("id").asText());
  }

  public static Answer change(Client who, String path, Map<String, Object> patch) {
    return who.with("If-Match", "*").patch(path, Json.text(patch));
  }

  public static Answer merge(Client who, String path, String into) {
    return who.post(path + "/merge", Json.text(Map.of("into", into)));
  }
}
