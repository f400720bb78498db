package debrief.timeline;

import static debrief.timeline.Chronicle.ALERT;
import static debrief.timeline.Chronicle.entry;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Who sees which entries, and who writes them. */
class TimelineAccessTest {
  private final Client admin = World.shared().admin();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();
  private final String path = chronicle.path();

  @Test
  void textForTheTeamDoesNotExistForReaders() {
    Client reader = Readers.reader(World.shared());
    Answer secret = admin.post(path, ALERT.replace("\"public\"", "\"team\""));
    admin.post(path, entry("14:05:00", "A page"));
    String one = path + "/" + secret.json().path("id").asText();
    assertThat(chronicle.texts(admin, "")).hasSize(2);
    assertThat(chronicle.texts(reader, "")).containsExactly("A page");
    assertThat(reader.get(path + "?limit=1").json().path("next").isNull()).isTrue();
    Answer hidden = reader.get(one);
    Answer never = reader.get(path + "/" + "b".repeat(20));
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.text()).isEqualTo(never.text());
    String page = path.replace("/api/v1", "").replace("/timeline", "");
    Client browser = reader.with("Accept", "text/html");
    assertThat(browser.get(page).text()).contains("A page").doesNotContain("above", "grafana");
    assertThat(browser.get(page + "/timeline?asKnownAt=2026-03-02").text())
        .contains("1 of 1 entries")
        .doesNotContain("above", "grafana");
    assertThat(
            browser
                .get(
                    page.replace("/api/v1", "")
                        + "/timeline/"
                        + secret.json().path("id").asText()
                        + "/edit")
                .status())
        .isEqualTo(404);
  }

  @Test
  void readersDoNotWrite() {
    Client reader = Readers.reader(World.shared());
    Answer made = admin.post(path, ALERT);
    String one = path + "/" + made.json().path("id").asText();
    assertThat(reader.post(path, ALERT).status()).isEqualTo(403);
    assertThat(reader.with("If-Match", made.etag()).patch(one, "{}").status()).isEqualTo(403);
    assertThat(reader.with("If-Match", made.etag()).delete(one).status()).isEqualTo(403);
    assertThat(World.shared().stranger().get(path).status()).isEqualTo(401);
  }

  @Test
  void aRestrictedIncidentHasNoTimelineForOthers() {
    Client reader = Readers.reader(World.shared());
    Answer made =
        admin.post(
            "/api/v1/incidents",
            """
            {"title": "x", "startedAt": "2026-03-01T14:00:00Z", "visibility": "restricted"}""");
    String hidden = "/api/v1/incidents/" + made.json().path("ref").asText() + "/timeline";
    Answer entry = admin.post(hidden, ALERT);
    assertThat(reader.get(hidden).status()).isEqualTo(404);
    assertThat(reader.get(hidden + "/" + entry.json().path("id").asText()).status()).isEqualTo(404);
    assertThat(reader.post(hidden, ALERT).status()).isEqualTo(404);
    // An entry is found under its own incident only.
    assertThat(admin.get(path + "/" + entry.json().path("id").asText()).status()).isEqualTo(404);
  }
}
