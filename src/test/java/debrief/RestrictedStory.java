package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One story told in private and one in the open, in a world of their own that ends with the JVM.
 *
 * @param real what the things of the private one are called
 */
record RestrictedStory(World world, Map<String, String> real) {
  /** A word that stands in the private story alone. */
  static final String SECRET = "quokkazanzibar";

  static RestrictedStory told() {
    RestrictedStory story = new RestrictedStory(World.empty(), new HashMap<>());
    story.tell("The pool was full", "organization", "word");
    // Numbers that stand in no example by chance.
    story.world.sql("select setval('incident_number', 7654321), setval('action_number', 7654321)");
    story.real.putAll(story.tell(SECRET, "restricted", SECRET));

    return story;
  }

  /** What the team or the service of this name is called by its path. */
  private String idOf(String list, String name) {
    for (JsonNode one : admin().get("/api/v1/" + list).json().path("items")) {
      if (one.path("name").asText().equals(name)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("administrators see no " + name + " in " + list);
  }

  Client admin() {
    return world.admin();
  }

  /** Tells a whole story, to its report, and gives what its things are called. */
  Map<String, String> tell(String title, String visibility, String word) {
    String incident =
        post(
                "/api/v1/incidents",
                Map.of(
                    "title",
                    title,
                    "summary",
                    word,
                    "startedAt",
                    "2026-03-01T14:02:00Z",
                    "resolvedAt",
                    "2026-03-01T15:02:00Z",
                    "services",
                    List.of(word),
                    "visibility",
                    visibility,
                    "participants",
                    List.of(Map.of("name", "Ada Byron", "role", word))))
            .path("ref")
            .asText();
    String path = "/api/v1/incidents/" + incident;
    JsonNode draft = post(path + "/postmortem", Map.of("template", "standard"));
    draft
        .path("sections")
        .forEach(
            s ->
                admin()
                    .put(
                        path + "/postmortem/sections/" + s.path("key").asText(),
                        Json.text(Map.of("markdown", word))));
    admin()
        .put(
            path + "/postmortem/trust/security",
            Json.text(Map.of("effect", "harmed", "explanation", word)));
    String entry =
        id(path + "/timeline", Map.of("occurredAt", "2026-03-01T14:03:00Z", "text", word));
    String change =
        id(
            path + "/timeline/changes",
            Map.of("kind", "shifted", "seconds", 60, "from", "2026-03-01T14:00:00Z"));
    String factor = id(path + "/postmortem/factors", Map.of("title", word));
    String lesson = id(path + "/postmortem/lessons", Map.of("kind", "wentWell", "text", word));
    String item =
        post(
                path + "/action-items",
                Map.of("title", word, "team", word, "owner", word, "dueOn", "2026-04-01"))
            .path("ref")
            .asText();
    String slug =
        post(path + "/postmortem/transitions", Map.of("to", "published")).path("slug").asText();
    return Map.ofEntries(
        Map.entry("incident", incident),
        Map.entry("item", item),
        Map.entry("slug", slug),
        Map.entry("entry", entry),
        Map.entry("change", change),
        Map.entry("factors", factor),
        Map.entry("lessons", lesson),
        Map.entry("key", "summary"),
        Map.entry("format", "md"),
        Map.entry("principle", "security"),
        Map.entry("team", idOf("teams", word)),
        Map.entry("service", idOf("services", word)),
        Map.entry("edition", "1"),
        Map.entry("version", "1"));
  }

  /** What the restricted incident's entry, item or report is called. */
  String the(String part) {
    return real.getOrDefault(part, "");
  }

  JsonNode post(String path, Object body) {
    Answer answer = admin().post(path, Json.text(body));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer.json();
  }

  private String id(String path, Object body) {
    JsonNode made = post(path, body);
    return made.path("id").asText(made.at("/items/0/id").asText());
  }
}
