package debrief.bench;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.World;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The program at toy size, so that it does not rot; what it measures needs a quiet machine. */
class SearchOracleTest {
  @Test
  void itRunsToItsEnd() {
    try (World world = World.empty()) {
      assertThat(SearchOracle.run(world, 12, 400, (path, found) -> {})).hasSize(8);
      // The word stands in something, or nothing was measured: its report and its action item.
      assertThat(world.admin().get("/api/v1/search?q=zanzibarquokka").json().path("items"))
          .hasSize(2);
    }
  }

  @Test
  void aDifferenceIsSeenAndNoneIsNot() {
    Random random = new Random(7);
    double[] one = random.doubles(500).toArray();
    double[] two = random.doubles(500).toArray();
    double[] later = Arrays.stream(two).map(time -> time + 0.1).toArray();
    assertThat(SearchOracle.difference(one, two).p()).isGreaterThan(0.01);
    assertThat(SearchOracle.difference(later, one).p()).isLessThan(0.001);
    assertThat(SearchOracle.difference(later, one).z()).isPositive();
  }
}
