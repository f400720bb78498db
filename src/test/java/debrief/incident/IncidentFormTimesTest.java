package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.signin.session.ReaderZoneFilter;
import debrief.signin.session.SignInFilter;
import debrief.timeline.Chronicle;
import debrief.world.Client;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Times in the form of an incident, in a zone whose clocks are put back. */
class IncidentFormTimesTest {
  private static final World WORLD = World.shared();

  private final Client admin = WORLD.admin();
  private final Client author = WORLD.signedIn(Role.author).with("Accept", "text/html");
  private final Client inNewYork =
      author.with(
          "Cookie",
          SignInFilter.COOKIE
              + "="
              + author.session()
              + "; "
              + ReaderZoneFilter.ZONE
              + "=America%2FNew_York");

  /** In New York 01:30 came twice on that night; this is the second. */
  @Test
  void aTimeThatIsLeftAsItIsShownStaysTheOneOfTwo() {
    String ref =
        admin
            .post(
                "/api/v1/incidents",
                "{\"title\":\"x\",\"startedAt\":\"2025-11-02T05:10:00Z\",\"detectedAt\":\"2025-11-02T06:30:00.123456Z\"}")
            .json()
            .path("ref")
            .asText();
    String page = "/incidents/" + ref;
    String edit = inNewYork.get(page + "/edit").text();
    assertThat(edit).contains("value=\"2025-11-02T01:30:00.123\"");
    String[] form = {
      "version", Chronicle.field(edit, "version"),
      "title", "Another title",
      "zone", "America/New_York",
      "startedAt", "2025-11-02T01:10",
      "detectedAt", "2025-11-02T01:30:00.123"
    };
    assertThat(inNewYork.form(page + "/edit", form).status()).isEqualTo(303);
    assertThat(admin.get("/api/v1" + page).json().path("detectedAt").asText())
        .isEqualTo("2025-11-02T06:30:00.123456Z");
    form[1] = Chronicle.field(inNewYork.get(page + "/edit").text(), "version");
    form[9] = "2025-11-02T01:40";
    assertThat(inNewYork.form(page + "/edit", form).header("Set-Cookie"))
        .contains("01%3A40+comes+twice");
  }
}
