package debrief.report.publiclist;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.Story;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** There is no public list before somebody wants one. */
class NothingListedTest {
  @Test
  void theListIsNotThereBeforeTheFirstReportIsListed() {
    try (World world = World.empty()) {
      Story.begin(world.admin(), "Not for outside").write("Inside.").publish();
      assertThat(world.stranger().get("/public").status()).isEqualTo(404);
      assertThat(world.stranger().get("/public").text())
          .contains("Nothing public here")
          .doesNotContain("Not for outside");
      assertThat(world.stranger().get("/public?cursor=nonsense").status()).isIn(400, 422);
    }
  }
}
