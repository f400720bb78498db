package debrief.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident that the ledger counts, told through the API. */
record LedgerStory(Client client, String ref) {

  /**
   * @param mitigated a time; null for one that was not recorded
   * @param resolved likewise
   */
  static LedgerStory begin(
      Client client,
      String service,
      String started,
      @Nullable String mitigated,
      @Nullable String resolved) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "It slowed down at " + started);
    body.put("startedAt", started);
    body.put("mitigatedAt", mitigated);
    body.put("resolvedAt", resolved);
    body.put("services", List.of(service));
    Answer made = client.post("/api/v1/incidents", Json.text(body));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return new LedgerStory(client, made.json().path("ref").asText());
  }

  String path() {
    return "/api/v1/incidents/" + ref;
  }

  /** Publishes a report that says what happened to principles: {@code security harmed}. */
  String publish(String... effects) {
    Answer begun = client.post(path() + "/postmortem", "{\"template\":\"standard\"}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    for (JsonNode section : begun.json().path("sections")) {
      String one = path() + "/postmortem/sections/" + section.path("key").asText();
      client.with("If-Match", client.get(one).etag()).put(one, "{\"markdown\":\"Words.\"}");
    }
    for (String effect : effects) {
      String[] words = effect.split(" ");
      Answer tagged =
          client.put(
              path() + "/postmortem/trust/" + words[0],
              Json.text(Map.of("effect", words[1], "explanation", "How it " + words[1])));
      assertThat(tagged.status()).as(tagged.text()).isLessThan(300);
    }
    Answer published = client.post(path() + "/postmortem/transitions", "{\"to\":\"published\"}");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    return published.json().path("slug").asText();
  }

  /** Promises something by a day, in a team. */
  String promise(String title, String team, String due, String audience) {
    Answer made =
        client.post(
            path() + "/action-items",
            Json.text(Map.of("title", title, "team", team, "dueOn", due, "audience", audience)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String item = made.json().path("ref").asText();
    move(client, item, "{\"to\":\"committed\"}");
    return item;
  }

  static void move(Client client, String item, String body) {
    Answer moved = client.post("/api/v1/action-items/" + item + "/transitions", body);
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
  }

  void patch(String body) {
    Answer changed = client.with("If-Match", "*").patch(path(), body);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }
}
