package debrief.timeline;

import static debrief.timeline.Chronicle.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** An entry that is the moment when it was detected, acknowledged, mitigated or resolved. */
class MilestoneTest {
  private final Client admin = World.shared().admin();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();
  private final String path = chronicle.path();
  private final String incident = "/api/v1" + chronicle.page();

  private String add(String time, String text) {
    return path + "/" + admin.post(path, entry(time, text)).json().path("id").asText();
  }

  private Answer change(String one, String patch) {
    return admin.with("If-Match", "*").patch(one, patch);
  }

  private String time(String field) {
    return admin.get(incident).json().path(field).asText();
  }

  private String milestone(String one) {
    return admin.get(one).json().path("milestone").asText();
  }

  @Test
  void theIncidentsTimeAndItsFiguresFollowTheEntry() {
    String alert = add("14:04:00", "An alert");
    assertThat(milestone(alert)).isEqualTo("null");
    Answer marked = change(alert, "{\"milestone\":\"detected\"}");
    assertThat(marked.status()).isEqualTo(200);
    assertThat(marked.json().path("milestone").asText()).isEqualTo("detected");
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:04:00Z");
    change(alert, "{\"occurredAt\":\"2026-03-01T14:06:00Z\"}");
    JsonNode facts = admin.get(incident).json();
    assertThat(facts.path("detectedAt").asText()).isEqualTo("2026-03-01T14:06:00Z");
    assertThat(facts.toString()).contains("360");
    assertThat(milestone(alert)).isEqualTo("detected");
  }

  @Test
  void oneEntryAtMostIsAMoment() {
    String first = add("14:04:00", "An alert");
    String second = add("14:05:00", "A page");
    change(first, "{\"milestone\":\"detected\"}");
    String etag = admin.get(first).etag();
    change(second, "{\"milestone\":\"detected\"}");
    assertThat(milestone(first)).isEqualTo("null");
    assertThat(admin.get(first).etag()).isNotEqualTo(etag);
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:05:00Z");
    change(second, "{\"milestone\":null}");
    assertThat(milestone(second)).isEqualTo("null");
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:05:00Z");
  }

  @Test
  void contradictionsAreRefusedInOneSentence() {
    change(add("14:20:00", "An alert"), "{\"milestone\":\"detected\"}");
    String over = add("14:10:00", "All is calm");
    Answer refused = change(over, "{\"milestone\":\"resolved\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors")).hasSize(1);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("milestone");
    assertThat(refused.json().at("/errors/0/message").asText())
        .isEqualTo("Resolved (14:10) is before detected (14:20).");
    assertThat(milestone(over)).isEqualTo("null");
    change(over, "{\"occurredAt\":\"2026-03-01T14:30:00Z\",\"milestone\":\"resolved\"}");
    assertThat(time("resolvedAt")).isEqualTo("2026-03-01T14:30:00Z");
    Answer moved = change(over, "{\"occurredAt\":\"2026-03-02T13:00:00Z\"}");
    assertThat(moved.status()).isEqualTo(200);
    moved = change(over, "{\"occurredAt\":\"2026-02-28T13:00:00Z\"}");
    assertThat(moved.json().at("/errors/0/field").asText()).isEqualTo("occurredAt");
    assertThat(moved.json().at("/errors/0/message").asText()).contains("28 February", "1 March");
    assertThat(time("resolvedAt")).isEqualTo("2026-03-02T13:00:00Z");
    assertThat(change(over, "{\"milestone\":\"over\"}").status()).isEqualTo(422);
  }

  @Test
  void settingTheTimeByHandToAnotherOneUndoesTheLink() {
    String alert = add("14:04:00", "An alert");
    change(alert, "{\"milestone\":\"detected\"}");
    String etag = admin.get(alert).etag();
    admin.with("If-Match", "*").patch(incident, "{\"title\":\"Another title\"}");
    assertThat(milestone(alert)).isEqualTo("detected");
    assertThat(admin.get(alert).etag()).isEqualTo(etag);
    admin.with("If-Match", "*").patch(incident, "{\"detectedAt\":\"2026-03-01T14:07:00Z\"}");
    assertThat(milestone(alert)).isEqualTo("null");
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:07:00Z");
    change(alert, "{\"occurredAt\":\"2026-03-01T14:05:00Z\"}");
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:07:00Z");
  }

  @Test
  void removingTheEntryKeepsTheTime() {
    String alert = add("14:04:00", "An alert");
    change(alert, "{\"milestone\":\"detected\"}");
    admin.with("If-Match", "*").delete(alert);
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:04:00Z");
    assertThat(admin.post(alert + "/restorations", "").json().path("milestone").asText())
        .isEqualTo("detected");
    admin.with("If-Match", "*").delete(alert);
    admin.with("If-Match", "*").patch(incident, "{\"detectedAt\":\"2026-03-01T14:07:00Z\"}");
    assertThat(admin.post(alert + "/restorations", "").json().path("milestone").isNull()).isTrue();
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:07:00Z");
  }

  @Test
  void newEntriesCanBeMoments() {
    String two =
        """
        [{"occurredAt":"2026-03-01T14:04:00Z","text":"a","milestone":"detected"},
         {"occurredAt":"2026-03-01T14:09:00Z","text":"b","milestone":"%s"}]""";
    assertThat(admin.post(path, two.formatted("detected")).json().at("/errors/0/field").asText())
        .isEqualTo("[1].milestone");
    assertThat(admin.post(path, two.formatted("mitigated")).status()).isEqualTo(201);
    assertThat(time("detectedAt")).isEqualTo("2026-03-01T14:04:00Z");
    assertThat(time("mitigatedAt")).isEqualTo("2026-03-01T14:09:00Z");
  }
}
