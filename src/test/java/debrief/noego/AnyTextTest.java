package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.world.ThreadCpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever it is given, the review points at what stands there, in order, and soon comes back. */
@Timeout(120)
class AnyTextTest {
  private static final String[] PIECES = {
    "We should have tested it. ",
    "Nobody noticed ",
    "Ada's ",
    "**",
    "*",
    "_",
    "`",
    "``",
    "[",
    "](",
    ")",
    "![",
    "<b>",
    "<!--",
    "-->",
    "\r\n",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "| ",
    "|---|\n",
    "```\n",
    "    ",
    "🙂",
    "é",
    "\u200B",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u000B",
    "\"",
    "'",
    "“",
    "”",
    "n't ",
    "human error ",
    "Who approved this? ",
    "14:02 ",
    "&amp;",
    "&",
    "\\",
    "~~",
    "---\n",
    "@ada ",
    "ada@example.org ",
    "https://example.org/a_b ",
    "the sole cause was ",
    "will never happen again. ",
    "\t",
    "مرحبا ",
    "日本 ",
    "\u0000",
    "\uD83D",
    ". ",
    ", "
  };
  private static final Review REVIEW = Review.of(Examples.ROSTER, ReviewProfile.ALL);
  private static final NameRedactor ROLES = NameRedactor.of(Examples.ROSTER);

  @RepeatedTest(200)
  void everyFindingQuotesWhatStandsThere(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String markdown = text.toString();
    int last = 0;
    for (Finding finding : REVIEW.markdown(markdown).findings()) {
      assertThat(markdown.substring(finding.start(), finding.end())).isEqualTo(finding.quote());
      assertThat(finding.start()).isGreaterThanOrEqualTo(last).isLessThan(finding.end());
      assertThat(finding.replaceStart()).isLessThanOrEqualTo(finding.start());
      assertThat(finding.replaceEnd()).isGreaterThanOrEqualTo(finding.end());
      last = finding.end();
    }
    ROLES.inMarkdown(markdown);
  }

  @ParameterizedTest
  @MethodSource("debrief.noego.AdversarialTexts#kinds")
  void aHardTextTakesNoMoreThanItsLength(String kind) {
    String text = AdversarialTexts.of(kind, 250_000);
    Duration took =
        ThreadCpuTime.of(
            () -> {
              REVIEW.markdown(text);
              ROLES.inMarkdown(text);
            });
    // Many times what it takes: this catches the square of the length, not a slow machine.
    // ReviewBench reads a megabyte of each.
    assertThat(took).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void tenThousandNamesCostWhatTenCost() {
    List<Named> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(new Named("Ada Byron" + i, "Engineer"));
    }
    NameRedactor roles = NameRedactor.of(many);
    String text = "Ada spoke to Byron77 about the queue. ".repeat(2000);
    assertThat(roles.inMarkdown(text)).doesNotContain("Byron77");
    assertThat(Review.of(many).markdown(text).findings()).isNotEmpty();
  }

  @Test
  void aRosterMayHoldAnything() {
    List<Named> odd =
        List.of(
            new Named("A", "Engineer"),
            new Named("I", null),
            new Named("(.*)+$ [x", "SRE"),
            new Named("Null", "DBA"),
            new Named("May", "Scribe"),
            new Named("", ""),
            new Named("   ", " "),
            new Named("🙂", "Analyst"),
            new Named("-", "Analyst"));
    String text =
        "A null value appears in May. I saw it. The job may fail; a retry helps. Null pointers are rare.";
    assertThat(Review.of(odd).markdown(text).findings()).isEmpty();
    assertThat(NameRedactor.of(odd).inMarkdown(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000B"})
  void everyLineEndOfUnicodeIsWhiteSpace(String end) {
    for (String between : List.of(end, "." + end)) {
      String text =
          "# Then" + end + "The disk was full" + between + "We should have tested" + end + "it.";
      Finding finding = REVIEW.markdown(text).findings().get(0);
      assertThat(finding.rule()).isEqualTo("counterfactual.should-have");
      assertThat(finding.start()).isEqualTo(text.indexOf("should"));
      assertThat(finding.quote()).isEqualTo("should have");
      assertThat(finding.line()).isEqualTo(1);
      assertThat(finding.column()).isEqualTo(finding.start() + 1);
    }
  }

  /** A note's number is no word of the sentence, and a note is read as any text. */
  @Test
  void footnotesAreRead() {
    String text =
        "The engineer[^1] forgot[^2] to watch.\n\n[^1]: New here.\n[^2]: She was careless.";
    assertThat(Review.of(Examples.ROSTER).markdown(text).findings())
        .extracting(f -> text.substring(f.start(), f.end()))
        .hasSize(2)
        .allSatisfy(quote -> assertThat(text).contains(quote))
        .anySatisfy(quote -> assertThat(quote).contains("forgot"))
        .anySatisfy(quote -> assertThat(quote).contains("careless"));
  }
}
