package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "**bold** and ~~struck~~¦<p><strong>bold</strong> and <del>struck</del></p>",
        "a<br>b <kbd>x</kbd>¦<p>a<br>b <kbd>x</kbd></p>",
        "<strike>old</strike>¦<p><s>old</s></p>",
        "<add name here>¦<p>&lt;add name here&gt;</p>",
        "<b>never closed¦<p>&lt;b&gt;never closed</p>",
        "<b class=\"x\">dressed</b>¦<p>&lt;b class=\"x\"&gt;dressed&lt;/b&gt;</p>",
        "<b><i>crossed</b></i>¦<p><b>&lt;i&gt;crossed</b>&lt;/i&gt;</p>",
        "before <!-- hidden --> after¦<p>before  after</p>",
        "[x](javascript:alert(1))¦<p>x (javascript:alert(1))</p>",
        "[x](data:text/html,hi)¦<p>x (data:text/html,hi)</p>",
        "[x](JaVaScRiPt&colon;alert(1))¦<p>x (JaVaScRiPt:alert(1))</p>",
        "[x](https://example.org/a?b=c&d)¦<p><a href=\"https://example.org/a?b=c&amp;d\" rel=\"noopener noreferrer nofollow\">x</a></p>",
        "[](https://example.org)¦<p><a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">https://example.org</a></p>",
        "https://example.org¦<p><a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">https://example.org</a></p>",
        "[chapter](#chapter) [file](docs/a.md)¦<p>chapter file (docs/a.md)</p>",
        "![graph](img/a.png)¦<p>graph (img/a.png)</p>",
        "![graph](https://example.org/a.png)¦<p><a href=\"https://example.org/a.png\" rel=\"noopener noreferrer nofollow\">graph</a></p>",
        "[![badge](https://a.org/b)](https://c.org)¦<p>"
            + "<a href=\"https://c.org\" rel=\"noopener noreferrer nofollow\">badge (https://a.org/b)</a></p>",
        "- [ ] open¦<ul><li><span class=\"task\">to do</span> open</li></ul>",
        "- [x] shut¦<ul><li><span class=\"task task-done\">done</span> shut</li></ul>",
        "a<!-- b -->¦<p>a</p>",
        "&#xD800;&#128;x¦<p>\uFFFDx</p>",
        "[x](https://bank.example@evil.example/)¦<p>x (https://bank.example@evil.example/)</p>",
      })
  void rendersWhatPeopleWrite(String markdown, String html) {
    assertThat(Markdown.html(markdown)).isEqualToIgnoringNewLines(html);
  }

  @Test
  void tablesAndCodeCanBeScrolledByKeyboard() {
    assertThat(Markdown.html("| Time | |\n|---|--:|\n| 14:02 | 1 |\n"))
        .isEqualToIgnoringNewLines(
            "<div class=\"table-wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><thead><tr>"
                + "<th scope=\"col\">Time</th><td class=\"align-right\"></td></tr></thead><tbody><tr><td>14:02</td>"
                + "<td class=\"align-right\">1</td></tr></tbody></table></div>");
    assertThat(Markdown.html("```java\nif (a < b)\n```"))
        .isEqualToIgnoringNewLines("<pre tabindex=\"0\"><code>if (a &lt; b)\n</code></pre>");
  }

  @Test
  void headingsStandBelowThePageAndSkipNoLevel() {
    assertThat(
            Jsoup.parse(Markdown.html("# a\n#### b\n## c\n###### d\n# e", 3))
                .select("h1,h2,h3,h4,h5,h6"))
        .extracting(Element::tagName)
        .containsExactly("h3", "h4", "h4", "h5", "h3");
    assertThat(Markdown.html("## a")).isEqualToIgnoringNewLines("<h2>a</h2>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<style>body{display:none}</style>",
        "<div class=\"task\" id=\"top\">\n\ntext\n\n</div>",
        "<iframe src=//evil></iframe>",
        "<b\nonclick=x>y</b>",
        "[x](vbscript:a) <javascript:alert(1)> ![x](javascript:a)",
        "<table><td><b>x</table>",
      })
  void markupOfOthersIsOnlyWords(String markdown) {
    var body = Jsoup.parseBodyFragment(Markdown.html(markdown)).body();
    assertThat(body.select("script,img,svg,style,iframe,div,[id],[onclick],a")).isEmpty();
    assertThat(body.text()).isNotBlank();
  }

  @Test
  void commentsVanishButAnUnfinishedOneIsShown() {
    assertThat(Markdown.html("<!-- write here\n\nmore -->\n\ntext"))
        .isEqualToIgnoringNewLines("<p>text</p>");
    assertThat(Markdown.html("<!-- the rest\n\nof the report"))
        .contains("the rest")
        .contains("of the report");
  }

  @Test
  void ordinaryDepthIsWelcomeAndMoreThanSixtyLevelsAreRefused() {
    assertThat(Markdown.refusal("> ".repeat(60) + "a")).isEmpty();
    assertThat(Markdown.refusal("> ".repeat(61) + "a"))
        .hasValueSatisfying(why -> assertThat(why).contains("60 levels"));
    assertThat(Markdown.refusal("[".repeat(61) + "a" + "]".repeat(61))).isPresent();
    assertThat(Markdown.refusal("*a ".repeat(61) + "a*".repeat(61))).isPresent();
    assertThat(Markdown.refusal("- ".repeat(80))).isEmpty();
    assertThat(Markdown.refusal("[INFO] [main] [a\n".repeat(800))).isEmpty();
    assertThat(Markdown.refusal("```\n" + "[".repeat(500) + "\n```")).isEmpty();
    assertThat(Markdown.refusal("")).isEmpty();
  }

  @Test
  void plainTextKeepsTheWordsAndLosesTheMarks() {
    assertThat(
            Markdown.plain(
                "# Title\n\n- **a** `b`\n- [c](http://d.e)\n\n| x | y |\n|---|---|\n| 1 | 2<br>3 |\n\n<!-- no -->"))
        .isEqualTo("Title\na b\nc\nx y\n1 2 3");
  }

  @Test
  void anExcerptEndsAfterAWholeWord() {
    assertThat(Markdown.excerpt("Some *short* text", 40)).isEqualTo("Some short text");
    assertThat(Markdown.excerpt("The queue grew, and nobody was watching it", 16))
        .isEqualTo("The queue grew…");
    assertThat(Markdown.excerpt("x".repeat(50), 10)).isEqualTo("xxxxxxxxx…");
    assertThat(Markdown.excerpt("word ".repeat(200_000), 20))
        .hasSizeLessThanOrEqualTo(20)
        .endsWith("…");
    assertThat(Markdown.excerpt("", 20)).isEmpty();
    assertThat(Markdown.excerpt("abc", 0)).isEmpty();
  }

  @RepeatedTest(300)
  void anyTextBecomesBalancedHtmlOfKnownElements(RepetitionInfo info) {
    String html = Markdown.html(soup(new Random(info.getCurrentRepetition())), 3);
    var page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    var body = page.body();
    assertThat(body.html()).isEqualTo(html);
    assertThat(body.select("p p, a a, li > li, p ul, p table, [id], [style], script, img"))
        .isEmpty();
    for (Element table : body.select("table")) {
      assertThat(table.select("> thead")).hasSize(1);
    }
  }

  /** Pieces of Markdown and HTML in no order at all. */
  static String soup(Random random) {
    String[] pieces = {
      "# ",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "**",
      "*",
      "_",
      "~~",
      "`",
      "```\n",
      "[",
      "](",
      ")",
      "![",
      "http://a.b/",
      "<b>",
      "</b>",
      "<i>",
      "</i>",
      "<br>",
      "<script>",
      "</p>",
      "<p>",
      "<td>",
      "</table>",
      "<!--",
      "-->",
      "| a | b |\n|---|:-:|\n",
      "|",
      "\\",
      "&amp;",
      "&#0;",
      "&#xD800;",
      "\u0000",
      "\uD800",
      "\u202E",
      "\uFFFE",
      "word ",
      "  ",
      "    ",
      "\t",
      "<sub>",
      "</sub>",
      "<a href=x>",
      "</a>",
      "- [ ] ",
      "- [x] ",
      "www.a.org",
      "javascript:",
      "mailto:a@b.c",
      "===\n",
      "---\n",
      "{{ x }}",
      "<code>",
      "</code>",
      "<strike>",
      "</strike>"
    };
    StringBuilder soup = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      soup.append(pieces[random.nextInt(pieces.length)]);
    }
    return soup.toString();
  }
}
