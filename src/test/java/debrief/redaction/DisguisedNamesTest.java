package debrief.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.text.Markdown;
import debrief.world.ThreadCpuTime;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown counts, not what was typed. */
class DisguisedNamesTest {
  private static final List<Named> ROSTER =
      List.of(
          new Named("Ada Quillon", "On-call engineer", "aquillon@example.org"),
          new Named("Will Marsh", "SRE"));
  private static final NameRedactor ROLES = NameRedactor.of(ROSTER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Then &#81;uillon left. | Then the on-call engineer left.",
        "Then &#x51;uillo&#110 left. | Then the on-call engineer left.",
        "Then Qui**ll**on left. | Then the on-call engineer left.",
        "Then **Qui**llon left. | Then **the on-call engineer** left.",
        "Then Qui*llo*n left. | Then the on-call engineer left.",
        "Then Qui\u200Bllon and Qui\u00ADllon left. | Then the on-call engineer and the on-call engineer left.",
        "Then Qui\u2060ll\uFE0Fon left. | Then the on-call engineer left.",
        "Then \uFF31\uFF55\uFF49llon left. | Then the on-call engineer left.",
        "Then \uD835\uDC10\uD835\uDC2E\uD835\uDC22llon left. | Then the on-call engineer left.",
        "Then Q\u0336u\u0336illon left. | Then the on-call engineer left.",
        "Then Qui\\llon left. | Then the on-call engineer left.",
        "Then Qui<b>ll</b>on left. | Then the on-call engineer left.",
        "Then <b>Qui</b>llon left. | Then <b>the on-call engineer</b> left.",
        "Then Qui<!-- -->llon and Qui<wbr>llon left. | Then the on-call engineer and the on-call engineer left.",
        "Then AdaQuillon and quillonAda left. | Then the on-call engineer and the on-call engineer left.",
        "Ask ada_quillon or adaquillon now. | Ask the on-call engineer or the on-call engineer now.",
        "See askQuillonNow and db-quillon-7. | See askOnCallEngineerNow and db-on-call-engineer-7.",
        "See `quillon` and `Ada Quillon`. | See `on-call-engineer` and `on-call-engineer`.",
        "A [note](/~quillon \"by Quillon\"). | A [note](/~on-call-engineer \"by the on-call engineer\").",
        "A [note](/~%51uillon 'by Qui&#108;lon'). | A [note](/~on-call-engineer 'by the on-call engineer').",
        "See [Qui&#108;lon](/x). | See [the on-call engineer](/x).",
        "See ![Qui&#108;lon](/x.png). | See ![the on-call engineer](/x.png).",
        "<mailto:a&#113;uillon@example.org> | <mailto:on-call-engineer>",
        "A <span title=\"Qui&#108;lon\">word</span>. | A <span title=\"on-call-engineer\">word</span>.",
        "A word <!-- for Qui&#108;lon -->. | A word <!-- for on-call-engineer -->.",
        "W&#105;ll pushed it. | The SRE pushed it."
      })
  void theRoleIsPrinted(String name, String role) {
    assertThat(ROLES.inMarkdown(name)).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is adaptive, and it *will* hold; we **will**\u00ADing-ly wait. Marshmallows &amp; `ada`.",
        "See [notes](/people/ada) and AdaBoost; `willRetry` &lt; 3, 100% of _all_ calls.",
        "| a | b |\n|---|---|\n| x\\|y | `c` |\n\n> quoted **words** &mdash; [x]\n\n[x]: /y 'z'",
        "C:\\\\temp\\will and snake_case_names stay, so does 5 * 3 * 2."
      })
  void wordsOfEveryDayStay(String text) {
    assertThat(ROLES.inMarkdown(text)).isEqualTo(text);
  }

  @Test
  void aTableAndAQuoteKeepTheirShape() {
    assertThat(
            ROLES.inMarkdown(
                "| who | what |\n|---|---|\n| Qui**ll**on | a\\|b |\n\n> Once\n> Qui&#108;lon left"))
        .isEqualTo(
            "| who | what |\n|---|---|\n| The on-call engineer | a\\|b |\n\n> Once\n> the on-call engineer left");
  }

  @Test
  void aDefinitionAndItsLinksStillFindEachOther() {
    String written = ROLES.inMarkdown("See [it][Qui&#108;lon].\n\n[Qui&#108;lon]: /notes\n");
    assertThat(Markdown.html(written)).contains("href=\"/notes\"").doesNotContain("illon");
  }

  @Test
  void nothingIsTurnedRound() {
    assertThat(ROLES.inMarkdown("Then \u202Enolliuq\u202C left."))
        .isEqualTo("Then nolliuq\u202C left.");
  }

  @Test
  void aRoleDoesNotHoldAName() {
    NameRedactor roles =
        NameRedactor.of(
            List.of(
                new Named("Ada Quillon", "Ada Quillon, incident commander"),
                new Named("Ben Okri", "Deputy of Quillon"),
                new Named("Cy Vane", "Va&#110;e")));
    assertThat(roles.inMarkdown("Quillon called Ben Okri and Vane."))
        .isEqualTo(
            "The incident commander called the first participant and the second participant.");
    assertThat(roles.role("Ada Quillon, incident commander")).isEqualTo("incident commander");
    assertThat(roles.role("Deputy of Quillon")).isEmpty();
    assertThat(roles.role("Site reliability engineer")).isEqualTo("Site reliability engineer");
  }

  @RepeatedTest(300)
  void noDisguiseIsReadable(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String disguised = Disguise.of(random);
    String context = Disguise.context(disguised, random);
    String written = ROLES.inMarkdown(context);
    for (String shown : List.of(written, shown(Markdown.html(written)), Markdown.plain(written))) {
      assertThat(letters(shown)).as(context + " -> " + written).doesNotContain("quillon");
    }
  }

  /** Text and attributes of HTML, with nothing that hides. */
  private static String shown(String html) {
    StringBuilder all = new StringBuilder();
    Jsoup.parseBodyFragment(html)
        .body()
        .getAllElements()
        .forEach(e -> all.append(e.wholeOwnText()).append(e.attributes().html()).append(' '));
    return all + Jsoup.parseBodyFragment(html).body().wholeText();
  }

  /** Another reading than that of the product: everything but letters falls away. */
  private static String letters(String text) {
    String bare = text.replaceAll("(?s)<!--.*?-->|</?[a-zA-Z]{1,6}>", "");
    String meant = Parser.unescapeEntities(bare, false).replaceAll("[\\\\*_~`]", "");
    return Normalizer.normalize(meant, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}\\x{FE0F}\\x{34F}]", "")
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void aTextThatIsMadeToCostMuchCostsLittle() {
    for (String part :
        List.of(
            "Qui**ll**on ",
            "&#81;uillon ",
            "&am",
            "%51%",
            "<b>x</b>",
            "`a*b_c~",
            "[x](/y) ",
            "\\Q")) {
      String text = part.repeat(30_000 / part.length()).replaceAll("(.{2000})", "$1\n\n");
      assertThat(ThreadCpuTime.of(() -> ROLES.inMarkdown(text)))
          .as(part)
          .isLessThan(Duration.ofSeconds(6));
    }
  }
}
