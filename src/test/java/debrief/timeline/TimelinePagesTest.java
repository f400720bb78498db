package debrief.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelinePagesTest {
  private final Client admin = World.shared().admin();
  private final Client browser = admin.with("Accept", "text/html");
  private String page = "";

  @BeforeEach
  void anIncidentThatIsOver() {
    page = declare(", \"resolvedAt\": \"2026-03-01T15:00:00Z\"");
  }

  private String declare(String more) {
    Answer made =
        admin.post(
            "/api/v1/incidents",
            "{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T14:00:00Z\""
                + more
                + "}");
    return "/incidents/" + made.json().path("ref").asText();
  }

  private Answer add(String... fields) {
    return browser.form(page + "/timeline", fields);
  }

  private List<String> entries() {
    List<String> found = new ArrayList<>();
    for (JsonNode e : admin.get("/api/v1" + page + "/timeline").json().path("items")) {
      found.add(
          e.path("occurredAt").asText()
              + " "
              + e.path("kind").asText()
              + " "
              + e.path("text").asText());
    }
    return found;
  }

  private String firstId() {
    return admin.get("/api/v1" + page + "/timeline").json().at("/items/0/id").asText();
  }

  private static String field(String html, String name) {
    Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher
        .group(1)
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  @Test
  void oneLineIsOneEntry() {
    Answer added = add("text", "14:31 resolved: all is calm", "kind", "auto");
    assertThat(added.status()).isEqualTo(303);
    assertThat(added.header("Location")).endsWith(page + "#entry");
    assertThat(added.header("Set-Cookie")).contains("Added+14%3A31%2C+milestone");
    assertThat(entries()).containsExactly("2026-03-01T14:31:00Z milestone resolved: all is calm");
    String shown = browser.get(page).text();
    assertThat(shown)
        .contains("Sunday 1 March 2026", "kind-milestone", "resolved: all is calm", "id=\"entry\"")
        .contains("js/timeline.js");
    add("text", "14:32 decided nothing");
    assertThat(entries().get(1)).isEqualTo("2026-03-01T14:32:00Z observation decided nothing");
  }

  @Test
  void tenPastedLinesAreTenEntries() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append("- 14:0").append(i).append(" step ").append(i).append("\r\n");
    }
    Answer added = add("text", "", "text", lines.toString(), "kind", "auto", "audience", "public");
    assertThat(added.status()).isEqualTo(303);
    assertThat(entries()).hasSize(10);
    assertThat(entries().get(9)).isEqualTo("2026-03-01T14:09:00Z observation step 9");
  }

  @Test
  void whatIsFoldedAwayIsTakenToo() {
    add(
        "text",
        "15:02 pool is full",
        "kind",
        "observation",
        "day",
        "2026-02-27",
        "knownAt",
        "15:09",
        "audience",
        "team",
        "evidence",
        "https://grafana.example.org/d/1",
        "zone",
        "Europe/Paris");
    JsonNode entry = admin.get("/api/v1" + page + "/timeline").json().at("/items/0");
    assertThat(entry.path("occurredAt").asText()).isEqualTo("2026-02-27T14:02:00Z");
    assertThat(entry.path("knownAt").asText()).isEqualTo("2026-02-27T14:09:00Z");
    assertThat(entry.path("audience").asText()).isEqualTo("team");
    assertThat(entry.at("/evidence/0/label").asText()).isEqualTo("grafana.example.org");
    assertThat(browser.get(page).text()).contains("Known at", "7 min later", "Team only");
  }

  @Test
  void whileItLastsNowIsATime() {
    page = declare("");
    assertThat(add("text", "alert fired", "kind", "auto").status()).isEqualTo(303);
    assertThat(entries().get(0)).contains(" alert alert fired").doesNotContain("2026-03-01");
  }

  @Test
  void whatCannotBeAddedIsShownAgain() {
    Answer asked = add("text", "alert <fired>", "kind", "decision", "knownAt", "later");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("value=\"alert &lt;fired&gt;\"")
        .contains("begin with the time");
    assertThat(asked.text()).contains("<option value=\"decision\" selected>");
    Answer lines = add("text", "", "text", "14:02 a\n14:03\n14:04 c");
    assertThat(lines.text())
        .contains("What happened at 14:03?", ">14:02 a&#10;14:03&#10;14:04 c</textarea>");
    assertThat(add("text", "14:02 x", "knownAt", "later").text()).contains("entry-known-error");
    assertThat(add("text", "14:02 x", "knownAt", "14:01").text()).contains("entry-known-error");
    assertThat(add("text", "14:02 x", "evidence", "javascript:alert(1)").text())
        .contains("entry-evidence-error");
    assertThat(add("text", "14:02 x", "zone", "Nowhere/Land").text()).contains("entry-zone-error");
    assertThat(add("text", "14:02 x", "kind", "alarm").status()).isEqualTo(422);
    assertThat(add("text", "14:02 x\0").status()).isEqualTo(422);
    assertThat(add("text", "14:02 " + "x".repeat(2_000_000)).status()).isEqualTo(422);
    assertThat(add("text", "14:02 x\n".repeat(501)).text()).contains("At most 500 entries");
    assertThat(add("text", "14:02 " + "> ".repeat(9_000)).status()).isEqualTo(422);
    assertThat(add().status()).isEqualTo(422);
    assertThat(entries()).isEmpty();
  }

  @Test
  void anEntryIsEdited() {
    add("text", "14:02 pool is full", "evidence", "https://grafana.example.org/d/1");
    String edit = page + "/timeline/" + firstId() + "/edit";
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
    assertThat(entries()).containsExactly("2026-03-01T14:03:00Z alert The pool is full");
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
    add("text", "14:02 \"pool\" & <b>full</b>", "kind", "alert", "audience", "team");
    String before = entries().get(0);
    String id = firstId();
    String version = field(browser.get(page + "/timeline/" + id + "/edit").text(), "version");
    String remove = page + "/timeline/" + id + "/delete";
    assertThat(browser.form(remove, "version", "7").status()).isEqualTo(412);
    assertThat(browser.form(remove).status()).isEqualTo(428);
    Answer removed = browser.form(remove, "version", version);
    assertThat(removed.status()).isEqualTo(200);
    assertThat(entries()).isEmpty();
    Answer back =
        browser.form(page + "/timeline/put-back", "entry", field(removed.text(), "entry"));
    assertThat(back.status()).isEqualTo(303);
    assertThat(entries()).containsExactly(before);
    assertThat(browser.form(page + "/timeline/put-back", "entry", "{").status()).isEqualTo(400);
    assertThat(browser.form(page + "/timeline/put-back", "entry", "null").status()).isEqualTo(400);
    assertThat(browser.form(page + "/timeline/put-back").status()).isEqualTo(400);
  }

  @Test
  void whatAnEntrySaidBeforeIsKept() {
    add("text", "14:02 first words");
    String path = "/api/v1" + page + "/timeline/" + firstId();
    admin.with("If-Match", admin.get(path).etag()).patch(path, "{\"text\":\"second words\"}");
    String edit = page + "/timeline/" + firstId() + "/edit";
    assertThat(browser.get(edit).text()).contains("Earlier texts", "first words");
    assertThat(browser.get(page).text()).doesNotContain("first words");
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
    admin.post("/api/v1" + page + "/timeline", many.append("]").toString());
    Answer added = add("text", "14:50 the very last");
    assertThat(added.status()).isEqualTo(303);
    String to = added.header("Location").replaceFirst("^https?://[^/]+", "").replace("#entry", "");
    assertThat(browser.get(to).text())
        .contains("the very last", "step 499.", "← From the beginning", "id=\"entry\"")
        .doesNotContain("step 20.");
    assertThat(browser.get(page).text()).contains("Later entries →").doesNotContain("very last");
    assertThat(add("text", "14:00 an early one").header("Location")).endsWith(page + "#entry");
  }

  @Test
  void thePastIsSeenThroughTheRespondersEyes() {
    add("text", "14:02 connections run out", "knownAt", "14:09");
    add("text", "14:05 paged");
    String past = browser.get(page + "/timeline?asKnownAt=2026-03-01T14:06").text();
    assertThat(past).contains("1 of 2 entries", "paged", "→").doesNotContain("connections run out");
    assertThat(browser.get(page + "/timeline?asKnownAt=2026-03-01T14:09:00Z").text())
        .contains("connections run out", "←");
    assertThat(browser.get(page + "/timeline?asKnownAt=2026-02-01").text())
        .contains("Nothing was known yet");
    assertThat(browser.get(page + "/timeline?asKnownAt=yesterday").status()).isEqualTo(422);
    assertThat(browser.get(page + "/timeline").text()).contains("id=\"entry\"", "paged");
    assertThat(browser.get(page + "/timeline?cursor=nonsense").status()).isEqualTo(422);
  }

  @Test
  void readersSeeNoForm() {
    add("text", "14:05 paged");
    Client reader = Readers.reader(World.shared()).with("Accept", "text/html");
    assertThat(reader.get(page).text())
        .contains("paged")
        .doesNotContain("class=\"quick\"", "Edit<");
    assertThat(reader.form(page + "/timeline", "text", "14:05 x").status()).isEqualTo(403);
    assertThat(reader.get(page + "/timeline/" + firstId() + "/edit").status()).isEqualTo(403);
  }

  @Test
  void whatEntriesSayOfTheFactsIsTakenOverByOnePress() {
    page = declare("");
    add("text", "13:50 deploy of checkout", "kind", "change");
    add("text", "13:58 errors rise", "kind", "observation");
    add("text", "14:04 alert fired", "kind", "alert");
    add("text", "14:06 acknowledged by the on-call engineer", "kind", "milestone");
    add("text", "14:20 mitigated", "kind", "milestone");
    add("text", "14:31 resolved", "kind", "milestone");
    assertThat(browser.get(page).text())
        .contains(
            "Move the start to 13:58",
            "Detected at 14:04",
            "Acknowledged at 14:06",
            "Mitigated at 14:20",
            "Resolved at 14:31");
    for (String moment : List.of("started", "detected", "acknowledged", "mitigated", "resolved")) {
      Matcher at =
          Pattern.compile("name=\"at\" value=\"(\\S+)\"[^§]*?value=\"" + moment + "\"")
              .matcher(browser.get(page).text());
      assertThat(at.find()).as(moment).isTrue();
      assertThat(browser.form(page + "/moments", "moment", moment, "at", at.group(1)).status())
          .isEqualTo(303);
    }
    JsonNode facts = admin.get("/api/v1" + page).json();
    assertThat(facts.path("startedAt").asText()).isEqualTo("2026-03-01T13:58:00Z");
    assertThat(facts.path("mitigatedAt").asText()).isEqualTo("2026-03-01T14:20:00Z");
    assertThat(browser.get(page).text()).doesNotContain("name=\"at\"");
  }

  @Test
  void aTimeThatWasMistypedIsAskedFor() {
    page = declare("");
    for (String typed : List.of("14:9 rolled back", "14;09 rolled back", "- 4:061 x", "25:10 x")) {
      Answer asked = add("text", typed);
      assertThat(asked.status()).as(typed).isEqualTo(422);
      assertThat(asked.text()).contains("a time?", "value=\"" + typed + "\"");
    }
    assertThat(entries()).isEmpty();
    assertThat(add("text", "rolled back, 3:1 in favour").status()).isEqualTo(303);
    assertThat(add("text", "503 for all").status()).isEqualTo(303);
  }
}
