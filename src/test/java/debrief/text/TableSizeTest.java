package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableSizeTest {
  private static String table(int columns, int rows, String row) {
    return "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + row.repeat(rows);
  }

  /** Each short row would be filled up with empty cells to the width of the heading. */
  @Test
  void shortRowsBelowAWideHeadingAreShownAsTheyWereTyped() {
    String bomb = table(20, 48_000, "|b\n");
    assertThat(Markdown.refusal(bomb)).hasValueSatisfying(why -> assertThat(why).contains("cells"));
    assertThat(Markdown.html(bomb)).hasSizeLessThan(3 * bomb.length()).doesNotContain("<td>");
    assertThat(Markdown.refusal("> " + table(18, 9_000, "b\n").replace("\n", "\n> "))).isPresent();
  }

  /** Short enough to be proven harmless without parsing, were it not for its rows. */
  @Test
  void aShortTextIsAskedTheSame() {
    String bomb = table(18, 8_000, "b\n");
    assertThat(Shallow.is(bomb)).isFalse();
    assertThat(Markdown.refusal(bomb)).isPresent();
  }

  @Test
  void whatSomebodyWouldWriteIsATable() {
    assertThat(Markdown.html(table(20, 50, "|b\n"))).contains("<table>");
    assertThat(Markdown.html(table(50, 390, "|b".repeat(50) + "|\n"))).contains("<table>");
    assertThat(Markdown.html(table(1, 48_000, "|b|\n"))).contains("<table>");
  }
}
