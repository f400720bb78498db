package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import debrief.world.Yesterday;
import org.junit.jupiter.api.Test;

/** A form says what to correct once, in the words of the page, with a link to the field. */
class IncidentFormErrorsTest {
  private final Client author = World.shared().signedIn(Role.author).with("Accept", "text/html");

  @Test
  void whatIsOutOfOrderIsSaidOnceAtItsField() {
    Answer refused =
        author.form(
            "/incidents/new",
            "title",
            "Mail is late",
            "zone",
            "UTC",
            "startedAt",
            Yesterday.at("16:00"),
            "detectedAt",
            Yesterday.at("16:20"),
            "resolvedAt",
            Yesterday.at("16:10"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("1 field needs a correction", "href=\"#resolvedAt\"", "id=\"resolvedAt-error\"")
        .doesNotContain("resolvedAt:", "detectedAt-error");
  }

  @Test
  void everyFieldIsCalledAsThePageCallsIt() {
    Answer refused =
        author.form("/incidents/new", "title", "", "startedAt", "", "services", "x".repeat(101));
    assertThat(refused.text())
        .contains("3 fields need a correction", ">Title: ", ">Services: ", ">Started at: ")
        .contains("id=\"services-error\"")
        .doesNotContain("services[0]", "participants[", ">startedAt");
  }
}
