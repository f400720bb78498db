package debrief.report.home;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A story with all that the front page may tell of it. */
final class FrontStory {
  private final Client client;
  private final Story story;

  private FrontStory(Client client, Story story) {
    this.client = client;
    this.story = story;
  }

  static FrontStory begin(Client client, String title, String visibility) {
    return new FrontStory(
        client, Story.begin(client, title, visibility).write("It slowed down. " + title));
  }

  static FrontStory begin(Client client, String title) {
    return begin(client, title, "organization");
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer;
  }

  String path() {
    return story.path();
  }

  String ref() {
    return story.ref();
  }

  FrontStory factor(String title) {
    done(client.post(path() + "/postmortem/factors", Json.text(Map.of("title", title))));
    return this;
  }

  FrontStory lesson(String text, String audience) {
    String json = Json.text(Map.of("kind", "surprisedUs", "text", text, "audience", audience));
    done(client.post(path() + "/postmortem/lessons", json));
    return this;
  }

  FrontStory trust(String principle) {
    String json = "{\"effect\":\"strengthened\",\"explanation\":\"It held under load.\"}";
    done(client.put(path() + "/postmortem/trust/" + principle, json));
    return this;
  }

  FrontStory change(Map<String, Object> what) {
    done(client.with("If-Match", "*").patch(path(), Json.text(what)));
    return this;
  }

  /** Began on this day of another year. */
  FrontStory on(LocalDate day) {
    Map<String, Object> times = new HashMap<>();
    times.put("startedAt", day + "T09:00:00Z");
    for (String later :
        new String[] {"detectedAt", "acknowledgedAt", "mitigatedAt", "resolvedAt"}) {
      times.put(later, null);
    }
    return change(times);
  }

  /** A promise that was kept; its reference. */
  String kept(String title, String team, String audience) {
    String json =
        Json.text(
            Map.of("title", title, "team", team, "dueOn", "2026-03-01", "audience", audience));
    String item = done(client.post(path() + "/action-items", json)).json().path("ref").asText();
    move(item, "{\"to\":\"committed\"}");
    move(item, "{\"to\":\"done\",\"evidence\":\"Seen in the drill of " + title + "\"}");
    return item;
  }

  void move(String item, String step) {
    done(client.post("/api/v1/action-items/" + item + "/transitions", step));
  }

  String publish() {
    return story.publish();
  }
}
