package debrief.text.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DiffTest {
  @Test
  void aChangedWordIsShownAlone() {
    assertThat(Diff.words("the queue was full", "the queue was empty"))
        .containsExactly(
            new Diff.Part(Diff.Kind.SAME, "the queue was "),
            new Diff.Part(Diff.Kind.REMOVED, "full"),
            new Diff.Part(Diff.Kind.ADDED, "empty"));
  }

  @Test
  void nothingChangedIsOnePartAndNothingAtAllIsNone() {
    assertThat(Diff.words("same\ntext\n", "same\ntext\n"))
        .containsExactly(new Diff.Part(Diff.Kind.SAME, "same\ntext\n"));
    assertThat(Diff.words("", "")).isEmpty();
    assertThat(Diff.words("", "new")).containsExactly(new Diff.Part(Diff.Kind.ADDED, "new"));
    assertThat(Diff.words("old", "")).containsExactly(new Diff.Part(Diff.Kind.REMOVED, "old"));
  }

  @Test
  void hugeAndUnrelatedTextsAreCompared() {
    String one = "a b ".repeat(50_000);
    String two = "c a ".repeat(50_000);
    assertThat(side(Diff.words(one, two), Diff.Kind.ADDED)).isEqualTo(one);
    assertThat(Diff.words(one + one, two)).hasSizeLessThan(100_000);
  }

  /** A list that counts how often it was asked for a word. */
  private static final class Counted extends AbstractList<String> {
    private final List<String> words;
    private long asked;

    Counted(List<String> words) {
      this.words = words;
    }

    @Override
    public String get(int index) {
      asked++;
      return words.get(index);
    }

    @Override
    public int size() {
      return words.size();
    }
  }

  /** How many words are looked at to compare two lists of that many with little in common. */
  private static long looks(int words) {
    Counted one = new Counted(Collections.nCopies(words, "a"));
    Counted two = new Counted(Collections.nCopies(words, "b"));
    Myers.compare(one, two);
    return one.asked + two.asked;
  }

  /** Without its end the way would be walked for the square of their length. */
  @Test
  void theEffortGrowsNoFasterThanTheTexts() {
    assertThat(looks(20_000)).isLessThan(1_000_000);
    assertThat(looks(200_000)).isLessThan(10 * looks(20_000));
  }

  @RepeatedTest(200)
  void thePartsMakeBothTextsAgain(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    String before = text(random);
    String after = random.nextBoolean() ? text(random) : edited(before, random);
    List<Diff.Part> parts = Diff.words(before, after);
    assertThat(side(parts, Diff.Kind.ADDED)).isEqualTo(before);
    assertThat(side(parts, Diff.Kind.REMOVED)).isEqualTo(after);
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).kind()).isNotEqualTo(parts.get(i - 1).kind());
    }
  }

  private static String side(List<Diff.Part> parts, Diff.Kind without) {
    return parts.stream()
        .filter(part -> part.kind() != without)
        .map(Diff.Part::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append(
          List.of("alpha", "beta", "gamma", ", ", " ", "\n", "\n\n", "😀", ".")
              .get(random.nextInt(9)));
    }
    return text.toString();
  }

  private static String edited(String text, Random random) {
    int cut = random.nextInt(text.length() + 1);
    return text.substring(0, cut)
        + " new\nwords "
        + text.substring(Math.min(text.length(), cut + random.nextInt(9)));
  }
}
