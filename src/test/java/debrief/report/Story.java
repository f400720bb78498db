package debrief.report;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import java.util.Map;

/** An incident with all that a report is made of, told through the API. */
public final class Story {
  private final Client client;
  private final String ref;

  private Story(Client client, String ref) {
    this.client = client;
    this.ref = ref;
  }

  public static Story begin(Client client, String title) {
    return begin(client, title, "organization");
  }

  public static Story begin(Client client, String title, String visibility) {
    Answer made =
        client.post(
            "/api/v1/incidents",
            Json.text(
                Map.of(
                    "title", title,
                    "startedAt", "2026-03-01T14:02:00Z",
                    "detectedAt", "2026-03-01T14:06:00Z",
                    "acknowledgedAt", "2026-03-01T14:09:00Z",
                    "mitigatedAt", "2026-03-01T14:16:00Z",
                    "resolvedAt", "2026-03-01T14:31:00Z",
                    "services", new String[] {"checkout"},
                    "visibility", visibility,
                    "participants",
                        new Object[] {
                          Map.of("name", "Ada Byron", "role", "On-call engineer, checkout")
                        })));
    assertThat(made.status()).isEqualTo(201);
    return new Story(client, made.json().path("ref").asText());
  }

  /** One that is there already. */
  static Story of(Client client, String ref) {
    return new Story(client, ref);
  }

  public String ref() {
    return ref;
  }

  public String path() {
    return "/api/v1/incidents/" + ref;
  }

  public Story entry(String text, String audience) {
    assertThat(
            client
                .post(
                    path() + "/timeline",
                    Json.text(
                        Map.of(
                            "occurredAt", "2026-03-01T14:02:00Z",
                            "knownAt", "2026-03-01T14:09:00Z",
                            "kind", "alert",
                            "text", text,
                            "audience", audience)))
                .status())
        .isEqualTo(201);
    return this;
  }

  /** Writes every required section. */
  public Story write(String text) {
    Answer started = client.post(path() + "/postmortem", "{\"template\":\"standard\"}");
    assertThat(started.status()).isEqualTo(201);
    started
        .json()
        .path("sections")
        .forEach(
            section -> {
              if (section.path("required").asBoolean()) {
                section(section.path("key").asText(), text, "organization");
              }
            });
    return this;
  }

  public Story section(String key, String text, String audience) {
    String path = path() + "/postmortem/sections/" + key;
    Answer saved =
        client
            .with("If-Match", client.get(path).etag())
            .put(path, Json.text(Map.of("markdown", text, "audience", audience)));
    assertThat(saved.status()).isEqualTo(200);
    return this;
  }

  public Answer move(String to) {
    return client.post(path() + "/postmortem/transitions", "{\"to\":\"" + to + "\"}");
  }

  /** Publishes, and gives the report's slug. */
  public String publish() {
    Answer published = move("published");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    return published.json().path("slug").asText();
  }
}
