package debrief.noego.condition;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.language.Sentence;
import debrief.language.name.Names;
import debrief.noego.match.Hit;
import debrief.noego.match.Pattern;
import debrief.text.prose.Passages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each condition of the vocabulary holds where it says and nowhere else. */
class ConditionsTest {
  private static final Conditions CONDITIONS = new Conditions(name -> null, text -> text);

  private static boolean matches(String condition, String pattern, String text) {
    Predicate<Hit> holds = CONDITIONS.read(condition);
    Pattern read = new Pattern(pattern);
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, new Names(List.of(), List.of())).stream())
        .anyMatch(sentence -> read.find(sentence, holds) != null);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/debrief/noego/conditions.csv", delimiter = ';')
  void aConditionHoldsOrNot(String condition, String pattern, String yes, String no) {
    assertThat(matches("0 = 0", pattern, yes)).as("the pattern in " + yes).isTrue();
    assertThat(matches("0 = 0", pattern, no)).as("the pattern in " + no).isTrue();
    assertThat(matches(condition, pattern, yes)).as(condition + " in " + yes).isTrue();
    assertThat(matches(condition, pattern, no)).as(condition + " in " + no).isFalse();
  }

  @Test
  void everyConditionOfTheVocabularyIsTried() throws IOException {
    Set<String> untried = new TreeSet<>(Conditions.names());
    try (InputStream in =
        ConditionsTest.class.getResourceAsStream("/debrief/noego/conditions.csv")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(";", -1)[0].strip())
          .forEach(untried::remove);
    }
    assertThat(untried).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "question and row or anyone,true",
    "question and (row or anyone),false",
    "not question and not row,true",
    "not (question or anyone),false",
    "row or question or not anyone or anyone,true",
  })
  void andBindsCloserThanOr(String condition, boolean holds) {
    String text = "We read the `file`.";
    assertThat(matches(condition, "< read >", text)).isEqualTo(holds);
  }
}
