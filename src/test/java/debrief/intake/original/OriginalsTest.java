package debrief.intake.original;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The document that an incident was made of is kept as it came, for those who draft. */
class OriginalsTest {
  private static final String WORD = "Quibblewort";
  private static final byte[] DOCUMENT =
      ("\uFEFF# Mail was late\r\n\r\n## Summary\r\n\r\nIt was the " + WORD + ".  \r\n\r\n\t\r\n")
          .getBytes(StandardCharsets.UTF_8);

  private final World world = World.shared();
  private final Client author = world.as(Role.author);
  private final String name = World.unique("mail") + ".md";

  private String imported(Client client, String more) {
    Answer answer =
        client.send(
            "POST",
            "/api/v1/archive/imports?path=old/2024/" + name + more,
            "text/markdown",
            DOCUMENT);
    return answer.json().at("/imported/0/incident").asText();
  }

  @Test
  void everyByteComesBack() {
    String ref = imported(author, "");
    JsonNode original = author.get("/api/v1/incidents/" + ref + "/original").json();
    assertThat(original.path("path").asText()).isEqualTo("old/2024/" + name);
    assertThat(original.path("bytes").asInt()).isEqualTo(DOCUMENT.length);
    for (String path :
        new String[] {
          "/api/v1/incidents/" + ref + "/original/content", "/incidents/" + ref + "/original"
        }) {
      Answer answer = author.get(path);
      assertThat(answer.response().body()).isEqualTo(DOCUMENT);
      assertThat(answer.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"" + name + "\"");
      assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    }
    String page = author.get("/incidents/" + ref).text();
    assertThat(page).contains("old/2024/" + name, "/incidents/" + ref + "/original");
  }

  @Test
  void readersNeverGetIt() {
    String ref = imported(world.as(Role.facilitator), "&publish=true");
    Client reader = world.as(Role.reader);
    for (String path : new String[] {"/original", "/original/content"}) {
      Answer answer = reader.get("/api/v1/incidents/" + ref + path);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).doesNotContain(WORD, name);
    }
    assertThat(reader.get("/incidents/" + ref + "/original").status()).isEqualTo(403);
    assertThat(reader.get("/incidents/" + ref).text()).doesNotContain(name, "/original");
    assertThat(reader.get("/api/v1/incidents/" + ref).text()).doesNotContain(name);
    assertThat(world.stranger().get("/api/v1/incidents/" + ref + "/original").status())
        .isEqualTo(401);
  }

  @Test
  void whatWasWrittenHereHasNone() {
    Story story = Story.begin(author, World.unique("Written here"));
    assertThat(author.get(story.path() + "/original").status()).isEqualTo(404);
    assertThat(author.get("/incidents/" + story.ref()).text()).doesNotContain("/original");
  }

  @Test
  void aRedactionOfTheReportTakesItAway() {
    Client facilitator = world.as(Role.facilitator);
    String ref = imported(facilitator, "&publish=true");
    String slug =
        facilitator
            .get("/api/v1/reports?q=" + WORD)
            .json()
            .path("items")
            .findValues("slug")
            .stream()
            .map(JsonNode::asText)
            .filter(s -> s.endsWith("-" + ref.substring(4)))
            .findFirst()
            .orElseThrow();
    assertThat(
            facilitator
                .post(
                    "/api/v1/reports/" + slug + "/redactions",
                    "{\"text\":\"" + WORD + "\",\"reason\":\"It is a secret.\"}")
                .status())
        .isEqualTo(201);
    JsonNode original = author.get("/api/v1/incidents/" + ref + "/original").json();
    assertThat(original.path("sha256").isNull()).isTrue();
    Answer content = author.get("/api/v1/incidents/" + ref + "/original/content");
    assertThat(content.status()).isEqualTo(410);
    assertThat(content.text()).doesNotContain(WORD);
    assertThat(author.get("/incidents/" + ref).text()).contains("kept no longer");
  }
}
