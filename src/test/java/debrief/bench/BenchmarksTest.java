package debrief.bench;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.OwnJvm;
import debrief.world.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark at the size of a toy, to its end: what it prints then means nothing. */
class BenchmarksTest {
  @TempDir private static Path folder;
  private static @Nullable JarServer server;

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** One for all: a start takes longer than what is measured here. */
  private static JarServer server() throws IOException {
    if (server == null) {
      server = JarServer.fromClasses(folder.resolve("data"), OwnJvm.BRIEF);
    }
    return server;
  }

  @Test
  void reading() throws Exception {
    Programs.require("wrk", "nginx", "curl");
    for (ReadingBench.Figures found : ReadingBench.run(server(), folder, Effort.TOY)) {
      assertThat(found.ours()).isPositive();
      assertThat(found.ours304()).isPositive();
    }
  }

  @Test
  void saving() throws Exception {
    Programs.require("wrk");
    SavingBench.Figures found = SavingBench.run(server(), folder, Effort.TOY);
    assertThat(found.ratio()).isPositive();
    assertThat(found.databaseCpu()).isPositive();
  }

  @Test
  void lists() throws Exception {
    try (JarServer large = JarServer.fromClasses(folder.resolve("many"), OwnJvm.BRIEF)) {
      List<ListBench.Row> rows = new ArrayList<>();
      ListBench.run(server(), 40, large, 200, 0, 1, Pattern.compile(""), rows::add);
      assertThat(rows)
          .hasSize(2 * (ListPaths.ALL.size() + 4))
          .allMatch(row -> row.many().p95() > 0);
      new ListBench(large).plans();
    }
  }

  @Test
  void searches() throws Exception {
    SearchBench.Figures found = SearchBench.run(server(), 40, 16, 1);
    assertThat(found.p95()).isPositive();
  }

  @Test
  void readsThroughTheApi() throws Exception {
    Programs.require("wrk");
    assertThat(ApiBench.measure(Effort.TOY, 3)).hasSize(6).allMatch(row -> row.ours() > 0);
  }

  @Test
  void starting() throws Exception {
    StartBench.Starter ours =
        (data, flags) ->
            JarServer.fromClasses(
                data, Stream.of(OwnJvm.BRIEF, flags).flatMap(List::stream).toList());
    var found = StartBench.run(Map.of("ours", ours), Effort.TOY);
    assertThat(found).hasSize(3);
    assertThat(found.values()).allMatch(figures -> figures.get(0).cpu() > 0);
  }

  @Test
  void archives() throws Exception {
    assertThat(ArchiveBench.run(folder.resolve("archives"), 2, OwnJvm.BRIEF))
        .hasSize(2)
        .allMatch(figure -> figure.seconds() > 0);
  }

  @Test
  void imports() throws Exception {
    assertThat(ImportBench.run(folder.resolve("imports"), 20, OwnJvm.BRIEF))
        .hasSize(3)
        .allMatch(figure -> figure.seconds() > 0);
  }

  @Test
  void theReview() throws Exception {
    assertThat(ReviewBench.toy().warm()).isPositive();
  }

  @Test
  void brokenDocuments() {
    assertThat(IntakeFuzz.toy().thrown()).isEmpty();
  }

  @Test
  void costlyDocuments() {
    assertThat(CostlyDocuments.toy(300)).isLessThan(Duration.ofSeconds(5));
  }
}
