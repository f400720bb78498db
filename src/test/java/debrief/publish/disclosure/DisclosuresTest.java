package debrief.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Before a report is published, what it had better not tell is shown to those who draft. */
class DisclosuresTest {
  private final World world = World.shared();
  private final Client admin = world.admin();

  @Test
  void eachIsShownForTheNarrowestAudienceThatHadBetterNotReadIt() {
    Story story =
        Story.begin(admin, World.unique("Told"))
            .entry("Restarted 10.0.4.17 by hand", "public")
            .entry("The key AKIAIOSFODNN7EXAMPLE stood in the log", "organization")
            .entry("Mailed mia@shop.io", "organization")
            .entry("Only we read password=hunter2hunter2", "team")
            .write("It slowed down.");
    JsonNode found = admin.get(story.path() + "/postmortem/disclosures").json().path("items");
    assertThat(found.findValuesAsText("kind")).containsExactly("aws-key", "internal-address");
    assertThat(found.findValuesAsText("audience")).containsExactly("organization", "public");
    assertThat(found.at("/0/found").asText()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    assertThat(found.at("/0/before").asText()).isEqualTo("The key ");
    String page = admin.get(story.path().replace("/api/v1", "") + "/postmortem/check").text();
    assertThat(page)
        .contains("this looks like an AWS access key, and the organisation would read it")
        .contains("this looks like an internal address, and everybody would read it")
        .doesNotContain("mia@shop.io", "hunter2");
    // It warns; it does not stop.
    story.publish();
    assertThat(world.as(Role.reader).get(story.path() + "/postmortem/disclosures").status())
        .isEqualTo(403);
  }

  @Test
  void whereNothingLooksLikeItThePageSaysNothing() {
    Story story = Story.begin(admin, World.unique("Quiet")).write("It slowed down.");
    assertThat(admin.get(story.path() + "/postmortem/disclosures").json().path("items")).isEmpty();
    assertThat(admin.get(story.path().replace("/api/v1", "") + "/postmortem/check").text())
        .doesNotContain("Look again");
  }
}
