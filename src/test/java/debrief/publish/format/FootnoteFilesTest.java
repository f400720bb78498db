package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.publish.article.FrozenContent;
import debrief.publish.article.ReportContent;
import debrief.text.FrontMatter;
import debrief.text.Markdown;
import debrief.web.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Footnotes and captions leave with the report in each of its forms. */
class FootnoteFilesTest {
  private static ReportContent content() throws IOException {
    ObjectNode frozen = Json.read(Json.text(ReportFormatTest.content()), ObjectNode.class);
    section(frozen, 0, "The pool was full[^1].\n\n[^1]: It held twenty connections.");
    section(
        frozen,
        1,
        "For an hour[^1].\n\n![Errors](https://graphs.example/1.png \"Errors a minute\")\n\n[^1]: By the clock of the proxy.");
    ((ObjectNode) frozen.path("lessons").path(0)).put("text", "Count them[^1].\n\n[^1]: Each day.");
    return FrozenContent.read(frozen.toString());
  }

  private static void section(ObjectNode frozen, int index, String markdown) {
    ((ObjectNode) frozen.path("sections").path(index)).put("markdown", markdown);
  }

  private static String written(ReportFormat format) throws IOException {
    return written(format, content());
  }

  private static String written(ReportFormat format, ReportContent content) throws IOException {
    Instant published = Instant.parse("2026-03-04T09:00:00Z");
    byte[] file = format.write(content, new EditionStamp("a-7", 1, published, content.hash()));
    return format.name().equals("pdf")
        ? PdfText.of(file)
        : new String(file, StandardCharsets.UTF_8);
  }

  @Test
  void inHtmlEachNumberLeadsToItsNoteAndBack() throws IOException {
    Document page = Jsoup.parse(written(new HtmlFile()));
    for (Element link : page.select(".footnote-ref a, a.footnote-back")) {
      assertThat(page.select(link.attr("href"))).as(link.outerHtml()).hasSize(1);
    }
    assertThat(page.select(".footnote-ref a").eachText()).containsExactly("1", "1");
    assertThat(page.select("#impact .footnotes").text()).startsWith("By the clock of the proxy.");
    assertThat(page.select("figure figcaption").eachText()).contains("Errors a minute");
  }

  @Test
  void inMarkdownNoNoteIsTakenForThatOfAnotherSection() throws IOException {
    Document page = page(written(new MarkdownFile()));
    assertThat(page.select(".footnotes li").eachText())
        .containsExactly(
            "It held twenty connections. ↩", "By the clock of the proxy. ↩", "Each day. ↩");
    assertThat(page.select("figcaption").text()).isEqualTo("Errors a minute");
  }

  /** The statement of impact is shown as it was typed, and its notes are none of the sections'. */
  @Test
  void inMarkdownTheHeadAndTheTimelineKeepTheirNotesToThemselves() throws IOException {
    ObjectNode frozen = Json.read(Json.text(content()), ObjectNode.class);
    ((ObjectNode) frozen.path("impact")).put("statement", "A third[^1].\n\n[^1]: Counted by hand.");
    ((ObjectNode) frozen.path("timeline").path(0))
        .put("text", "Paged[^1].\n\n[^1]: By the new rule.");
    String file = written(new MarkdownFile(), FrozenContent.read(frozen.toString()));
    Document page = page(file);
    assertThat(page.select(".footnotes li").eachText())
        .containsExactly(
            "Counted by hand. ↩",
            "It held twenty connections. ↩",
            "By the clock of the proxy. ↩",
            "By the new rule. ↩",
            "Each day. ↩");
    assertThat(page.select("li:contains(Paged) em").text()).startsWith("(known at ");
  }

  @Test
  void onPaperTheNotesStandBelowTheirSection() throws IOException {
    assertThat(written(new PdfFile()).replaceAll("\\s+", " "))
        .contains(
            "full1. 1. It held twenty connections.",
            "Errors a minute",
            "1. By the clock of the proxy.")
        .doesNotContain("[^", "↩");
  }

  /** The front matter is no text. */
  private static Document page(String file) {
    return Jsoup.parse(Markdown.html(FrontMatter.parse(file).body(), 0, "file"));
  }
}
