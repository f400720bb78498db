package debrief.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before anything is made of documents one looks, and what is corrected once holds for all. */
class ImportPreviewTest {
  private static final String ODD =
      """
      # Mail was late on 3 March 2026

      Severity: Blocker

      ## Blow by blow

      - 10:00 The queue grows
      - 10:20 The queue is empty
      """;

  private final World world = World.shared();
  private final Client author = world.as(Role.author);
  private final String name = World.unique("look");

  private Importing waiting() throws IOException {
    byte[] zip =
        new Packed()
            .with("one.md", ODD)
            .with("two.md", ODD.replace("3 March", "4 July").replace("Mail", "Post"))
            .with("three.md", ODD.replace(" on 3 March 2026", "").replace("Mail", "Sleep"))
            .zip();
    Importing importing = Importing.begun(author, "preview=true&collection=" + name, zip);
    importing.until("preview");
    return importing;
  }

  private JsonNode preview(Importing importing, int position) {
    return author.get(importing.path() + "/documents/" + position).json();
  }

  @Test
  void itShowsWhatWouldBeMadeBesideTheSource() throws IOException {
    JsonNode one = preview(waiting(), 0);
    assertThat(one.path("source").asText()).isEqualTo(ODD);
    assertThat(one.path("severityWord").asText()).isEqualTo("Blocker");
    assertThat(one.path("headings").toString()).contains("Blow by blow");
    JsonNode draft = one.path("draft");
    assertThat(draft.path("title").asText()).contains("Mail was late");
    assertThat(draft.path("timeline")).isEmpty(); // under a heading that says nothing to us
    assertThat(draft.path("unplaced").toString()).contains("Blow by blow");
    assertThat(author.get("/api/v1/incidents?q=" + name).json().path("items")).isEmpty();
  }

  @Test
  void whatIsCorrectedHoldsForTheSiblings() throws IOException {
    Importing importing = waiting();
    Answer corrected =
        importing.correct(
            """
            {"zone": "Europe/Berlin", "day": "2026-05-06", "severities": {"blocker": "SEV1"},
             "headings": {"Blow by blow": "timeline"}}
            """);
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    Map<Integer, String> begin =
        Map.of(0, "2026-03-03T09:00:00Z", 1, "2026-07-04T08:00:00Z", 2, "2026-05-06T08:00:00Z");
    begin.forEach(
        (position, at) -> {
          JsonNode draft = preview(importing, position).path("draft");
          assertThat(draft.at("/timeline/0/occurredAt").asText()).isEqualTo(at);
          assertThat(draft.at("/timeline/0/assumed").asText()).contains("as set for this import");
          assertThat(draft.path("severity").asText()).isEqualTo("SEV1");
          assertThat(draft.path("assumed").toString()).contains("“Blow by blow” is read as");
        });
    assertThat(importing.move("running").status()).isEqualTo(200);
    importing.until("finished");
    JsonNode three = importing.file("three.md");
    assertThat(three.path("assumed").toString()).contains("as set for this import");
    String incident = "/api/v1/incidents/" + three.path("incident").asText();
    assertThat(author.get(incident + "/timeline").json().at("/items/0/occurredAt").asText())
        .isEqualTo("2026-05-06T08:00:00Z");
    assertThat(author.get(incident + "/original/content").text()).contains("Blow by blow");
    // The same documents, read in another way, are no longer the same.
    Importing again = waiting();
    assertThat(preview(again, 2).at("/known/unchanged").asBoolean()).isFalse();
    assertThat(preview(again, 2).at("/known/incident")).isEqualTo(three.path("incident"));
  }

  @Test
  void whatIsWrongIsSaidByItsField() throws IOException {
    Importing importing = waiting();
    assertThat(importing.correct("{\"zone\": \"Middle Earth\"}").fields()).contains("zone");
    assertThat(importing.correct("{\"headings\": {\"A\": \"nowhere\"}}").fields())
        .contains("headings");
    assertThat(importing.correct("{\"severities\": {\"A\": null}}").fields())
        .contains("severities");
    assertThat(
            author
                .with("If-Match", "\"77\"")
                .put(importing.path() + "/corrections", "{\"zone\": \"UTC\"}")
                .status())
        .isEqualTo(412);
    importing.move("running");
    importing.until("finished");
    assertThat(importing.correct("{\"zone\": \"UTC\"}").status()).isEqualTo(409);
    assertThat(preview(importing, 0).path("draft").isNull()).isTrue();
    assertThat(author.get(importing.path() + "/documents/99").status()).isEqualTo(404);
  }
}
