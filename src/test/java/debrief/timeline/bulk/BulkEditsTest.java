package debrief.timeline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.timeline.Chronicle;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many entries that are shifted or removed at once, and how that is undone. */
class BulkEditsTest {
  private final Client admin = World.shared().admin();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();
  private final String path = chronicle.path();
  private final String changes = path + "/changes";

  private List<Map<String, Object>> seen() {
    List<Map<String, Object>> seen = new ArrayList<>();
    for (JsonNode entry : admin.get(path).json().path("items")) {
      String id = entry.path("id").asText();
      String etag = admin.get(path + "/" + id).etag().replace("\"", "");
      seen.add(Map.of("id", id, "version", Integer.parseInt(etag)));
    }
    return seen;
  }

  private Answer shift(int seconds, Object entries) {
    return admin.post(
        changes, Json.text(Map.of("kind", "shifted", "seconds", seconds, "entries", entries)));
  }

  private Answer undo(Answer change) {
    return admin.post(changes + "/" + change.json().path("id").asText() + "/undo", "");
  }

  private void three() {
    for (String text : List.of("a", "b", "c")) {
      admin.post(path, Chronicle.entry("14:02:00", text));
    }
  }

  @Test
  void aClockThatWasAnHourOffIsSetRightAndTheTimesOfTheIncidentFollow() {
    three();
    String first = path + "/" + chronicle.firstId();
    admin.with("If-Match", "*").patch(first, "{\"milestone\":\"detected\"}");
    Answer change = shift(3600, seen());
    assertThat(change.status()).as(change.text()).isEqualTo(201);
    assertThat(change.json().path("entries").asInt()).isEqualTo(3);
    assertThat(chronicle.entries())
        .containsExactly(
            "2026-03-01T15:02:00Z observation a",
            "2026-03-01T15:02:00Z observation b",
            "2026-03-01T15:02:00Z observation c");
    String facts = "/api/v1" + chronicle.page();
    assertThat(admin.get(facts).json().path("detectedAt").asText())
        .isEqualTo("2026-03-01T15:02:00Z");
    assertThat(undo(change).status()).isEqualTo(200);
    assertThat(chronicle.entries().get(0)).isEqualTo("2026-03-01T14:02:00Z observation a");
    assertThat(admin.get(facts).json().path("detectedAt").asText())
        .isEqualTo("2026-03-01T14:02:00Z");
    assertThat(admin.get(first).json().path("milestone").asText()).isEqualTo("detected");
    assertThat(undo(change).status()).isEqualTo(409);
    Answer early = shift(-3600, seen());
    assertThat(early.json().at("/errors/0/message").asText())
        .isEqualTo("Detected (13:02) is before started (14:00).");
  }

  @Test
  void anUndoIsRefusedWhereSomebodyHasGoneOn() {
    three();
    Answer change = shift(60, seen());
    admin
        .with("If-Match", "*")
        .patch(path + "/" + chronicle.firstId(), "{\"text\":\"written since\"}");
    Answer refused = undo(change);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("detail").asText()).contains("somebody has changed");
    assertThat(chronicle.entries()).allMatch(entry -> entry.startsWith("2026-03-01T14:03:00Z"));
    assertThat(chronicle.texts(admin, "")).containsExactly("written since", "b", "c");
  }

  @Test
  void whatIsRemovedTogetherComesBackTogether() {
    three();
    Object entries = seen();
    Answer change = admin.post(changes, Json.text(Map.of("kind", "removed", "entries", entries)));
    assertThat(change.status()).isEqualTo(201);
    assertThat(chronicle.entries()).isEmpty();
    assertThat(chronicle.texts(admin, "?removed=true")).hasSize(3);
    assertThat(undo(change).status()).isEqualTo(200);
    assertThat(chronicle.texts(admin, "")).containsExactly("a", "b", "c");
    change = admin.post(changes, Json.text(Map.of("kind", "removed", "entries", seen())));
    String one = admin.get(path + "?removed=true").json().at("/items/0/id").asText();
    admin.post(path + "/" + one + "/restorations", "");
    assertThat(undo(change).status()).isEqualTo(409);
    assertThat(chronicle.entries()).hasSize(1);
    assertThat(chronicle.texts(admin, "?removed=true")).hasSize(2);
  }

  @Test
  void whatIsStaleOrWrongChangesNothing() {
    three();
    Object entries = seen();
    admin
        .with("If-Match", "*")
        .patch(path + "/" + chronicle.firstId(), "{\"text\":\"written since\"}");
    Answer stale = shift(60, entries);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("errors")).hasSize(1);
    assertThat(chronicle.entries()).allMatch(entry -> entry.startsWith("2026-03-01T14:02:00Z"));
    for (String bad :
        List.of(
            "{}",
            "{\"kind\":\"shifted\",\"seconds\":0,\"source\":\"manual\"}",
            "{\"kind\":\"shifted\",\"seconds\":99999999999,\"source\":\"manual\"}",
            "{\"kind\":\"removed\",\"seconds\":5,\"source\":\"manual\"}",
            "{\"kind\":\"removed\",\"entries\":[null]}",
            "{\"kind\":\"removed\",\"entries\":[]}",
            "{\"kind\":\"removed\",\"source\":\"slack\"}",
            "{\"kind\":\"gone\",\"source\":\"manual\"}")) {
      assertThat(admin.post(changes, bad).status()).as(bad).isEqualTo(422);
    }
    assertThat(admin.post(changes + "/x/undo", "").status()).isEqualTo(404);
    assertThat(admin.post(changes + "/%27/undo", "").status()).isEqualTo(404);
    assertThat(chronicle.entries()).hasSize(3);
  }

  @Test
  void thePageShowsBeforeAndAfterAndUndoes() {
    three();
    Client browser = chronicle.browser();
    String many = chronicle.page() + "/timeline/many";
    String preview = browser.get(many + "?by=1&unit=hours&direction=earlier").text();
    assertThat(preview).contains("3 entries", "14:02", "13:02", "Shift these");
    for (String mistyped : List.of("by=x&from=y", "from=2026-11-31T10:00", "to=tomorrow")) {
      Answer asked = browser.get(many + "?" + mistyped);
      assertThat(asked.status()).as(mistyped).isEqualTo(200);
      assertThat(asked.text()).as(mistyped).doesNotContain("name=\"entry\"");
    }
    assertThat(browser.get(many + "?by=-9999999999999999").status()).isEqualTo(200);
    assertThat(browser.get(many + "?by=600000&unit=hours&direction=later").text())
        .contains("of these would lie in the future");
    assertThat(browser.get(many + "?source=slack").text()).contains("No entry fits");
    String id = chronicle.firstId();
    Answer done = browser.form(many, "kind", "shifted", "seconds", "60", "entry", id + ":1");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.text()).contains("1 entry shifted 1 min later");
    assertThat(browser.form(many, "kind", "shifted", "seconds", "60", "entry", id + ":1").status())
        .isEqualTo(409);
    assertThat(browser.form(many, "kind", "removed").status()).isEqualTo(422);
    assertThat(browser.form(many, "kind", "removed", "entry", "x").status()).isEqualTo(400);
    String undo = done.text().replaceFirst("(?s).*action=\"([^\"]*/undo)\".*", "$1");
    assertThat(browser.form(undo).status()).isEqualTo(303);
    assertThat(chronicle.entries()).allMatch(entry -> entry.startsWith("2026-03-01T14:02:00Z"));
  }

  @Test
  void moreThanFitAreSaid() {
    for (int batch = 0; batch < 11; batch++) {
      List<String> entries = new ArrayList<>();
      for (int i = 0; i < (batch < 10 ? 500 : 3); i++) {
        entries.add(Chronicle.entry("14:02:00", "x"));
      }
      assertThat(admin.post(path, "[" + String.join(",", entries) + "]").status()).isEqualTo(201);
    }
    String page =
        World.shared()
            .signedIn(Role.author)
            .get(chronicle.page() + "/timeline/many?by=1&unit=hours&direction=earlier")
            .text();
    assertThat(page).contains("5,000 entries", "3 more fit");
  }

  @Test
  void aRepeatIsAnsweredAgain() {
    three();
    Answer change = shift(3600, seen());
    Client once = admin.with("Idempotency-Key", World.unique("key"));
    String undo = changes + "/" + change.json().path("id").asText() + "/undo";
    Answer first = once.post(undo, "");
    assertThat(first.status()).isEqualTo(200);
    assertThat(once.post(undo, "").text()).isEqualTo(first.text());
    String removed = path + "/" + chronicle.firstId();
    admin.with("If-Match", "*").delete(removed);
    Client again = admin.with("Idempotency-Key", World.unique("key"));
    assertThat(again.post(removed + "/restorations", "").status()).isEqualTo(200);
    assertThat(again.post(removed + "/restorations", "").status()).isEqualTo(200);
    assertThat(shift(Integer.MIN_VALUE, seen()).fields()).contains("seconds");
    String least = "{\"kind\":\"shifted\",\"seconds\":%d,\"entries\":%s}";
    assertThat(admin.post(changes, least.formatted(Long.MIN_VALUE, Json.text(seen()))).fields())
        .contains("seconds");
  }

  @Test
  void readersMayNot() {
    three();
    Client reader = World.shared().person(Role.reader).browser();
    Answer change = shift(60, seen());
    String undo = changes + "/" + change.json().path("id").asText() + "/undo";
    assertThat(reader.post(undo, "").status()).isEqualTo(403);
    assertThat(reader.post(changes, "{\"kind\":\"removed\",\"source\":\"manual\"}").status())
        .isEqualTo(403);
    assertThat(reader.get(chronicle.page() + "/timeline/many").status()).isEqualTo(403);
    assertThat(chronicle.entries()).hasSize(3);
  }
}
