package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.text.node.TakenLabels;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer puts into a footnote is told below the text, wherever it was written. */
class FootnotesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Slow[^1].\\n\\n[^1]: For *an hour*.¦<p>Slow<sup class=\"footnote-ref\">1</sup>.</p>"
            + "<div class=\"footnotes\"><ol><li><p>For <em>an hour</em>.</p></li></ol></div>",
        // Numbers go by the order of the text, not by labels.
        "a[^b] c[^a]\\n\\n[^a]: first\\n[^b]: second¦<p>a<sup class=\"footnote-ref\">1</sup> c<sup class=\"footnote-ref\">2</sup></p>"
            + "<div class=\"footnotes\"><ol><li><p>second</p></li><li><p>first</p></li></ol></div>",
        // A note that nobody asks for is told all the same, one that is not there stays as typed.
        "a[^x]\\n\\n[^y]: kept¦<p>a[^x]</p><div class=\"footnotes\"><ol><li><p>kept</p></li></ol></div>",
        "a[^x]\\n\\n[^x]: one\\n[^x]: two¦<p>a<sup class=\"footnote-ref\">1</sup></p>"
            + "<div class=\"footnotes\"><ol><li><p>one</p></li><li><p>two</p></li></ol></div>",
        "`a[^x]`\\n\\n    [^x]: code¦<p><code>a[^x]</code></p><pre tabindex=\"0\"><code>[^x]: code</code></pre>",
      })
  void notesStandBelowTheText(String markdown, String html) {
    assertThat(Markdown.html(markdown.replace("\\n", "\n")).replace("\n", "")).isEqualTo(html);
  }

  @Test
  void withAnAnchorNumberAndNoteLeadToEachOther() {
    Document page =
        Jsoup.parse(
            Markdown.html("One[^a], two[^b], one again[^a].\n\n[^a]: A\n[^b]: B", 3, "impact"));
    assertThat(page.select("sup a").eachAttr("href"))
        .containsExactly("#note-impact-1", "#note-impact-2", "#note-impact-1");
    assertThat(page.select(".footnotes li").eachAttr("id"))
        .containsExactly("note-impact-1", "note-impact-2");
    for (Element back : page.select("a.footnote-back")) {
      assertThat(back.attr("aria-label")).startsWith("Back to the text at note ");
      assertThat(page.select(back.attr("href"))).hasSize(1);
    }
    assertThat(page.select("a.footnote-back")).hasSize(2);
  }

  /** No link stands within a link, and none leads nowhere. */
  @Test
  void aNumberWithinALinkIsNoLink() {
    Document page = Jsoup.parse(Markdown.html("![x[^1]](https://a.org)\n\n[^1]: n", 3, "impact"));
    assertThat(page.select("a a")).isEmpty();
    assertThat(page.select("sup").text()).isEqualTo("1");
    assertThat(page.select("a.footnote-back")).isEmpty();
  }

  /** Whoever writes cannot make a place of the page's own, or lead to one. */
  @Test
  void anchorsAreOursAlone() {
    String html =
        Markdown.html(
            "<a id=\"note-impact-1\" href=\"#note-impact-1\">x</a> [y](#note-impact-1)", 3, "p");
    assertThat(Jsoup.parse(html).select("a, [id]")).isEmpty();
  }

  @Test
  void wordsOfANoteAreFoundAndItsLabelIsNone() {
    String plain = Markdown.plain("The pool[^limit] was full.\n\n[^limit]: Set in the spring.");
    assertThat(plain).isEqualTo("The pool was full.\nSet in the spring.");
  }

  @Test
  void theFirstWordsShowNoLabelHoweverFarItsNoteIs() {
    String text =
        "The pool[^1] was full.\n\n" + "More words. ".repeat(2_000) + "\n\n[^1]: Far away.";
    assertThat(Markdown.excerpt(text, 40)).isEqualTo("The pool was full. More words. More…");
    assertThat(Markdown.excerpt(text.replace("[^1]:", "[^2]:"), 40)).startsWith("The pool[^1] was");
  }

  @Test
  void anImageWithATitleIsAFigureWithACaption() {
    String html = Markdown.html("![Errors](https://a.org/e.png \"Errors a minute\")");
    assertThat(html.replace("\n", ""))
        .isEqualTo(
            "<figure><p><a href=\"https://a.org/e.png\" rel=\"noopener noreferrer nofollow\">Errors</a></p>"
                + "<figcaption>Errors a minute</figcaption></figure>");
    assertThat(Markdown.plain("![Errors](https://a.org/e.png \"A minute\")"))
        .isEqualTo("Errors\nA minute");
    assertThat(Markdown.html("![e](https://a.org/e.png \"Title\") and words"))
        .doesNotContain("figure");
  }

  @Test
  void labelsThatAreWordsBecomeNumbers() {
    assertThat(Markdown.withNumberedNotes("a[^ada] b[^2] `[^ada]`\n\n[^2]: x\n[^Ada]: y[^ada]"))
        .isEqualTo("a[^1] b[^2] `[^ada]`\n\n[^2]: x\n[^1]: y[^1]");
    assertThat(Markdown.withNumberedNotes("a[^3]\n\n[^3]: x")).isEqualTo("a[^3]\n\n[^3]: x");
  }

  /** What nobody wrote a note for must not come to mean the note of somebody else. */
  @Test
  void whatOnlyLooksLikeALabelLeadsToNoNote() {
    assertThat(Markdown.withNumberedNotes("a[^1] b[^ada] c[^3]\n\n[^ada]: x[^bo]\n[^bo]: y"))
        .isEqualTo("a[^1] b[^2] c[^3]\n\n[^2]: x[^4]\n[^4]: y");
    TakenLabels taken = new TakenLabels();
    String file =
        Stream.of(
                "grep [^1-2], `[^1]`",
                "red[^1]\n\n[^1]: red note",
                "blue[^1] none[^9] \\[^1]\n\n[^1]: blue note",
                "none[^1] [^1-3] ![^1] `[^1]`")
            .map(text -> Markdown.withDistinctNotes(text, taken))
            .collect(Collectors.joining("\n\n"));
    Document page = Jsoup.parse(Markdown.html(file, 0, "file"));
    assertThat(page.select(".footnotes li").eachText())
        .containsExactly("red note \u21A9", "blue note \u21A9");
    assertThat(page.select("sup")).hasSize(2);
    assertThat(page.text())
        .contains("grep [^1-2], [^1]", "none[^9] [^1]", "none[^1] [^1-3] ![^1] [^1]");
  }

  @Test
  void aFileOfManyTextsWithNotesIsWrittenInTimeThatGrowsWithThem() {
    TakenLabels taken = new TakenLabels();
    String text = "a[^1] b[^2]\n\n[^1]: x\n[^2]: y";
    String last = "";
    for (int i = 0; i < 20_000; i++) {
      last = Markdown.withDistinctNotes(text, taken);
    }
    assertThat(last).startsWith("a[^1-20000] b[^2-20000]");
  }

  /** Texts that are put into one file keep each its own notes. */
  @RepeatedTest(40)
  void textsInOneFileKeepTheirNotes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    TakenLabels taken = new TakenLabels();
    StringBuilder file = new StringBuilder();
    List<String> texts = List.of(text(random, "red"), text(random, "green"), text(random, "blue"));
    for (String text : texts) {
      file.append(Markdown.withDistinctNotes(text, taken)).append("\n\n");
    }
    Document page = Jsoup.parse(Markdown.html(file.toString(), 0, "file"));
    for (Element reference : page.select("sup a")) {
      String note = page.select(reference.attr("href")).text();
      Element paragraph = reference.closest("p");
      assertThat(note).startsWith(paragraph == null ? "?" : paragraph.text().split(" ")[0]);
    }
    assertThat(page.select("sup a")).isNotEmpty();
  }

  private static String text(Random random, String word) {
    StringBuilder body = new StringBuilder(word);
    StringBuilder notes = new StringBuilder();
    List<String> labels = List.of("1", "2", "a", "A-2", "1-2");
    for (String label : labels.subList(0, 1 + random.nextInt(5))) {
      body.append(" x[^").append(label).append(']');
      notes.append("\n[^").append(label).append("]: ").append(word).append(" note");
    }
    return body + (random.nextBoolean() ? "\n" : " and more\n") + notes;
  }
}
