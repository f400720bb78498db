package debrief.report.home;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Before anything is published the home says what to do first, to whoever may do it. */
class EmptyHomeTest {
  @Test
  void everybodyIsOfferedWhatTheyMayDo() {
    try (World world = World.empty()) {
      assertThat(world.signedIn(Role.administrator).get("/").text())
          .contains("Nothing is published yet", "/start", "/incidents/new", "/practice")
          .doesNotContain("id=\"filters\"", "Newest reports");
      assertThat(world.signedIn(Role.author).get("/").text())
          .contains("/incidents/new\">Declare an incident</a>: a title", "See the incidents")
          .doesNotContain("/start");
      assertThat(world.as(Role.reader).get("/").text())
          .contains("Nothing is published yet", "/practice", "/trust")
          .doesNotContain("/start", "/incidents/new", "See the incidents");
    }
  }
}
