package debrief.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchiveReader;
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
            "<div>".repeat(50_000),
            "<table><tr><td>".repeat(5_000),
            "<ul><li>".repeat(20_000),
            "<b><i>a".repeat(20_000),
            "* ".repeat(100_000),
            "*a ".repeat(50_000),
            "`a ".repeat(50_000),
            "[[".repeat(50_000),
            "|".repeat(100_000),
            "|===\n".repeat(20_000),
            "=".repeat(100_000),
            "a\n=\n".repeat(30_000),
            ":a: b\n".repeat(30_000),
            ".. x::\n".repeat(30_000),
            "+--+\n".repeat(20_000),
            "== ==\n".repeat(20_000),
            "{\"a\":".repeat(50_000),
            "[".repeat(100_000),
            "---\n".repeat(30_000),
            "- ".repeat(50_000),
            "**Duration:** " + "10:00 ".repeat(20_000),
            "- a:\n  - b\n".repeat(10_000),
            "**A**\n\n- b\n".repeat(10_000),
            "Timeline\n".repeat(20_000));
    Random random = new Random(7);
    for (String bomb : bombs) {
      assertThat(ArchiveReader.read(path, bomb)).isNotNull();
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
