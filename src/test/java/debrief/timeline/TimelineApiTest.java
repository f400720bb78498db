package debrief.timeline;

import static debrief.timeline.Chronicle.ALERT;
import static debrief.timeline.Chronicle.entry;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineApiTest {
  private final Client admin = World.shared().admin();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();
  private final String path = chronicle.path();

  @Test
  void anEntryIsGivenBackAsItWasSaid() {
    Answer made = admin.post(path, ALERT);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("knownAt").asText()).isEqualTo("2026-03-01T14:09:00Z");
    assertThat(made.json().path("kind").asText()).isEqualTo("alert");
    assertThat(made.json().path("audience").asText()).isEqualTo("public");
    assertThat(made.json().at("/evidence/0/label").asText()).isEqualTo("dashboard");
    assertThat(made.json().path("source").asText()).isEqualTo("manual");
    assertThat(made.json().path("sourceRef").isNull()).isTrue();
    Answer read = admin.get(path + "/" + made.json().path("id").asText());
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.etag()).isEqualTo(made.etag()).isNotEmpty();
    assertThat(made.header("Location")).endsWith("/timeline/" + made.json().path("id").asText());
    assertThat(admin.get(path).json().path("items").get(0)).isEqualTo(made.json());
  }

  @Test
  void aTimeAndATextAreEnough() {
    Answer made = admin.post(path, entry("14:02:00", "Errors"));
    assertThat(made.json().path("knownAt")).isEqualTo(made.json().path("occurredAt"));
    assertThat(made.json().path("kind").asText()).isEqualTo("observation");
    assertThat(made.json().path("audience").asText()).isEqualTo("organization");
    assertThat(made.json().path("evidence").isEmpty()).isTrue();
    assertThat(admin.post(path, "{}").fields()).containsExactly("occurredAt", "text");
  }

  @Test
  void nobodyKnowsOfItBeforeItHappens() {
    Answer refused =
        admin.post(
            path,
            """
            {"occurredAt": "2026-03-01T14:02:00Z", "knownAt": "2026-03-01T14:01:59Z",
             "text": "x"}""");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactlyInAnyOrder("occurredAt", "knownAt");
  }

  @Test
  void aListOfEntriesIsAddedWholeOrNotAtAll() {
    Answer refused =
        admin.post(
            path,
            "["
                + entry("14:02:00", "a")
                + ","
                + entry("14:03:00", "b")
                + ",null,"
                + entry("14:04:00", " ")
                + "]");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("[2]", "[3].text");
    assertThat(chronicle.texts(admin, "")).isEmpty();
    Answer unknown = admin.post(path, "[" + entry("14:02:00", "a") + ",{\"txt\":\"b\"}]");
    assertThat(unknown.fields()).containsExactly("[1].txt");
    Answer made =
        admin.post(
            path,
            "["
                + entry("14:05:00", "c")
                + ","
                + entry("14:02:00", "a")
                + ","
                + entry("14:02:00", "b")
                + "]");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("items")).hasSize(3);
    assertThat(chronicle.texts(admin, "")).containsExactly("a", "b", "c");
  }

  @Test
  void linesOfOneMinuteStayAsTheyWereWritten() {
    StringBuilder list = new StringBuilder("[");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      list.append(i == 0 ? "" : ",").append(entry("14:02:00", "n" + i));
      expected.add("n" + i);
    }
    assertThat(admin.post(path, list + "]").status()).isEqualTo(201);
    assertThat(chronicle.texts(admin, "?limit=500")).isEqualTo(expected);
    Answer many = admin.post(path, list + "," + entry("14:02:00", "one too many") + "]");
    assertThat(many.status()).isEqualTo(422);
    assertThat(many.fields()).containsExactly("[500]");
    assertThat(admin.post(path, "[]").status()).isEqualTo(422);
  }

  @Test
  void aTimelineGoesOnWhereItLeftOff() {
    for (int i = 0; i < 5; i++) {
      admin.post(path, entry("14:0" + i / 2 + ":00", "n" + i));
    }
    List<String> found = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 3; page++) {
      Answer list = admin.get(path + "?limit=2&cursor=" + cursor);
      list.json().path("items").forEach(e -> found.add(e.path("text").asText()));
      cursor = list.json().path("next").asText("");
    }
    assertThat(found).containsExactly("n0", "n1", "n2", "n3", "n4");
    assertThat(cursor).isIn("", "null");
    assertThat(admin.get(path + "?limit=501").fields()).containsExactly("limit");
    assertThat(admin.get(path + "?cursor=nonsense").fields()).containsExactly("cursor");
  }

  @Test
  void whatWasLearnedLaterIsNotKnownYet() {
    admin.post(path, ALERT);
    admin.post(path, entry("14:05:00", "A page"));
    assertThat(chronicle.texts(admin, "?asKnownAt=2026-03-01T14:08:59Z")).containsExactly("A page");
    assertThat(chronicle.texts(admin, "?asKnownAt=2026-03-01T15:09:00%2B01:00"))
        .containsExactly("Errors **above** 5 %", "A page");
    assertThat(admin.get(path + "?asKnownAt=2026-03-01T14:09").fields())
        .containsExactly("asKnownAt");
  }

  @Test
  void aPatchLeavesAloneWhatItDoesNotName() {
    Answer made = admin.post(path, ALERT);
    String one = path + "/" + made.json().path("id").asText();
    Answer changed = admin.with("If-Match", made.etag()).patch(one, "{\"kind\":\"decision\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("kind").asText()).isEqualTo("decision");
    assertThat(changed.json().path("evidence")).isEqualTo(made.json().path("evidence"));
    assertThat(changed.json().path("audience").asText()).isEqualTo("public");
    Answer stale = admin.with("If-Match", made.etag()).patch(one, "{\"text\":\"mine\"}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().at("/current/kind").asText()).isEqualTo("decision");
    assertThat(stale.etag()).isEqualTo(changed.etag());
    assertThat(admin.patch(one, "{}").status()).isEqualTo(428);
    assertThat(
            admin
                .with("If-Match", changed.etag())
                .patch(one, "{\"knownAt\":\"2026-03-01T14:00:00Z\"}")
                .fields())
        .contains("knownAt");
  }

  @Test
  void whatWasKnownAtOnceMovesWithItsTime() {
    Answer made = admin.post(path, entry("14:02:00", "x"));
    Answer changed =
        admin
            .with("If-Match", made.etag())
            .patch(
                path + "/" + made.json().path("id").asText(),
                "{\"occurredAt\":\"2026-03-01T14:30:00Z\"}");
    assertThat(changed.json().path("knownAt").asText()).isEqualTo("2026-03-01T14:30:00Z");
  }

  @Test
  void removingNeedsTheVersionThatWasSeen() {
    Answer made = admin.post(path, ALERT);
    String one = path + "/" + made.json().path("id").asText();
    assertThat(admin.delete(one).status()).isEqualTo(428);
    assertThat(admin.with("If-Match", "\"99\"").delete(one).status()).isEqualTo(412);
    assertThat(admin.with("If-Match", made.etag()).delete(one).status()).isEqualTo(204);
    assertThat(admin.get(one).status()).isEqualTo(404);
    assertThat(admin.with("If-Match", made.etag()).delete(one).status()).isEqualTo(404);
  }

  @Test
  void theSamePostTwiceIsDoneOnce() {
    Client twice = admin.with("Idempotency-Key", World.unique("timeline"));
    Answer first = twice.post(path, ALERT);
    assertThat(twice.post(path, ALERT).json()).isEqualTo(first.json());
    assertThat(admin.get(path).json().path("items")).hasSize(1);
    assertThat(twice.post(path, entry("14:02:00", "x")).status()).isEqualTo(409);
  }

  @Test
  void theJournalTellsOfIt() throws Exception {
    Answer made = admin.post(path, ALERT);
    String id = made.json().path("id").asText();
    Answer changed = admin.with("If-Match", made.etag()).patch(path + "/" + id, "{\"text\":\"y\"}");
    admin.with("If-Match", changed.etag()).delete(path + "/" + id);
    List<String> actions = new ArrayList<>();
    var database = World.shared().database();
    try (var connection =
            java.sql.DriverManager.getConnection(
                database.url(), database.user(), database.password());
        var query =
            connection.prepareStatement(
                "select action, detail::text from journal where subject = ? order by id")) {
      query.setString(1, path.split("/")[4]);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          actions.add(rows.getString(1));
          assertThat(rows.getString(1).startsWith("timeline.") && !rows.getString(2).contains(id))
              .isFalse();
        }
      }
    }
    assertThat(actions)
        .containsExactly(
            "incident.declared", "timeline.added", "timeline.changed", "timeline.removed");
  }
}
