package debrief.text.fragment;

import java.util.List;
import java.util.Random;

/** Texts of everything that Markdown knows, whole and broken, in any order. */
public final class RandomMarkdown {
  private static final List<String> LINES =
      List.of(
          "We ran it again.",
          "A line with `code` and *stars* and a <b>bold</b> word",
          "# One",
          "## Two",
          "### Three #",
          "###### Six",
          "One more",
          "===",
          "---",
          "- - -",
          "-",
          "```",
          "```sql",
          "````",
          "~~~",
          "  ~~~~",
          "    four blanks",
          "<!-- a note that never ends",
          "<!-- a note -->",
          "-->",
          "<pre>",
          "</pre>",
          "<pre class=\"a\">log",
          "<script>",
          "<style>a</style>",
          "<details><summary>More</summary>",
          "</details>",
          "<div class=\"a",
          "<div>",
          "<span title='a > b'>x",
          "<plaintext>",
          "<?php",
          "<![CDATA[",
          "<!DOCTYPE html",
          "<https://example.org/a>",
          "- a bullet",
          "  - a bullet below",
          "  in a bullet",
          "* [ ] a box",
          "1. one",
          "2) two",
          "> quoted",
          "> # Quoted",
          "> ```",
          "- # Listed",
          "- ```",
          "| a | b |",
          "|---|---|",
          "| c | d |",
          "a\\",
          "two blanks  ",
          "[a]: https://example.org",
          "It says more[^1] and more[^Ab].",
          "[^1]: a note",
          "[^ab]: ```",
          "**bold**",
          "_(known at 2026-03-01 14:00)_ ([a](<https://example.org>))",
          "<!-- debrief report slug=a -->",
          "\u2028a\u0085b\fc",
          "\ta tab",
          "障害は九分間 & so on &amp; <",
          "");

  private RandomMarkdown() {}

  /** A text, mostly of a few lines; never blank. */
  public static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 14 : 4);
    for (int i = 0; i < count || text.toString().isBlank(); i++) {
      String line = LINES.get(random.nextInt(LINES.size()));
      text.append(i == 0 ? "" : "\n".repeat(1 + random.nextInt(2))).append(line);
    }
    return text.toString();
  }

  /** One line of plain words and marks. */
  public static String words(Random random) {
    List<String> some =
        List.of(
            "`code`",
            "*star*",
            "<b>bold</b>",
            "#",
            "##",
            "a_b",
            "_c_",
            "[x](y)",
            "&amp;",
            "~~a~~",
            "C#",
            "\\",
            "1.",
            "-",
            ">",
            "(done)",
            "due",
            "word",
            "障害",
            "**",
            "🔥",
            "\"q\"",
            "(a, b)",
            "ACT-9",
            "\\*",
            "~",
            "|");
    StringBuilder line = new StringBuilder(some.get(random.nextInt(some.size())));
    for (int i = random.nextInt(5); i > 0; i--) {
      line.append(random.nextInt(4) == 0 ? "" : " ").append(some.get(random.nextInt(some.size())));
    }
    return line.toString();
  }
}
