package debrief.bench;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Of the worked examples, what was wanted is among the first three in nine of ten searches. */
class SearchJudgementTest {
  @Test
  void whatWasWantedIsAmongTheFirstThree() throws Exception {
    try (World world = World.demo()) {
      SearchJudgement.Outcome outcome = SearchJudgement.run(world, SearchJudgement.ofExamples());
      assertThat(outcome.asked()).isGreaterThan(40);
      assertThat(outcome.rate()).as(String.join("\n", outcome.misses())).isGreaterThan(0.9);
    }
  }
}
