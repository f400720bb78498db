package debrief.timeline;

import static debrief.timeline.Chronicle.ALERT;
import static debrief.timeline.Chronicle.entry;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry may hold, and what is refused with its field. */
class TimelineInputTest {
  private final Client admin = World.shared().admin();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();
  private final String path = chronicle.path();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/x",
        "example.org",
        "https://",
        "ftp://example.org/x",
        "https://example.org/a b",
        ""
      })
  void evidenceIsALinkOnTheWeb(String url) {
    Answer refused = admin.post(path, ALERT.replace("https://grafana.example.org/d/1", url));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("evidence[0].url");
  }

  @Test
  void evidenceWithoutANameIsCalledByItsHost() {
    Answer made =
        admin.post(
            path,
            """
            {"occurredAt": "2026-03-01T14:02:00Z", "text": "x",
             "evidence": [{"url": "https://grafana.example.org/d/1"}]}""");
    assertThat(made.json().at("/evidence/0/label").asText()).isEqualTo("grafana.example.org");
    Answer refused =
        admin.post(
            path,
            ALERT.replace(
                "[{\"label\"",
                "[" + "{\"url\":\"https://example.org\"},".repeat(20) + "{\"label\""));
    assertThat(refused.fields()).containsExactly("evidence");
    assertThat(admin.post(path, ALERT.replace("dashboard", "x".repeat(201))).fields())
        .containsExactly("evidence[0].label");
    assertThat(admin.post(path, ALERT.replace("dashboard", "\\u202egpj.exe")).fields())
        .containsExactly("evidence[0].label");
  }

  @Test
  void badInputIsRefusedWithItsField() {
    assertThat(admin.post(path, entry("14:02:00", "a\0b")).fields()).containsExactly("text");
    assertThat(
            admin
                .post(path, "{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"\\ud800\"}")
                .fields())
        .containsExactly("text");
    assertThat(admin.post(path, entry("14:02:00", "x".repeat(2_000_000))).fields())
        .containsExactly("text");
    assertThat(admin.post(path, entry("14:02:00", "> ".repeat(9_000) + "x")).fields())
        .containsExactly("text");
    assertThat(admin.post(path, ALERT.replace("14:02:00Z", "14:02:00")).fields())
        .containsExactly("occurredAt");
    assertThat(admin.post(path, ALERT.replace("alert\"", "alarm\"")).text())
        .contains("change, alert, observation");
    assertThat(admin.post(path, "null").status()).isEqualTo(400);
    assertThat(admin.post(path, "\"text\"").status()).isEqualTo(400);
    assertThat(admin.post(path, "{\"text\":").status()).isEqualTo(400);
    assertThat(admin.get(path + "/%00").status()).isIn(400, 404);
    assertThat(admin.get(path + "/INC-1").status()).isEqualTo(404);
    assertThat(chronicle.texts(admin, "")).isEmpty();
  }

  @Test
  void textFromRightToLeftAndScriptsAreWords() {
    admin.post(
        path,
        entry(
            "14:02:00", "\u202eevil\u202c نص <script>alert(1)</script> [x](javascript:alert(1))"));
    String page =
        admin
            .with("Accept", "text/html")
            .get(path.replace("/api/v1", "").replace("/timeline", ""))
            .text();
    assertThat(page)
        .contains("نص")
        .doesNotContain("<script>alert")
        .doesNotContain("href=\"javascript");
  }
}
