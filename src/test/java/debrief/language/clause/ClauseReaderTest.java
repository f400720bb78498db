package debrief.language.clause;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.language.Sentence;
import debrief.language.name.Names;
import debrief.noego.Explanation;
import debrief.text.prose.Passages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each clause of a set that was read by hand is read so, and no text makes it take long. */
class ClauseReaderTest {
  static List<Arguments> analysed() throws IOException {
    Map<String, List<String>> all = new LinkedHashMap<>();
    try (InputStream in =
        ClauseReaderTest.class.getResourceAsStream("/debrief/language/clauses.tsv")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> all.computeIfAbsent(cells[0], s -> new ArrayList<>()).add(cells[1]));
    }
    return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue())).toList();
  }

  private static List<Sentence> sentences(String text) {
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, new Names(List.of(), List.of())).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("analysed")
  void aSentenceHasTheClausesThatAReaderSees(String text, List<String> clauses) {
    Sentence sentence = sentences(text).get(0);
    assertThat(ClauseReader.read(sentence).stream().map(c -> Explanation.line(sentence, c)))
        .isEqualTo(clauses);
  }

  @Test
  void aDenialReachesToTheEndOfItsClauseAndNoFurther() {
    Sentence sentence = sentences("The team did not read the log but restarted the job.").get(0);
    List<Clause> clauses = ClauseReader.read(sentence);
    Clause read = clauses.get(0);
    assertThat(read.denies(read.verb())).isTrue();
    assertThat(read.denies(clauses.get(1).verb())).isFalse();
    assertThat(clauses.get(1).isDenied()).isFalse();
  }

  @Test
  void everyWordOfAClauseLeadsToIt() {
    Sentence sentence = sentences("The disk was full because nobody had read the alert.").get(0);
    List<Clause> clauses = ClauseReader.read(sentence);
    for (Clause clause : clauses) {
      assertThat(ClauseReader.around(clauses, clause.verb())).isEqualTo(clause);
    }
  }

  @Test
  void whatIsNoSentenceIsReadInTime() {
    String text = "had not been who , to be that the and did by ".repeat(2_000);
    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> sentences(text).stream().mapToInt(s -> ClauseReader.read(s).size()).sum()))
        .isPositive();
  }
}
