package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CategoryTest {
  private static final Review REVIEW = Review.of(Examples.ROSTER, ReviewProfile.ALL);

  /**
   * What is noticed is noticed for what it is. What is not yet stands by name in {@code
   * other-category.tsv}: as it is labelled, as it is found, and the sentence.
   */
  @Test
  void whatIsNoticedIsCalledByItsName() {
    Set<String> others = new TreeSet<>();
    Stream.concat(
            Examples.pairs().stream().map(pair -> new String[] {pair.category(), pair.flagged()}),
            Examples.rows("sentences.tsv").filter(cells -> !cells[0].equals("clean")))
        .forEach(
            cells -> {
              Set<String> found = new TreeSet<>();
              REVIEW.markdown(cells[1]).findings().forEach(f -> found.add(f.category().id()));
              if (!found.contains(cells[0])) {
                others.add(cells[0] + "\t" + String.join(" ", found) + "\t" + cells[1]);
              }
            });
    Set<String> known = new TreeSet<>();
    Examples.rows("other-category.tsv").forEach(cells -> known.add(String.join("\t", cells)));
    assertThat(others).isEqualTo(known);
  }
}
