package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a document calls done is done here, on a day that nobody makes up. */
class DoneBeforeImportTest {
  private static final String DOCUMENT =
      """
      # Mail was late

      Severity: SEV-2

      ## Summary

      Mail waited for an hour on 2019-03-03.

      ## Action items

      | What | Owner | Status |
      |---|---|---|
      | Watch the queue | Kim | Done |
      | Buy a second queue | Kim | Won't do: it never filled again |
      | Write down how it works | Kim | Open |
      """;

  private final World world = World.shared();
  private final Client author = world.as(Role.facilitator);
  private final Client reader = world.as(Role.reader);
  private final String path = World.unique("mail") + ".md";

  private JsonNode imported(String text) {
    Answer answer =
        author.send(
            "POST",
            "/api/v1/archive/imports?path=" + path,
            "text/markdown",
            text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.json().path("failed")).as(answer.text()).isEmpty();
    return answer.json().at("/imported/0");
  }

  private JsonNode item(JsonNode done, String title) {
    JsonNode items =
        author
            .get("/api/v1/incidents/" + done.path("incident").asText() + "/action-items")
            .json()
            .path("items");
    for (JsonNode item : items) {
      if (item.path("title").asText().equals(title)) {
        return item;
      }
    }
    throw new AssertionError(title + " is not in " + items);
  }

  @Test
  void itIsDoneWithoutATeamAndADayThatNobodyWrote() {
    JsonNode done = imported(DOCUMENT);
    JsonNode item = item(done, "Watch the queue");
    assertThat(item.path("state").asText()).isEqualTo("done");
    assertThat(item.path("doneBeforeImport").asBoolean()).isTrue();
    for (String unknown : new String[] {"team", "dueOn", "doneAt"}) {
      assertThat(item.path(unknown).isNull()).as(unknown).isTrue();
    }
    assertThat(item.path("overdue").asBoolean()).isFalse();
    assertThat(item.path("evidence").asText())
        .isEqualTo("Marked as done in the imported document.");
    assertThat(done.path("assumed").toString())
        .contains("1 action item is done before the import", "no day is taken for it")
        .contains("1 action item is declined");
    assertThat(done.path("unplaced").toString()).doesNotContain("stays proposed");
    String page = "/action-items/" + item.path("ref").asText();
    assertThat(reader.get(page).text())
        .contains("Done before it was imported", "on a day that is not known")
        .contains("href=\"/incidents/" + done.path("incident").asText() + "#original\"");
    assertThat(author.get("/incidents/" + done.path("incident").asText()).text())
        .contains("id=\"original\"", "Done before it was imported");
  }

  @Test
  void whatTheDocumentWillNotDoIsDeclinedWithItsWords() {
    JsonNode done = imported(DOCUMENT);
    JsonNode item = item(done, "Buy a second queue");
    assertThat(item.path("state").asText()).isEqualTo("declined");
    assertThat(item.path("reason").asText())
        .isEqualTo("The imported document says: “Won't do: it never filled again”.");
    assertThat(item(done, "Write down how it works").path("state").asText()).isEqualTo("proposed");
  }

  @Test
  void itIsNotAmongThePromisesKeptThisMonthAndLeavesWithWhatIsKnown() {
    String title = World.unique("Count the letters");
    JsonNode done = imported(DOCUMENT.replace("Watch the queue", title));
    assertThat(author.get("/").text()).doesNotContain(title);
    String only = "?incident=" + done.path("incident").asText() + "&state=done";
    String export = "/api/v1/action-items/export" + only + "&format=";
    assertThat(author.get(export + "csv").text()).contains("doneAt,doneBeforeImport", ",,true");
    assertThat(author.get(export + "json").text()).contains("\"doneBeforeImport\":true");
    assertThat(author.get(export + "markdown").text())
        .contains("- [x] [" + title, "done before it was imported");
    assertThat(author.get("/api/v1/action-items" + only).json().path("items")).hasSize(1);
    assertThat(author.get("/api/v1/action-items" + only + "&overdue=true").json().path("items"))
        .isEmpty();
  }

  @Test
  void onlyAnImportMakesIt() {
    JsonNode done = imported(DOCUMENT);
    String open = item(done, "Write down how it works").path("ref").asText();
    String items = "/api/v1/action-items/";
    Answer patched =
        author.with("If-Match", "*").patch(items + open, "{\"doneBeforeImport\":true}");
    assertThat(patched.status()).isEqualTo(422);
    Answer moved =
        author.post(
            items + open + "/transitions",
            "{\"to\":\"done\",\"evidence\":\"So it was\",\"doneBeforeImport\":true}");
    assertThat(moved.status()).isEqualTo(422);
    assertThat(item(done, "Write down how it works").path("state").asText()).isEqualTo("proposed");
  }

  @Test
  void openedAgainItIsAPromiseAsAnyOther() {
    JsonNode done = imported(DOCUMENT);
    String ref = item(done, "Watch the queue").path("ref").asText();
    String moves = "/api/v1/action-items/" + ref + "/transitions";
    Answer bare = author.post(moves, "{\"to\":\"inProgress\",\"reason\":\"It is back\"}");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.fields()).containsExactly("team", "dueOn");
    assertThat(author.get("/action-items/" + ref).text())
        .contains("name=\"team\"", "name=\"dueOn\"");
    Answer again =
        author.post(
            moves,
            "{\"to\":\"inProgress\",\"reason\":\"It is back\",\"team\":\"mail\",\"dueOn\":\"2099-01-01\"}");
    assertThat(again.json().path("doneBeforeImport").asBoolean()).as(again.text()).isFalse();
    Answer kept = author.post(moves, "{\"to\":\"done\",\"evidence\":\"A week without\"}");
    assertThat(kept.json().path("doneAt").asText()).as(kept.text()).isNotEmpty();
    assertThat(kept.json().path("doneBeforeImport").asBoolean()).isFalse();
  }

  @Test
  void theLedgerCountsItAsKeptAndTellsItApart() {
    String service = World.unique("post");
    JsonNode done = imported(DOCUMENT.replace("SEV-2", "SEV-2\nServices: " + service));
    String draft = "/api/v1/incidents/" + done.path("incident").asText() + "/postmortem";
    author.put(draft + "/trust/reliability", "{\"effect\":\"strained\",\"explanation\":\"Late\"}");
    Answer told = author.post(draft + "/transitions", "{\"to\":\"published\"}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    String query = "?from=2019-Q1&to=2019-Q1&service=" + service;
    JsonNode promises = null;
    for (JsonNode one : reader.get("/api/v1/trust" + query).json().path("principles")) {
      if (one.path("principle").asText().equals("reliability")) {
        promises = one.at("/total/promises");
      }
    }
    assertThat(String.valueOf(promises))
        .isEqualTo("{\"open\":1,\"overdue\":0,\"kept\":1,\"declined\":1,\"keptBeforeImport\":1}");
    assertThat(reader.get("/trust" + query).text()).contains("1, 1 before import");
    assertThat(reader.get("/trust/promises" + query + "&standing=kept").text())
        .contains("Done before it was imported");
    assertThat(reader.get("/reports/" + told.json().path("slug").asText() + "/today").text())
        .contains("1 of 3", "Done before it was imported");
  }

  /** Its words can be mended without a promise that nobody gave. */
  @Test
  void itIsEditedWithoutATeamAndADay() {
    String ref = item(imported(DOCUMENT), "Watch the queue").path("ref").asText();
    Answer edited =
        author
            .with("If-Match", "*")
            .patch("/api/v1/action-items/" + ref, "{\"title\":\"Watch both queues\"}");
    assertThat(edited.status()).as(edited.text()).isEqualTo(200);
    assertThat(edited.json().path("doneBeforeImport").asBoolean()).isTrue();
  }

  @Test
  void aNewerDocumentMovesWhatNobodyHasTouched() {
    imported(DOCUMENT);
    JsonNode newer =
        imported(
            DOCUMENT
                .replace("| Watch the queue | Kim | Done |", "| Watch the queue | Kim | Open |")
                .replace("Won't do: it never filled again", "Done")
                .replace("| Write down how it works | Kim | Open |\n", ""));
    assertThat(newer.path("changes").toString()).contains("action items");
    assertThat(item(newer, "Watch the queue").path("state").asText()).isEqualTo("proposed");
    assertThat(item(newer, "Watch the queue").path("evidence").isNull()).isTrue();
    JsonNode bought = item(newer, "Buy a second queue");
    assertThat(bought.path("doneBeforeImport").asBoolean()).isTrue();
    assertThat(bought.path("reason").isNull()).isTrue();
    assertThat(item(newer, "Write down how it works").path("reason").asText())
        .isEqualTo("The imported document names it no more.");
  }
}
