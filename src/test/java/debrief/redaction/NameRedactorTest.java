package debrief.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRedactorTest {
  static final List<Named> ROSTER =
      List.of(
          new Named("Ada Byron", "On-call engineer, checkout"),
          new Named("Will Prentice", "Release manager"),
          new Named("Grace Hopper", "Database administrator"),
          new Named("Mark Osei", "SRE"),
          new Named("May Lindgren", "Support lead"),
          new Named("Ravi Iyer", "Network engineer"));
  private static final NameRedactor ROLES = NameRedactor.of(ROSTER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Byron restarted it. | The on-call engineer, checkout, restarted it.",
        "Then Ada restarted it. | Then the on-call engineer, checkout, restarted it.",
        "Ada's change and Ada's notes | The on-call engineer's change and the on-call engineer's notes",
        "Ada called Ravi. Ada waited. | The on-call engineer, checkout, called the network engineer. The on-call engineer waited.",
        "**Ada** restarted it. | **The on-call engineer, checkout,** restarted it.",
        "- 14:02 Grace ran it. | - 14:02 The database administrator ran it.",
        "It was run by G. Hopper. | It was run by the database administrator.",
        "@ada asked, and rudely @riyer answered | The on-call engineer, checkout, asked, and rudely the network engineer answered",
        "Mail ravi.iyer@example.org | Mail the network engineer",
        "Will pushed it, and it will hold. | The release manager pushed it, and it will hold.",
        "Mark the node. Mark's node. | Mark the node. The SRE's node.",
        "In May it may rain. | In May it may rain.",
        "The grace period ended. | The grace period ended.",
        "Byron, Ada | The on-call engineer, checkout",
        "See `ada` and [notes](/people/ada). | See `ada` and [notes](/people/ada).",
        "![graph](/g.png 'ada saw this') | ![graph](/g.png 'the on-call engineer, checkout, saw this')",
        "Run `mail ada@example.org` now. | Run `mail on-call-engineer` now.",
        "Nobody here. | Nobody here."
      })
  void aNameBecomesTheRole(String name, String role) {
    String written = ROLES.inMarkdown(name);
    // The comma that closes an insertion may stand inside or outside of the emphasis.
    assertThat(written.replace(",**", "**,")).isEqualTo(role.replace(",**", "**,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Slow[^ada].;;[^ada]: Ada saw it. | Slow[^1].;;[^1]: The on-call engineer, checkout, saw it.",
        "Slow[^1].;;[^1]: Ada | Slow[^1].;;[^1]: The on-call engineer, checkout",
        "Ad[^1]a saw it.;;[^1]: twice | The on-call engineer, checkout, saw it.;;[^1]: twice",
        "x[^ada@example.org];;[^ada@example.org]: y | x[^1];;[^1]: y",
        "x[^r.iyer];;[^r.iyer]: y[^2];;[^2]: z | x[^1];;[^1]: y[^2];;[^2]: z",
      })
  void noNameStaysInAFootnoteOrItsLabel(String written, String published) {
    assertThat(ROLES.inMarkdown(written.replace(";;", "\n\n")))
        .isEqualTo(published.replace(";;", "\n\n"));
  }

  @Test
  void twoPeopleWithOneRoleStayApart() {
    NameRedactor roles =
        NameRedactor.of(
            List.of(
                new Named("Ada Byron", "On-call engineer"),
                new Named("Ben Carver", "on-call engineer"),
                new Named("Chen Wei", null),
                new Named("Ben Okri", "Scribe")));
    assertThat(roles.inMarkdown("Ada called, B. Carver came, Chen Wei saw it."))
        .isEqualTo(
            "The first on-call engineer called, the second on-call engineer came, the participant saw it.");
    assertThat(roles.inMarkdown("Then Ben left.")).isEqualTo("Then one of the participants left.");
  }

  @Test
  void anArticleIsNotDoubled() {
    assertThat(ROLES.inMarkdown("We asked the Ravi of the day."))
        .isEqualTo("We asked the network engineer of the day.");
  }

  @Test
  void anAddressOfTheRosterNamesItsOwner() {
    NameRedactor roles =
        NameRedactor.of(List.of(new Named("Ada Byron", "Scribe", "countess@example.org")));
    assertThat(roles.inMarkdown("Ask countess@example.org.")).isEqualTo("Ask the scribe.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Byron",
        "ada",
        "Byron",
        "@ada",
        "Ada’s",
        "ADA BYRON",
        "ada.byron@example.org",
        "A. Byron"
      })
  void noFormOfANameIsLeft(String form) {
    String written = ROLES.inMarkdown("Yesterday " + form + " wrote it, and so did " + form + ".");
    assertThat(written.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("ada")
        .doesNotContain("byron");
  }

  @Test
  void aRosterIsKeptForTheNextTextUntilOthersCome() {
    List<Named> roster = List.of(new Named("Ada Byron", "Scribe of the roster kept"));
    NameRedactor first = NameRedactor.of(roster);
    assertThat(NameRedactor.of(new java.util.ArrayList<>(roster))).isSameAs(first);
    assertThat(NameRedactor.of(List.of(new Named("Ada Byron", "Another scribe"))))
        .isNotSameAs(first);
    for (int i = 0; i < 16; i++) {
      NameRedactor.of(List.of(new Named("Ada Byron", "Scribe " + i)));
    }
    assertThat(NameRedactor.of(roster)).isNotSameAs(first);
    List<Named> huge = java.util.Collections.nCopies(20_001, new Named("Ada Byron", "Scribe"));
    assertThat(NameRedactor.of(huge)).isNotSameAs(NameRedactor.of(huge));
  }
}
