package debrief.text.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {
  private static final String BASE = "Checkout was slow. One in three failed. It took an hour.";

  private static String merged(String base, String mine, String theirs) {
    String text = Merge.text(Merge.of(base, mine, theirs));
    return text == null ? "collision" : text;
  }

  @Test
  void changesOfDifferentSentencesStandBesideEachOther() {
    assertThat(
            merged(
                BASE,
                BASE.replace("slow", "very slow"),
                BASE.replace("One in three", "Four in ten")))
        .isEqualTo("Checkout was very slow. Four in ten failed. It took an hour.");
    assertThat(merged(BASE, BASE.replace(" One in three failed.", ""), BASE + " Then it ended."))
        .isEqualTo("Checkout was slow. It took an hour. Then it ended.");
  }

  @Test
  void equalChangesStandOnce() {
    String both = BASE.replace("slow", "very slow");
    assertThat(merged(BASE, both + " Mine.", both)).isEqualTo(both + " Mine.");
    assertThat(merged(BASE, BASE + " More.", BASE + " More. Theirs."))
        .isEqualTo(BASE + " More. Theirs.");
  }

  @Test
  void whatBothAddInOnePlaceIsKept() {
    assertThat(merged(BASE, BASE + " Mine.", BASE + " Theirs.")).isEqualTo(BASE + " Theirs. Mine.");
    assertThat(merged(BASE, BASE + "\n\nMine.", BASE + "\n\nTheirs."))
        .isEqualTo(BASE + "\n\nTheirs.\n\nMine.");
  }

  @Test
  void aNewParagraphStaysOneBesideAChangedLastSentence() {
    assertThat(merged(BASE, BASE.replace("an hour", "two hours"), BASE + "\n\nTheirs."))
        .isEqualTo(BASE.replace("an hour", "two hours") + "\n\nTheirs.");
  }

  @Test
  void aSentenceThatBothChangedIsAskedFor() {
    List<Merge.Part> parts =
        Merge.of(
            BASE,
            BASE.replace("slow.", "slow for all.").replace("an hour", "52 minutes"),
            BASE.replace("slow.", "slow for some."));
    assertThat(Merge.text(parts)).isNull();
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).mine()).isEqualTo("Checkout was slow for all. ");
    assertThat(parts.get(0).theirs()).isEqualTo("Checkout was slow for some. ");
    assertThat(Merge.both(parts))
        .isEqualTo(
            "Checkout was slow for some. Checkout was slow for all. One in three failed."
                + " It took 52 minutes.");
  }

  @Test
  void aRemovedSentenceThatTheOtherChangedIsAskedFor() {
    List<Merge.Part> parts =
        Merge.of(
            BASE,
            BASE.replace(" One in three failed.", ""),
            BASE.replace("One in three", "Four in ten"));
    assertThat(Merge.text(parts)).isNull();
    assertThat(parts.get(1).mine()).isEmpty();
    assertThat(parts.get(1).theirs()).isEqualTo("Four in ten failed. ");
  }

  @Test
  void twoFirstTextsAreAskedFor() {
    List<Merge.Part> parts = Merge.of("", "Same.\n\nMine.", "Same.\n\nTheirs.");
    assertThat(Merge.text(parts)).isNull();
    assertThat(Merge.both(parts)).isEqualTo("Same.\n\nTheirs. Mine.");
    assertThat(merged("", "Mine.", "")).isEqualTo("Mine.");
  }

  @Test
  void listsTablesAndCodeStayWhole() {
    String list = "- one. And more.\n- two\n- three\n";
    assertThat(merged(list, list + "- mine\n", list.replace("two", "two b")))
        .isEqualTo("- one. And more.\n- two b\n- three\n- mine\n");
    assertThat(merged("- one\n- two", "- one\n- two\n- mine", "- one\n- two\n- theirs"))
        .isEqualTo("- one\n- two\n- theirs\n- mine");
    String code = "Before.\n\n```\na. B.\n\nc\n```\n\nAfter.";
    assertThat(merged(code, code.replace("c\n", "d\n"), code.replace("After", "Later")))
        .isEqualTo(code.replace("c\n", "d\n").replace("After", "Later"));
    assertThat(merged(code, code.replace("c\n", "d\n"), code.replace("a. B", "A. B")))
        .isEqualTo("collision");
    assertThat(Merge.both(Merge.of(code, code.replace("c\n", "d\n"), code.replace("a. B", "A. B"))))
        .isEqualTo("Before.\n\n```\nA. B.\n\nc\n```\n\n```\na. B.\n\nd\n```\n\nAfter.");
    String table = "| a | b |\n|---|---|\n| 1 | 2 |";
    assertThat(Merge.both(Merge.of(table, table + "\n| 3 | 4 |", table.replace("1", "one"))))
        .isEqualTo(table.replace("1", "one") + "\n\n" + table + "\n| 3 | 4 |");
  }

  @Test
  void lineEndsDoNotCount() {
    assertThat(merged("One.\r\n\r\nTwo.", "One.\n\nTwo, mine.", "One, theirs.\r\n\r\nTwo."))
        .isEqualTo("One, theirs.\n\nTwo, mine.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "\n One. Two!\n\n- a\n  b\n\n\n1. c\r",
        "    code\n\n    more\ntext. 「Ja。」Nein。 e.g. A. Byron said \"No.\" So",
        "| a |\n|---|\n| b |\n> q\n> r\n~~~\nx",
        "# H\nText `a. B` and ... more. **Bold. More.**  \nEnd\n***\n",
      })
  void unitsTogetherAreTheText(String text) {
    String joined =
        TextUnits.of(text).stream()
            .map(unit -> unit.text() + unit.space())
            .collect(Collectors.joining());
    assertThat(joined).isEqualTo(text.replaceFirst("^(\\s*\n)+", ""));
  }

  /** Whatever two writers do, each sentence that one wrote and the other left alone is there. */
  @Test
  void noSentenceIsLost() {
    Random random = new Random(7);
    for (int round = 0; round < 4000; round++) {
      List<String> base = new ArrayList<>();
      for (int k = random.nextInt(8); k >= 0; k--) {
        base.add(piece("B", random));
      }
      List<String> mine = edited(base, "M", random);
      List<String> theirs = edited(base, "T", random);
      List<Merge.Part> parts =
          Merge.of(String.join("", base), String.join("", mine), String.join("", theirs));
      String both = Merge.both(parts);
      for (String one : mine) {
        if (!base.contains(one) || theirs.contains(one)) {
          assertThat(both).as("%s / %s / %s", base, mine, theirs).contains(one.strip());
        }
      }
      for (String one : theirs) {
        if (!base.contains(one) || mine.contains(one)) {
          assertThat(both).as("%s / %s / %s", base, mine, theirs).contains(one.strip());
          assertThat(both.split(java.util.regex.Pattern.quote(one.strip()), -1))
              .as("%s once in %s of %s / %s / %s", one, both, base, mine, theirs)
              .hasSize(2);
        }
      }
    }
  }

  @Test
  void theSameCollidesTheOtherWayRound() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      List<String> base = new ArrayList<>();
      for (int k = random.nextInt(8); k >= 0; k--) {
        base.add(piece("B", random));
      }
      String from = String.join("", base);
      String mine = String.join("", edited(base, "M", random));
      String theirs = String.join("", edited(base, "T", random));
      assertThat(merged(from, theirs, mine).equals("collision"))
          .as("%s / %s / %s", from, mine, theirs)
          .isEqualTo(merged(from, mine, theirs).equals("collision"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".", "\n", " ", "|\n-", "- \n", "*", "`", "a. ", ".)", "。", "~~~\n", "> "})
  void longTextsTakeNoLongTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    assertThat(Merge.of(text + "x", text + "y", "z" + text)).isNotEmpty();
    assertThat(Merge.of("Base.", text, "z. " + text + "y")).isNotEmpty();
  }

  private static int count;

  private static String piece(String who, Random random) {
    String name = who + ++count;
    return switch (random.nextInt(6)) {
      case 0 -> "\n- " + name + " item\n\n";
      case 1 -> "\n```\n" + name + " code\n```\n\n";
      case 2 -> name + " ends.\n\n";
      case 3 -> "\n## " + name + " head\n\n";
      default -> name + " says. ";
    };
  }

  private static List<String> edited(List<String> base, String who, Random random) {
    List<String> text = new ArrayList<>(base);
    for (int k = random.nextInt(4); k > 0; k--) {
      int at = random.nextInt(text.size() + 1);
      int what = random.nextInt(3);
      if (what == 0 || at == text.size()) {
        text.add(at, piece(who, random));
      } else if (what == 1) {
        text.remove(at);
      } else {
        text.set(at, piece(who, random));
      }
    }
    return text;
  }
}
