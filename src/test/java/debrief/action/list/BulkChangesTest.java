package debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.action.Sample;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Many at once: each by its version and its rights, and what was left is said. */
class BulkChangesTest {
  private static final String CHANGES = Sample.ITEMS + "/changes";
  private final Sample sample = new Sample();
  private final Client author = World.shared().as(Role.author);

  private String committed(String incident) {
    String ref =
        sample.item(incident, "{\"title\":\"x\",\"team\":\"checkout\",\"dueOn\":\"2026-04-01\"}");
    assertThat(sample.move(ref, "{\"to\":\"committed\"}").status()).isEqualTo(200);
    return ref;
  }

  private static String body(String items, String rest) {
    return "{\"items\":[" + items + "]," + rest + "}";
  }

  private static String seen(String ref, int version) {
    return "{\"ref\":\"%s\",\"version\":%d}".formatted(ref, version);
  }

  @Test
  void oneStaleItemIsSaidAndTheOthersAreChanged() {
    String incident = sample.incident();
    String good = committed(incident);
    String stale = committed(incident);
    String hidden = committed(sample.incident("{\"visibility\":\"restricted\"}"));
    assertThat(sample.patch(stale, "{\"effort\":1}").status()).isEqualTo(200);
    String items = seen(good, 2) + "," + seen(stale, 2) + "," + seen(hidden, 2);
    Answer answer =
        author.post(
            CHANGES,
            body(items, "\"owner\":\"Ada\",\"dueOn\":\"2026-05-01\",\"reason\":\"Metric first\""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("changed").findValuesAsText("ref")).containsExactly(good);
    assertThat(answer.json().path("refused").findValuesAsText("ref"))
        .containsExactlyInAnyOrder(stale, hidden);
    assertThat(answer.json().at("/refused").toString())
        .contains("changed since you opened the list", "It is not there.");
    assertThat(sample.read(good).path("owner").asText()).isEqualTo("Ada");
    assertThat(sample.read(good).path("dueOn").asText()).isEqualTo("2026-05-01");
    assertThat(sample.read(good).at("/history/1/why").asText()).isEqualTo("Metric first");
    assertThat(sample.read(stale).path("dueOn").asText()).isEqualTo("2026-04-01");
    assertThat(sample.read(hidden).path("owner").isNull()).isTrue();
    Answer journal = sample.admin().get("/api/v1/journal?subject=" + good);
    assertThat(journal.text()).contains("action.changed");
  }

  @Test
  void aPromisedDateMovesOnlyWithAReason() {
    String ref = committed(sample.incident());
    Answer answer = author.post(CHANGES, body(seen(ref, 2), "\"dueOn\":\"2026-05-01\""));
    assertThat(answer.json().path("changed")).isEmpty();
    assertThat(answer.json().at("/refused/0/reason").asText()).contains("Say why");
  }

  @Test
  void whatMakesNoSenseIsRefusedWhole() {
    String ref = committed(sample.incident());
    String one = seen(ref, 2);
    assertThat(author.post(CHANGES, body("", "\"owner\":\"x\"")).fields()).containsExactly("items");
    assertThat(author.post(CHANGES, body(one, "\"owner\":null")).fields()).containsExactly("owner");
    assertThat(author.post(CHANGES, body(one + "," + one, "\"owner\":\"x\"")).fields())
        .containsExactly("items[1].ref");
    assertThat(author.post(CHANGES, body("{\"ref\":\"INC-1\"}", "\"owner\":\"x\"")).fields())
        .containsExactly("items[0].ref");
    assertThat(author.post(CHANGES, body("null", "\"owner\":\"x\"")).fields())
        .containsExactly("items");
    String many = String.join(",", java.util.Collections.nCopies(101, one));
    assertThat(author.post(CHANGES, body(many, "\"owner\":\"x\"")).fields()).contains("items");
    assertThat(World.shared().as(Role.reader).post(CHANGES, body(one, "\"owner\":\"x\"")).status())
        .isEqualTo(403);
    assertThat(sample.read(ref).path("owner").isNull()).isTrue();
  }

  @Test
  void ofTwoTabsThatRaceOneIsToldThatItWasLate() {
    String incident = sample.incident();
    List<String> refs = List.of(committed(incident), committed(incident), committed(incident));
    String items = String.join(",", refs.stream().map(ref -> seen(ref, 2)).toList());
    List<CompletableFuture<Answer>> tabs =
        List.of("Ada", "Ben").stream()
            .map(
                owner ->
                    CompletableFuture.supplyAsync(
                        () -> author.post(CHANGES, body(items, "\"owner\":\"" + owner + "\""))))
            .toList();
    int changed = 0;
    int refused = 0;
    for (CompletableFuture<Answer> tab : tabs) {
      changed += tab.join().json().path("changed").size();
      refused += tab.join().json().path("refused").size();
    }
    assertThat(changed).isEqualTo(3);
    assertThat(refused).isEqualTo(3);
    refs.forEach(
        ref -> assertThat(sample.admin().get(Sample.ITEMS + "/" + ref).etag()).isEqualTo("\"3\""));
  }

  @Test
  void thePageChangesWhatIsSelectedAndSaysWhatWasNot() {
    Client browser = World.shared().signedIn(Role.author);
    String incident = sample.incident();
    String good = committed(incident);
    String stale = committed(incident);
    String form = "/action-items/changes?state=open&incident=" + incident;
    Answer nothing = browser.form(form, "owner", "Ada");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.text()).contains("Choose at least one action item.", "value=\"Ada\"");
    Answer all = browser.form(form, "item", good + ":2", "owner", "Ada", "dueOn", "");
    assertThat(all.status()).as(all.text()).isEqualTo(303);
    assertThat(all.header("Location")).endsWith("state=open&incident=" + incident + "&");
    Answer some = browser.form(form, "item", good + ":2", "item", stale + ":2", "owner", "Ben");
    assertThat(some.status()).isEqualTo(200);
    assertThat(some.text()).contains("Not changed", good, "changed since you opened", stale);
    assertThat(sample.read(good).path("owner").asText()).isEqualTo("Ada");
    assertThat(sample.read(stale).path("owner").asText()).isEqualTo("Ben");
    assertThat(browser.form(form, "item", "nonsense", "owner", "x").status()).isEqualTo(422);
  }

  @Test
  void whatIsDoneIsOpenedAgainAndItsEvidenceStays() {
    String ref = committed(sample.incident());
    sample.move(ref, "{\"to\":\"done\",\"evidence\":\"It fired\"}");
    String more = Sample.ITEMS + "/" + ref + "/evidence";
    assertThat(author.post(more, "{\"evidence\":\" \"}").fields()).containsExactly("evidence");
    assertThat(author.post(more, "{\"evidence\":\"https://example.org/1\"}").status())
        .isEqualTo(200);
    assertThat(sample.move(ref, "{\"to\":\"inProgress\"}").fields()).containsExactly("reason");
    Answer open = sample.move(ref, "{\"to\":\"inProgress\",\"reason\":\"It came back\"}");
    assertThat(open.json().path("evidence").asText()).isEqualTo("It fired\nhttps://example.org/1");
    assertThat(open.json().at("/history/3/why").asText()).isEqualTo("It came back");
    assertThat(author.post(more, "{\"evidence\":\"x\"}").status()).isEqualTo(409);
    sample.move(ref, "{\"to\":\"done\",\"evidence\":\"Again\"}");
    assertThat(sample.read(ref).path("evidence").asText()).endsWith("\nAgain");
    Answer page = World.shared().signedIn(Role.author).get("/action-items/" + ref);
    assertThat(page.text()).contains("Reopened", "Evidence added", "It came back");
  }

  @Test
  void anExportSaysWhatWasPromisedFirstAndHowOftenItMoved() {
    String incident = sample.incident("{\"severity\":\"SEV2\"}");
    String ref =
        sample.item(
            incident,
            "{\"title\":\"x\",\"team\":\"t\",\"owner\":\"Ada B\",\"dueOn\":\"2026-03-20\","
                + "\"outcome\":\"One\\nTwo\\n\\n\"}");
    sample.move(ref, "{\"to\":\"committed\",\"dueOn\":\"2026-04-01\"}");
    sample.patch(ref, "{\"dueOn\":\"2026-05-01\",\"reason\":\"Metric first\"}");
    sample.patch(ref, "{\"dueOn\":\"2026-04-20\"}");
    String export = Sample.ITEMS + "/export?incident=" + incident + "&format=";
    var row = sample.admin().get(export + "json").json().get(0);
    assertThat(row.path("link").asText()).startsWith("http").endsWith("/action-items/" + ref);
    assertThat(row.path("ownerName").asText()).isEqualTo("Ada B");
    assertThat(row.path("ownerAddress").isNull()).isTrue();
    assertThat(row.path("severity").asText()).isEqualTo("SEV2");
    assertThat(row.path("firstDueOn").asText()).isEqualTo("2026-04-01");
    assertThat(row.path("dateMoves").asInt()).isEqualTo(2);
    assertThat(row.path("committedAt").asText()).isNotEmpty();
    assertThat(sample.admin().get(export + "csv").text()).contains("\"One\nTwo\",");
    var told = World.shared().as(Role.reader).get(export + "json").json().get(0);
    assertThat(told.path("ownerName").isNull()).isTrue();
  }
}
