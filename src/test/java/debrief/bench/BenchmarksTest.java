package debrief.bench;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark at the size of a toy, to its end: what it prints then means nothing. */
class BenchmarksTest {
  @TempDir private Path folder;

  @Test
  void reading() throws Exception {
    Programs.require("wrk", "nginx", "curl");
    try (JarServer server = JarServer.fromClasses(folder.resolve("data"))) {
      ReadingBench.Figures found = ReadingBench.run(server, folder, Effort.TOY);
      assertThat(found.ours()).isPositive();
      assertThat(found.ours304()).isPositive();
    }
  }

  @Test
  void saving() throws Exception {
    Programs.require("wrk");
    try (JarServer server = JarServer.fromClasses(folder.resolve("data"))) {
      SavingBench.Figures found = SavingBench.run(server, folder, Effort.TOY);
      assertThat(found.ratio()).isPositive();
      assertThat(found.databaseCpu()).isPositive();
    }
  }

  @Test
  void lists() throws Exception {
    try (JarServer small = JarServer.fromClasses(folder.resolve("few"));
        JarServer large = JarServer.fromClasses(folder.resolve("many"))) {
      assertThat(ListBench.run(small, 40, large, 200, 0, 1)).hasSize(18);
      new ListBench(large).plans();
    }
  }

  @Test
  void readsThroughTheApi() throws Exception {
    Programs.require("wrk");
    assertThat(ApiBench.measure(Effort.TOY)).hasSize(6).allMatch(row -> row.ours() > 0);
  }

  @Test
  void theReview() throws Exception {
    assertThat(ReviewBench.toy().warm()).isPositive();
  }
}
