package debrief.timeline;

import static debrief.timeline.Chronicle.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Entries as they are read, edited, removed and put back. */
class TimelinePagesTest {
  private final Client admin = World.shared().admin();
  private final Client browser = admin.with("Accept", "text/html");
  private Chronicle chronicle = Chronicle.ofWhatIsOver();

  @Test
  void anEntryIsEdited() {
    chronicle.add("text", "14:02 pool is full", "evidence", "https://grafana.example.org/d/1");
    String edit = chronicle.page() + "/timeline/" + chronicle.firstId() + "/edit";
    String form = browser.get(edit).text();
    assertThat(form)
        .contains("pool is full</textarea>", "value=\"https://grafana.example.org/d/1\"");
    String version = field(form, "version");
    Answer saved =
        browser.form(
            edit,
            "version",
            version,
            "text",
            "The pool is full",
            "occurredAt",
            "2026-03-01T14:03",
            "knownAt",
            "2026-03-01T14:10",
            "zone",
            "UTC",
            "kind",
            "alert",
            "audience",
            "public",
            "label",
            "",
            "url",
            "",
            "label",
            "Pool",
            "url",
            "https://example.org/pool");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(chronicle.entries()).containsExactly("2026-03-01T14:03:00Z alert The pool is full");
    Answer stale =
        browser.form(
            edit,
            "version",
            version,
            "text",
            "My words",
            "occurredAt",
            "2026-03-01T14:03",
            "zone",
            "UTC");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text()).contains("My words</textarea>", "Somebody changed this entry");
    Answer wrong =
        browser.form(
            edit,
            "version",
            field(stale.text(), "version"),
            "text",
            "",
            "occurredAt",
            "2026-03-01T14:03",
            "knownAt",
            "2026-03-01T14:01",
            "zone",
            "UTC",
            "label",
            "x",
            "url",
            "javascript:x");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("text-error", "knownAt-error", "url-1-error");
  }

  @Test
  void aRemovedEntryCanBePutBack() {
    chronicle.add("text", "14:02 \"pool\" & <b>full</b>", "kind", "alert", "audience", "team");
    String before = chronicle.entries().get(0);
    String id = chronicle.firstId();
    String version =
        field(browser.get(chronicle.page() + "/timeline/" + id + "/edit").text(), "version");
    String remove = chronicle.page() + "/timeline/" + id + "/delete";
    assertThat(browser.form(remove, "version", "7").status()).isEqualTo(412);
    assertThat(browser.form(remove).status()).isEqualTo(428);
    Answer removed = browser.form(remove, "version", version);
    assertThat(removed.status()).isEqualTo(200);
    assertThat(chronicle.entries()).isEmpty();
    assertThat(removed.text()).contains("removed entries", "Restore it");
    assertThat(browser.get(chronicle.page()).text()).contains("Removed entries");
    String list = browser.get(chronicle.page() + "/timeline/removed").text();
    assertThat(list).contains("full", "Removed ", " by");
    String restore = chronicle.page() + "/timeline/" + id + "/restore";
    Answer back = browser.form(restore);
    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location")).endsWith(chronicle.page() + "#entry-" + id);
    assertThat(chronicle.entries()).containsExactly(before);
    assertThat(chronicle.firstId()).isEqualTo(id);
    assertThat(browser.form(restore).status()).isEqualTo(409);
    assertThat(browser.get(chronicle.page() + "/timeline/removed").text())
        .contains("Nothing is removed");
    assertThat(browser.get(chronicle.page() + "/timeline/removed?cursor=x").status())
        .isEqualTo(422);
  }

  @Test
  void whatAnEntrySaidBeforeIsKept() {
    chronicle.add("text", "14:02 first words");
    String path = "/api/v1" + chronicle.page() + "/timeline/" + chronicle.firstId();
    admin.with("If-Match", admin.get(path).etag()).patch(path, "{\"text\":\"second words\"}");
    String history = chronicle.page() + "/timeline/" + chronicle.firstId() + "/history";
    assertThat(browser.get(history).text()).contains("first words", "second words", "Version 1");
    assertThat(browser.get(chronicle.page()).text()).doesNotContain("first words");
    assertThat(browser.form(history, "version", "1", "wording", "1").status()).isEqualTo(412);
    assertThat(browser.form(history, "version", "2", "wording", "7").status()).isEqualTo(404);
    assertThat(browser.form(history, "version", "2").status()).isEqualTo(422);
    assertThat(browser.form(history, "version", "2", "wording", "1").status()).isEqualTo(303);
    assertThat(chronicle.entries().get(0)).endsWith("first words");
    assertThat(admin.get(path + "/history").json().path("items")).hasSize(3);
  }

  @Test
  void inALongTimelineOneSeesWhatOneHasAdded() {
    StringBuilder many = new StringBuilder("[");
    for (int i = 0; i < 500; i++) {
      many.append(i == 0 ? "" : ",")
          .append("{\"occurredAt\":\"2026-03-01T14:%02d:%02dZ\"".formatted(i / 60, i % 60))
          .append(",\"text\":\"step ")
          .append(i)
          .append(".\"}");
    }
    admin.post(chronicle.path(), many.append("]").toString());
    Answer added = chronicle.add("text", "14:50 the very last");
    assertThat(added.status()).isEqualTo(303);
    String to = added.header("Location").replaceFirst("^https?://[^/]+", "").replace("#entry", "");
    assertThat(browser.get(to).text())
        .contains("the very last", "step 499.", "← From the beginning", "id=\"entry\"")
        .doesNotContain("step 20.");
    assertThat(browser.get(chronicle.page()).text())
        .contains("Later entries →")
        .doesNotContain("very last");
    assertThat(chronicle.add("text", "14:00 an early one").header("Location"))
        .endsWith(chronicle.page() + "#entry");
  }

  @Test
  void thePastIsSeenThroughTheRespondersEyes() {
    chronicle.add("text", "14:02 connections run out", "knownAt", "14:09");
    chronicle.add("text", "14:05 paged");
    String past = browser.get(chronicle.page() + "/timeline?asKnownAt=2026-03-01T14:06").text();
    assertThat(past).contains("1 of 2 entries", "paged", "→").doesNotContain("connections run out");
    assertThat(browser.get(chronicle.page() + "/timeline?asKnownAt=2026-03-01T14:09:00Z").text())
        .contains("connections run out", "←");
    assertThat(browser.get(chronicle.page() + "/timeline?asKnownAt=2026-02-01").text())
        .contains("Nothing was known yet");
    assertThat(browser.get(chronicle.page() + "/timeline?asKnownAt=yesterday").status())
        .isEqualTo(422);
    assertThat(browser.get(chronicle.page() + "/timeline").text())
        .contains("id=\"entry\"", "paged");
    assertThat(browser.get(chronicle.page() + "/timeline?cursor=nonsense").status()).isEqualTo(422);
  }

  @Test
  void readersSeeNoForm() {
    chronicle.add("text", "14:05 paged");
    Client reader = Readers.reader(World.shared()).with("Accept", "text/html");
    assertThat(reader.get(chronicle.page()).text())
        .contains("paged")
        .doesNotContain("class=\"quick\"", "Edit<");
    assertThat(reader.form(chronicle.page() + "/timeline", "text", "14:05 x").status())
        .isEqualTo(403);
    assertThat(reader.get(chronicle.page() + "/timeline/" + chronicle.firstId() + "/edit").status())
        .isEqualTo(403);
  }

  @Test
  void whatEntriesSayOfTheFactsIsTakenOverByOnePress() {
    chronicle = Chronicle.ofWhatLasts();
    chronicle.add("text", "13:50 deploy of checkout", "kind", "change");
    chronicle.add("text", "13:58 errors rise", "kind", "observation");
    chronicle.add("text", "14:04 alert fired", "kind", "alert");
    chronicle.add("text", "14:06 acknowledged by the on-call engineer", "kind", "milestone");
    chronicle.add("text", "14:20 mitigated", "kind", "milestone");
    chronicle.add("text", "14:31 resolved", "kind", "milestone");
    assertThat(browser.get(chronicle.page()).text())
        .contains(
            "Move the start to 13:58",
            "Detected at 14:04",
            "Acknowledged at 14:06",
            "Mitigated at 14:20",
            "Resolved at 14:31");
    for (String moment : List.of("started", "detected", "acknowledged", "mitigated", "resolved")) {
      Matcher form =
          Pattern.compile("action=\"([^\"]+/milestone)\"(?:(?!</form>).)*", Pattern.DOTALL)
              .matcher(browser.get(chronicle.page()).text());
      List<MatchResult> forms =
          form.results().filter(f -> f.group().contains("value=\"" + moment + "\"")).toList();
      assertThat(forms).as(moment).hasSize(1);
      String version = field(forms.get(0).group(), "version");
      assertThat(
              browser.form(forms.get(0).group(1), "version", version, "milestone", moment).status())
          .isEqualTo(303);
    }
    JsonNode facts = admin.get("/api/v1" + chronicle.page()).json();
    assertThat(facts.path("startedAt").asText()).isEqualTo("2026-03-01T13:58:00Z");
    assertThat(facts.path("mitigatedAt").asText()).isEqualTo("2026-03-01T14:20:00Z");
    assertThat(browser.get(chronicle.page()).text()).doesNotContain("/milestone\"");
  }
}
