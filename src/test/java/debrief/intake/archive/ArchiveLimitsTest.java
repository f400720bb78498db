package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A document is bounded in its lines and in what is made of them; what is too long is not kept. */
class ArchiveLimitsTest {
  private final World world = World.shared();
  private final Client author = world.as(Role.author);

  private Answer read(String markdown) {
    return author.send(
        "POST",
        "/api/v1/archive/imports",
        "text/markdown",
        markdown.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDocumentOfTooManyLinesIsRefusedBeforeItIsRead() {
    long before = System.nanoTime();
    Answer answer = read("# Long\n\n" + "- a\n".repeat(200_000));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("50000 lines");
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }

  @Test
  void aDocumentOfTooManyTimesKeepsNothing() {
    int before = incidents();
    Answer answer =
        read(
            "# Many times\n\n## Timeline\n\n|2026-03-01 14:02|x|\n|-|-|\n"
                + "|14:02|y|\n".repeat(5_100));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("imported")).isEmpty();
    assertThat(answer.json().at("/failed/0/reason").asText()).contains("5000 timeline entries");
    assertThat(incidents()).isEqualTo(before);
  }

  private int incidents() {
    return author.get("/api/v1/incidents?q=%22Many+times%22").json().path("items").size();
  }
}
