package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void wordsBecomeAnAddress() {
    assertThat(Slug.of("Checkout answered 503 for 14 minutes"))
        .isEqualTo("checkout-answered-503-for-14-minutes");
    assertThat(Slug.of("  Ünïcode: “Straße” & l'été -- naïve! "))
        .isEqualTo("unicode-strasse-lete-naive");
    assertThat(Slug.of("../../etc/passwd%00")).isEqualTo("etc-passwd-00");
  }

  @Test
  void whatHasNoLettersIsAReport() {
    assertThat(Slug.of("")).isEqualTo("report");
    assertThat(Slug.of("日本語 🙂")).isEqualTo("report");
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    assertThat(Slug.of("word ".repeat(100_000)))
        .isEqualTo("word-word-word-word-word-word-word-word-word-word-word-word");
    assertThat(Slug.of("x".repeat(500))).hasSize(60);
  }
}
