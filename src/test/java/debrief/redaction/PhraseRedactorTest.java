package debrief.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.text.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseRedactorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ato Kwarteng",
        "ATO kwarteng",
        "Ato **Kwarteng**",
        "**Ato** _Kwarteng_",
        "Ato Kw**art**eng",
        "[Ato Kwarteng](https://example.org)",
        "[Ato](https://example.org) Kwarteng",
        "[he](https://example.org/ato-kwarteng)",
        "[he](https://example.org/?q=Ato%20Kwarteng)",
        "<https://example.org/ato.kwarteng>",
        "`ato_kwarteng`",
        "    code by Ato Kwarteng",
        "Ato&#32;Kwarteng",
        "Ato&nbsp;Kwarteng",
        "Ato Kwar&#116;eng",
        "Ato\nKwarteng",
        "Ato Kwar\u00adteng",
        "> quoted\n> Ato Kwarteng's words",
        "| a | Ato Kwarteng |\n|---|---|\n| b | c |",
        "![Ato Kwarteng](https://example.org/a.png)",
        "[x](https://example.org \"Ato Kwarteng\")",
        "Ato <b>Kwarteng</b>",
        "atokwarteng@example.org",
        "Ato \\Kwarteng"
      })
  void itIsFoundAcrossMarkup(String markdown) {
    PhraseRedactor redactor = PhraseRedactor.of("Ato Kwarteng");
    String without = redactor.inMarkdown(markdown);
    assertThat(redactor.places()).as(without).isPositive();
    assertThat(without.replaceAll("[*_]", "")).doesNotContainIgnoringCase("kwarteng");
    assertThat(Markdown.html(without, 3).replaceAll("<[^>]*>", ""))
        .doesNotContainIgnoringCase("kwarteng");
  }

  @Test
  void longerWordsStay() {
    PhraseRedactor redactor = PhraseRedactor.of("Ann");
    assertThat(redactor.inMarkdown("Annual, Joann, Ann.")).isEqualTo("Annual, Joann, [redacted].");
    assertThat(redactor.places()).isEqualTo(1);
  }

  @Test
  void theMarkBeginsNoLink() {
    String without = PhraseRedactor.of("Ann").inMarkdown("Ann(on call) and Ann[1]");
    assertThat(Markdown.html(without, 3)).contains("[redacted](on call)").doesNotContain("<a ");
    assertThat(PhraseRedactor.of("Ann").inPlain("By Ann")).isEqualTo("By [redacted]");
  }

  @Test
  void accentsMayStandInOneLetterOrInTwo() {
    String composed = "Zo\u00eb Nu\u00f1ez";
    String decomposed = "Zoe\u0308 Nun\u0303ez";
    for (String words : List.of(composed, decomposed)) {
      PhraseRedactor redactor = PhraseRedactor.of(words);
      assertThat(redactor.inMarkdown("By " + composed + ", then " + decomposed + "."))
          .isEqualTo("By [redacted], then [redacted].");
    }
  }

  @Test
  void aSecretIsTakenAsItStands() {
    PhraseRedactor redactor = PhraseRedactor.of("sk_live_*51H+/=");
    assertThat(redactor.inMarkdown("`sk_live_*51H+/=` and sk\\_live\\_\\*51H+/="))
        .doesNotContain("51H");
  }

  /** The label of a footnote is shown nowhere; with a mark in it, it would be no label any more. */
  @Test
  void aFootnoteWhoseLabelHoldsItKeepsItsNote() {
    PhraseRedactor redactor = PhraseRedactor.of("Kwarteng");
    assertThat(redactor.inMarkdown("Slow[^kwarteng].\n\n[^kwarteng]: Kwarteng saw it."))
        .isEqualTo("Slow[^1].\n\n[^1]: [redacted] saw it.");
    assertThat(redactor.places()).isEqualTo(3);
  }
}
