package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an import took for granted of a time stays with its entry, for those who draft. */
class AssumedTimesTest {
  private static final String DOCUMENT =
      """
      # Mail was late on 3 March 2026

      ## Timeline

      - 10:00 The queue grows
      - 2026-03-03 10:09 UTC The queue is empty
      """;

  private final World world = World.shared();
  private final Client author = world.as(Role.author);

  private String imported() {
    Answer answer =
        author.send(
            "POST",
            "/api/v1/archive/imports?path=" + World.unique("mail") + ".md",
            "text/markdown",
            DOCUMENT.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.json().path("failed")).as(answer.text()).isEmpty();
    return "/api/v1/incidents/" + answer.json().at("/imported/0/incident").asText();
  }

  private static JsonNode first(Client client, String incident) {
    return client.get(incident + "/timeline").json().at("/items/0");
  }

  @Test
  void anEntrySaysItUntilSomebodySetsItsTime() {
    String incident = imported();
    JsonNode entry = first(author, incident);
    assertThat(entry.path("assumed").asText()).contains("day from the title");
    assertThat(author.get(incident + "/timeline").json().at("/items/1/assumed").isNull()).isTrue();
    String path = incident + "/timeline/" + entry.path("id").asText();
    author.with("If-Match", "*").patch(path, "{\"text\":\"The queue grows and grows\"}");
    assertThat(first(author, incident).path("assumed").asText()).contains("day from the title");
    author.with("If-Match", "*").patch(path, "{\"occurredAt\":\"2026-03-03T09:55:00Z\"}");
    assertThat(first(author, incident).path("assumed").isNull()).isTrue();
  }

  @Test
  void readersAreNotToldAndThePageSaysIt() {
    String incident = imported();
    JsonNode read = first(world.as(Role.reader), incident);
    assertThat(read.path("text").asText()).isEqualTo("The queue grows");
    assertThat(read.path("assumed").isNull()).isTrue();
    String page = incident.replace("/api/v1", "");
    assertThat(author.get(page).text()).contains("Assumed: ", "day from the title");
    assertThat(world.as(Role.reader).get(page).text()).doesNotContain("day from the title");
  }
}
