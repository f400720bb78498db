package debrief.bench;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.bench.gold.GoldCounts;
import debrief.bench.gold.GoldDocument;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The score on two documents of ours, one of which a person is made to have misread. */
class IntakeScoreTest {
  private static final Path HERE = Path.of("src/test/resources/debrief/bench");

  @Test
  void whatAgreesAndWhatDoesNotIsCounted() throws Exception {
    Path toy = HERE.resolve("intake-toy");
    IntakeScore score = IntakeScore.run(toy.resolve("documents"), toy.resolve("gold"));
    score.print();
    assertThat(score.notations()).containsOnlyKeys("table row", "bullet and time");
    GoldCounts rows = Objects.requireNonNull(score.notations().get("table row"));
    assertThat(rows.entries).isEqualTo(3);
    assertThat(rows.right).isEqualTo(3);
    assertThat(rows.invented).isZero();
    GoldCounts bullets = Objects.requireNonNull(score.notations().get("bullet and time"));
    assertThat(bullets.found).isEqualTo(2);
    assertThat(bullets.right).isEqualTo(1);
    assertThat(bullets.said).isEqualTo(2);
    assertThat(bullets.silent).isZero();
    assertThat(bullets.invented).isEqualTo(1);
    GoldCounts all = score.total();
    assertThat(all.items).isEqualTo(3);
    assertThat(all.itemsFound).isEqualTo(2);
    assertThat(all.itemsInvented).isEqualTo(1);
    assertThat(all.ownersRight).isEqualTo(1);
    assertThat(all.duesRight).isEqualTo(1);
    assertThat(all.facts).isEqualTo(4);
    assertThat(all.factsRight).isEqualTo(3);
    assertThat(all.factsInvented).isZero();
  }

  /** Whoever adds to the gold files keeps to their form. */
  @Test
  void theGoldFilesCanBeRead() throws Exception {
    assertThat(GoldDocument.read(HERE.resolve("intake-gold")))
        .hasSizeGreaterThan(60)
        .extracting(GoldDocument::name)
        .doesNotHaveDuplicates();
  }
}
