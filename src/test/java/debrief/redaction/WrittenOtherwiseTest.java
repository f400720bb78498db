package debrief.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One name in the roster is written in many ways in a text. */
class WrittenOtherwiseTest {
  private static final List<String> HYPHENS =
      List.of(
          "-",
          "\u2010",
          "\u2011",
          "\u2012",
          "\u2013",
          "\u2212",
          "\uFE63",
          "\uFF0D",
          "&#8209;",
          "&#x2010;",
          "&ndash;",
          "&hyphen;");
  private static final List<String> APOSTROPHES =
      List.of("'", "`", "\u2032", "\u2019", "\u02BC", "\u00B4", "&#39;", "&rsquo;", "");
  private static final List<String> UNSEEN =
      List.of(
          "\u200B",
          "\u0600",
          "\uFFF9",
          "\u2028",
          "\u2029",
          "\u2800",
          "\u0E31",
          "\u0489",
          "\u20DD",
          "\u064B",
          "\u3099",
          "\u0336",
          "\u200B\u0E31",
          "&#8232;");

  private static NameRedactor of(String name) {
    return NameRedactor.of(List.of(new Named(name, "scribe")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anne-Marie Müller-Lüdenscheid | Anne-Marie Müller-Lüdenscheid",
        "Anne-Marie Müller-Lüdenscheid | Müller",
        "Anne-Marie Müller-Lüdenscheid | Lüdenscheid",
        "Anne-Marie Müller-Lüdenscheid | Anne",
        "Anne-Marie Müller-Lüdenscheid | Marie",
        "Anne-Marie Müller-Lüdenscheid | Anne Marie",
        "Anne-Marie Müller-Lüdenscheid | AnneMarie",
        "Anne-Marie Müller-Lüdenscheid | Anne Marie Müller",
        "Anne-Marie Müller-Lüdenscheid | Mueller-Luedenscheid",
        "Anne-Marie Müller-Lüdenscheid | mueller",
        "Bridget O'Driscoll | ODriscoll",
        "Bridget O'Driscoll | odriscoll",
        "Bridget O’Driscoll | O'Driscoll",
        "Bridget ODriscoll | ODriscoll",
        "Jürgen Groß | Juergen",
        "Jürgen Groß | JUERGEN GROSS",
        "Juergen Mueller | Jürgen Müller",
        "Søren Ødegård | Soeren",
        "Søren Ødegård | Oedegaard",
        "Søren Ødegård | Soren Odegard",
        "Þóra Guðmundsdóttir | Gudmundsdottir",
        "Þóra Guðmundsdóttir | Thora",
        "Łukasz Đặng | Lukasz",
        "Łukasz Đặng | Lukasz Dang",
        "Dr. Zelmira Quantock (SRE) | Quantock",
        "Dr. Zelmira Quantock (SRE) | zelmira",
        "Prof. Dr. med. Zelmira Quantock, PhD | Quantock",
        "Dipl.-Ing. Zelmira Quantock | Zelmira",
        "Zelmira \"Zel\" Quantock | Zel",
        "Zelmira “Zel” Quantock | zel",
        "Zelmira 'Zel' Quantock | Zel",
        "Zelmira (Zel) Quantock | Zel Quantock",
        "Quantock, Zelmira | Zelmira Quantock",
        "Quantock, Zelmira | zquantock",
        "Quantock, Will | Will Quantock",
        "zelmira.quantock@x.example | Zelmira",
        "zelmira.quantock@x.example | Quantock",
        "zelmira.quantock@x.example | zelmira.quantock",
        "zelmira.quantock@x.example | zquantock",
        "Zelmira Quantock <zq77@x.example> | zq77",
        "Zelmira Quantock - SRE | Quantock",
        "Zelmira Quantock | zquantock",
        "Zelmira Quantock | ZQuantock",
        "Zelmira Quantock | zelmiraq",
        "Zelmira Quantock | z.quantock",
        "Zelmira Quantock | zelmira.quantock",
        "Zelmira Quantock | zelmira_quantock",
        "Zelmira Quantock | quantockz",
        "Zelmira Quantock | the Quantocks",
        "Zelmira Quantock | quantocks",
        "Anne-Marie Müller-Lüdenscheid | amueller",
        "محمد الكعبي | محمد",
        "محمد الكعبي | الكعبي",
        "Ольга Достоевская | Ольги",
        "Ольга Достоевская | Ольгою",
        "Ольга Достоевская | Достоевской",
        "Фёдор Достоевский | Достоевского",
        "Фёдор Достоевский | Федору",
        "Иван Квантоков | Квантоковым",
        "Иван Квантоков | Квантоковыми",
        "Иван Квантоков | Ивану Квантокову",
        "Павел Андрей | Павла",
        "Павел Андрей | Андрею",
        "Zelmira Quantock | Quаntосk",
        "Zelmira Quantock | Zеlmirа",
        "Zelmira Quantock | Quantοck",
        "Spyros Cope | Соре"
      })
  void theRoleIsPrinted(String name, String written) {
    for (String text : List.of("Then %s left.", "So %s, it says.", "Ask **%s** now.")) {
      String said = of(name).inMarkdown(text.formatted(written));
      assertThat(said.replaceAll("(?i)the scribes?", "*"))
          .as(said)
          .isEqualTo(text.formatted("*").replace("***", "***"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zelmira Quantock | See [it](https://x.example/a?u=zquantock&v=1). | zquantock",
        "Zelmira Quantock | See https://x.example/a?u=zelmira_quantock for it. | quantock",
        "Zelmira Quantock | See [it](/a?u=quantockz) and <https://x.example/?q=zelmiraq>. | zelmiraq",
        "Zelmira Quantock | See `zelmiraq` and `quantockz`. | quantockz"
      })
  void aHandleInAnAddressIsWrittenOver(String name, String text, String handle) {
    assertThat(of(name).inMarkdown(text)).doesNotContain(handle).contains("scribe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom Rain | The train and the rain were late.",
        "Sam Mart | A smart host, a chart and a broad view.",
        "Chris Hart | See the chart; it is hart-shaped.",
        "Dr. Zelmira Quantock (SRE) | The SRE called the doctor; Dr No was on.",
        "Zelmira Quantock, Payments lead | The payments lead waited for payments.",
        "on.call@x.example | Whoever is on call is called.",
        "support.team@x.example | The support team is there.",
        "Peter O'Range | The light turned orange.",
        "Dana Bank | The banks were closed; the databank stayed.",
        "Mark Stone | Milestones and stones.",
        "Марк Мирский | Маркет и маркетинг: мир, миру, рынок.",
        "Роман Иванов | Романтика и романтизм.",
        "Анна Лис | Аннотация, лист и лиса.",
        "Joe Hose | He chose those hoses; whose?"
      })
  void wordsOfEveryDayStay(String name, String text) {
    assertThat(of(name).inMarkdown(text)).isEqualTo(text);
  }

  @RepeatedTest(300)
  void noDisguiseIsReadable(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String hyphen = HYPHENS.get(random.nextInt(HYPHENS.size()));
    String apostrophe = APOSTROPHES.get(random.nextInt(APOSTROPHES.size()));
    NameRedactor roles =
        NameRedactor.of(
            List.of(
                new Named("Dr. Anne-Marie Müller-Lüdenscheid (SRE)", "scribe"),
                new Named("O'Driscoll, Zelmira", "analyst")));
    String name =
        List.of(
                "Anne" + hyphen + "Marie Müller" + hyphen + "Lüdenscheid",
                "Mueller" + hyphen + "Luedenscheid",
                "MÜLLER" + hyphen + "LÜDENSCHEID",
                "Zelmira O" + apostrophe + "Driscoll",
                "O" + apostrophe + "Driscoll",
                hidden("Luedenscheid", random),
                hidden("Zelmira", random),
                hidden("zodriscoll", random))
            .get(random.nextInt(8));
    String context = Disguise.context(name, random);
    String written = roles.inMarkdown(context);
    assertThat(written.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT))
        .as(context + " -> " + written)
        .doesNotContainPattern("ann?e?marie|m(ü|ue)ller|denscheid|driscoll|zelmira");
  }

  private static String hidden(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 1);
    String unseen = UNSEEN.get(random.nextInt(UNSEEN.size()));
    return name.substring(0, at) + unseen + name.substring(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0600",
        "\u06DD",
        "\u070F",
        "\uFFF9",
        "\u2028",
        "\u2029",
        "\u2800",
        "\u180E",
        "\u0489",
        "\u0E31",
        "\u0EB4",
        "\u1A60",
        "\u302A",
        "\u3099",
        "\uA66F",
        "\u20E3",
        "\uD804\uDCBD",
        "\uD804\uDC01",
        "\u093C"
      })
  void whatIsNotSeenIsNotCompared(String unseen) {
    String written = of("Zelmira Quantock").inMarkdown("Then Quan" + unseen + "tock left.");
    assertThat(written).isEqualTo("Then the scribe left.");
  }
}
