package debrief.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchiveReader;
import debrief.world.ThreadCpuTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to be costly, and documents that were broken on their way. */
class HostileDocumentTest {
  @ParameterizedTest
  @ValueSource(strings = {"x.html", "x.adoc", "x.rst", "x.org", "x.mdx", "x.json", "x.md"})
  @Timeout(120)
  void nothingMakesAReaderFailOrSlow(String path) {
    List<String> bombs =
        List.of(
            "<div>".repeat(17_000),
            "<table><tr><td>".repeat(1_700),
            "<ul><li>".repeat(6_700),
            "<b><i>a".repeat(6_700),
            "* ".repeat(33_000),
            "*a ".repeat(17_000),
            "`a ".repeat(17_000),
            "[[".repeat(17_000),
            "|".repeat(33_000),
            "|===\n".repeat(6_700),
            "=".repeat(33_000),
            "a\n=\n".repeat(10_000),
            ":a: b\n".repeat(10_000),
            ".. x::\n".repeat(10_000),
            "+--+\n".repeat(6_700),
            "== ==\n".repeat(6_700),
            "{\"a\":".repeat(17_000),
            "[".repeat(33_000),
            "---\n".repeat(10_000),
            "- ".repeat(17_000),
            "**Duration:** " + "10:00 ".repeat(6_700),
            "- a:\n  - b\n".repeat(3_300),
            "**A**\n\n- b\n".repeat(3_300),
            "Timeline\n".repeat(6_700),
            "# T\n\n## Action items\n\n- " + "[* ".repeat(11_000) + "x",
            "# T\n\n## Action items\n\n- ~~" + "~".repeat(33_000) + "x");
    Random random = new Random(7);
    for (String bomb : bombs) {
      // Many times what it takes: this catches the square of the length, not a slow machine.
      assertThat(ThreadCpuTime.of(() -> ArchiveReader.read(path, bomb)))
          .as(bomb.substring(0, 10))
          .isLessThan(Duration.ofSeconds(5));
    }
    List<String> seeds =
        SourceFormatTest.documents().map(document -> (String) document.get()[1]).toList();
    for (int i = 0; i < 60; i++) {
      StringBuilder mutated = new StringBuilder(seeds.get(i % seeds.size()));
      for (int k = 0; k < 12; k++) {
        int at = random.nextInt(mutated.length());
        mutated.setCharAt(at, "|<>*=\n{}[]:\"- 1".charAt(random.nextInt(15)));
      }
      mutated.setLength(random.nextInt(mutated.length()) + 1);
      assertThat(ArchiveReader.read(path, mutated.toString())).isNotNull();
    }
  }
}
