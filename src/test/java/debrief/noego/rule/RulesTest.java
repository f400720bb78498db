package debrief.noego.rule;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.language.Sentence;
import debrief.language.Token;
import debrief.language.name.Names;
import debrief.noego.Finding;
import debrief.noego.Review;
import debrief.noego.ReviewProfile;
import debrief.text.prose.Passages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each pattern of each rule keeps to its own two sentences. What fails names file and line, and
 * what happened instead.
 */
class RulesTest {
  private static final Review REVIEW = Review.of(List.of(), ReviewProfile.ALL);
  private static final Names NOBODY = new Names(List.of(), List.of());

  private record Written(Rule rule, Rule.Shape shape) {
    String at() {
      return rule.file() + ":" + shape.line() + " ";
    }
  }

  private static Stream<Written> patterns() {
    return Rules.builtIn().all().stream()
        .flatMap(rule -> rule.shapes().stream().map(shape -> new Written(rule, shape)));
  }

  private static List<Sentence> sentences(String text) {
    return Passages.of(text).stream()
        .flatMap(passage -> Sentence.of(text, passage, NOBODY).stream())
        .toList();
  }

  private static List<String> rulesIn(String text) {
    return REVIEW.markdown(text).findings().stream().map(Finding::rule).toList();
  }

  /** Neither dead, nor shadowed by another rule, nor of a kind that draws another category. */
  @Test
  void aPatternFindsItsOwnExampleAndNothingElseDoes() {
    List<String> wrong = new ArrayList<>();
    patterns()
        .forEach(
            written -> {
              List<String> found = rulesIn(written.shape.flag());
              if (!found.equals(List.of(written.rule.id()))) {
                wrong.add(written.at() + written.shape.flag() + " is found by " + found);
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** Within its rule, too, no pattern before it takes its example. */
  @Test
  void noOtherPatternOfARuleShadowsIt() {
    List<String> wrong = new ArrayList<>();
    patterns()
        .forEach(
            written -> {
              List<Rule.Shape> matched =
                  sentences(written.shape.flag()).stream()
                      .flatMap(sentence -> Rules.builtIn().find(sentence).stream())
                      .map(Rules.Match::shape)
                      .toList();
              if (!matched.contains(written.shape)) {
                wrong.add(written.at() + written.shape.flag());
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** A look-alike holds a word that the pattern waits for, and draws nothing at all. */
  @Test
  void aPatternLeavesItsLookAlikeAlone() {
    List<String> wrong = new ArrayList<>();
    patterns()
        .forEach(
            written -> {
              List<String> found = rulesIn(written.shape.leave());
              Set<String> waited = written.shape.pattern().triggers();
              boolean alike =
                  sentences(written.shape.leave()).stream()
                      .flatMap(RulesTest::words)
                      .anyMatch(waited::contains);
              if (!found.isEmpty() || !alike) {
                wrong.add(written.at() + written.shape.leave() + " " + found + " " + alike);
              }
            });
    assertThat(wrong).isEmpty();
  }

  private static Stream<String> words(Sentence sentence) {
    return IntStream.range(0, sentence.size()).mapToObj(sentence::token).flatMap(RulesTest::forms);
  }

  private static Stream<String> forms(Token token) {
    return Stream.concat(
        Stream.of(token.lower()), token.lemmas().stream().map(lemma -> "=" + lemma));
  }

  @Test
  void noTwoPatternsHaveOneExampleAndNoTwoRulesOneRank() {
    assertThat(patterns().map(written -> written.shape.flag())).doesNotHaveDuplicates();
    assertThat(Rules.builtIn().all()).extracting(Rule::rank).doesNotHaveDuplicates();
  }

  @Test
  void aRuleStandsInTheFileOfItsName() {
    for (Rule rule : Rules.builtIn().all()) {
      assertThat(rule.file()).isEqualTo(rule.id().replace('.', '/') + ".yaml");
    }
  }
}
