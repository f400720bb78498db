package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document becomes, as the API tells it. */
class ImportedDocumentTest {
  private final World world = World.shared();
  private final Client author = world.as(Role.author);

  private JsonNode imported(String type, String document) {
    Answer answer =
        author.send(
            "POST",
            "/api/v1/archive/imports?path=" + World.unique("document"),
            type,
            document.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("failed")).as(answer.text()).isEmpty();
    return answer.json().at("/imported/0");
  }

  private JsonNode read(JsonNode imported, String below) {
    String path = "/api/v1/incidents/" + imported.path("incident").asText() + below;
    return author.get(path).json();
  }

  @Test
  void aPageOfHtmlIsTakenAsSuch() {
    JsonNode done =
        imported(
            "text/html",
            """
            <html><body><h1>Mail was late</h1><h2>Timeline (UTC)</h2><ul>
            <li>2026-03-03 10:00 The queue grows</li><li>2026-03-03 10:09 It is empty</li>
            </ul></body></html>""");
    assertThat(read(done, "").path("title").asText()).isEqualTo("Mail was late");
    assertThat(done.path("timelineEvents").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Timeline", "Timeline (UTC)", "Timeline:"})
  void aHeadingThatOnlyNamesItsPartLeavesNoNote(String heading) {
    JsonNode done =
        imported(
            "text/markdown",
            """
            # Mail was late

            ## Summary

            The queue was long.

            ## %s

            - 2026-03-03 10:00 UTC The queue grows
            - 2026-03-03 10:09 UTC The queue is empty

            ## Action items

            - Add an alert on the queue
            """
                .formatted(heading));
    assertThat(read(done, "/postmortem").path("sections").findValuesAsText("key"))
        .containsExactly("summary");
    assertThat(done.path("unplaced")).isEmpty();
  }

  @Test
  void aHeadingThatSaysMoreIsKept() {
    JsonNode done =
        imported(
            "text/markdown",
            """
            # Mail was late

            ## Timeline of the second queue

            - 2026-03-03 10:00 UTC The queue grows
            - 2026-03-03 10:09 UTC The queue is empty
            """);
    assertThat(read(done, "/postmortem").toString()).contains("Timeline of the second queue");
  }

  @Test
  void whoeverWroteItIsAmongThoseWhoTookPart() {
    JsonNode done =
        imported(
            "text/markdown",
            """
            ---
            title: Mail was late
            date: 2026-03-03
            authors: [Kim Berg, Tove Holm]
            ---

            ## Summary

            The queue was long.
            """);
    JsonNode people = read(done, "").path("participants");
    assertThat(people.findValuesAsText("name")).contains("Kim Berg", "Tove Holm");
    assertThat(people.findValuesAsText("role")).contains("Author");
    assertThat(done.path("assumed").toString()).contains("as its author");
  }

  @Test
  void theLinesOfAnEntryStaySeparate() {
    JsonNode done =
        imported(
            "text/markdown",
            """
            # Mail was late

            ## Timeline

            - 2026-03-03 10:00 UTC The queue grows
              and nobody is told
            - 2026-03-03 10:09 UTC The queue is empty
            """);
    String page = author.get("/incidents/" + done.path("incident").asText()).text();
    assertThat(page).containsPattern("The queue grows<br>\\s*and nobody is told");
  }
}
