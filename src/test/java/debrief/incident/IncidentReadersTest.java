package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.postmortem.Drafting;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages say truly who reads a restricted incident: by name for those who draft. */
class IncidentReadersTest {
  private final Client admin = World.shared().admin();
  private final World.Someone chief = World.shared().person(Role.administrator);
  private final World.Someone author = World.shared().person(Role.author);
  private final World.Someone reader = World.shared().person(Role.reader);
  private final Drafting draft = Drafting.start(admin, "brief");
  private final String page = "/incidents/" + draft.ref();

  private void restrict(String visibility) {
    Map<String, Object> addressed =
        Map.of("name", "Ada Byron", "role", "On call", "email", author.email());
    Map<String, Object> unaddressed = Map.of("name", "Ben Carver", "role", "Support");
    Map<String, Object> shared =
        Map.of("people", List.of(reader.email()), "teams", List.of("night watch", "day watch"));
    assertThat(
            admin
                .with("If-Match", "*")
                .patch(
                    "/api/v1/incidents/" + draft.ref(),
                    Json.text(
                        Map.of(
                            "visibility",
                            visibility,
                            "participants",
                            List.of(addressed, unaddressed),
                            "sharedWith",
                            shared)))
                .status())
        .isEqualTo(200);
  }

  @Test
  void everyCircleIsCounted() {
    restrict("restricted");
    String counted =
        "1 participant, 1 person it is shared with, 2 teams it is shared with and \\d+ administrator";
    assertThat(author.browser().get(page).text()).containsPattern("Seen by</dt><dd>" + counted);
    assertThat(reader.browser().get(page).text())
        .containsPattern("Seen by</dt><dd>" + counted)
        .doesNotContain(chief.name(), author.email(), "Ada Byron");
  }

  @Test
  void thoseWhoDraftReadTheNames() {
    restrict("restricted");
    assertThat(author.browser().get(page + "/postmortem/check").text())
        .contains("Only these", "1 participant<", "Ada Byron", reader.email(), "night watch")
        .contains(chief.name(), "Not 1 participant without an address")
        .containsSubsequence("without an address", "Ben Carver")
        .doesNotContain("administrators only");
  }

  @Test
  void whatIsOpenIsReadByEveryone() {
    restrict("organization");
    assertThat(author.browser().get(page).text()).contains("Everyone in the organisation");
    assertThat(author.browser().get(page + "/postmortem/check").text())
        .contains("Everyone in the organisation")
        .doesNotContain("Only these");
  }
}
