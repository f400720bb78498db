package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a PDF holds besides its words, and what it does with what fits on no page. */
class PdfFileTest {
  @Test
  void aScreenReaderFindsItsWay() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(PdfSample.write(PdfSample.with("Words.\n\n### How\n\n- one\n- two")))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Checkout answered 503");
      assertThat(
              new String(
                  catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("Checkout answered 503");
      List<PDStructureElement> elements = elements(catalog.getStructureTreeRoot());
      assertThat(elements.stream().map(PDStructureElement::getStructureType))
          .contains("Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Link")
          .contains("Table", "TR", "TH", "TD", "Figure", "Caption");
      assertThat(elements.stream().filter(e -> e.getStructureType().equals("Figure")))
          .allMatch(figure -> figure.getAlternateDescription().startsWith("From 1 March 2026"));
      assertThat(elements.stream().filter(e -> e.getStructureType().equals("TH")))
          .isNotEmpty()
          .allMatch(head -> head.getAttributes().toString().contains("Column"));
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
        assertThat(page.getStructParents()).isNotNegative();
      }
    }
  }

  @Test
  void headingsAreBookmarksAndLinksLead() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(
            PdfSample.write(PdfSample.with("### How\n\n[there](https://example.org/x)")))) {
      var outline = pdf.getDocumentCatalog().getDocumentOutline();
      var title = outline.getFirstChild();
      assertThat(title.getTitle()).startsWith("Checkout answered 503");
      List<String> below = new ArrayList<>();
      title.children().forEach(item -> below.add(item.getTitle()));
      assertThat(below).contains("What it did to trust", "Summary", "Timeline", "What we promised");
      List<String> leads = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (var note : page.getAnnotations()) {
          assertThat(note.getContents()).isNotBlank();
          leads.add(((PDActionURI) ((PDAnnotationLink) note).getAction()).getURI());
        }
      }
      assertThat(leads).contains("https://example.org/x", "https://example.org/d?a=1&b=2");
    }
  }

  @Test
  void everyFontIsWithinItAndOnlyWhatIsUsedOfIt() throws IOException {
    byte[] file = PdfSample.write(PdfSample.with("Words, \ud83d\udd25 and \u6570\u636e\u5e93."));
    assertThat(file.length).isLessThan(150_000);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
        }
      }
    }
  }

  @Test
  void itIsReadInTheOrderOfTheArticle() {
    String text = PdfText.of(PdfSample.write(PdfSample.with("The pool was full.")));
    assertThat(text)
        .containsSubsequence(
            "Checkout answered 503",
            "One in three checkouts failed.",
            "Time to detect",
            "What it did to trust",
            "Summary",
            "The pool was full.",
            "Timeline",
            "14:02",
            "above 5 %",
            "Contributing factors",
            "What we promised",
            "Alert on queue depth",
            "Contents sha256:",
            "2 of 2");
  }

  @Test
  void whatNoFontHasStandsAsItsNumber() {
    String text =
        PdfText.of(
            PdfSample.write(
                PdfSample.with(
                    "Fire \ud83d\udd25, \u6570\u636e\u5e93, \uacb0\uc81c \uc2e4\ud328,"
                        + " \u03bb\u03cc\u03b3\u03bf\u03c2, \ud80c\udc80.")));
    assertThat(text)
        .contains("\ud83d\udd25", "\u6570\u636e\u5e93", "\uacb0\uc81c \uc2e4\ud328")
        .contains("\u03bb\u03cc\u03b3\u03bf\u03c2")
        .contains("[U+13080]", "stand as their number in Unicode");
  }

  @Test
  @Timeout(120)
  void aLogOfFiveMegabytesIsCutAndSaysSo() {
    String log =
        IntStream.range(0, 60_000)
            .mapToObj(
                i ->
                    "2026-03-01T14:02:00Z WARN pool exhausted, still waiting for connection "
                        + i
                        + " of 20")
            .collect(Collectors.joining("\n", "```\n", "\n```\n\nAfter the log."));
    assertThat(log.length()).isGreaterThan(4_900_000);
    assertThat(PdfText.of(PdfSample.write(PdfSample.holding(log))))
        .contains("connection 900", "After the log.")
        .containsPattern("5[89],\\d{3} more lines stand in the Markdown")
        .doesNotContain("connection 1100");
  }

  @Test
  void aTableOfFortyColumnsIsTheListOfItsRows() {
    String head = IntStream.range(0, 40).mapToObj(i -> "Column" + i).collect(row());
    String cells = IntStream.range(0, 40).mapToObj(i -> "value" + i).collect(row());
    String table = head + "\n" + "|---".repeat(40) + "|\n" + cells + "\n" + cells;
    assertThat(PdfText.of(PdfSample.write(PdfSample.with(table))))
        .contains("This table has 40 columns", "Row 2", "Column0: value0", "Column39: value39");
  }

  @Test
  @Timeout(120)
  void aThousandEntriesAreAllThere() {
    String text =
        PdfText.of(
            PdfSample.write(
                PdfSample.changed(
                    json -> {
                      ArrayNode timeline = (ArrayNode) json.path("timeline");
                      ObjectNode entry = (ObjectNode) timeline.get(0);
                      for (int i = 1; i < 1000; i++) {
                        timeline.add(entry.deepCopy().put("text", "Entry number " + i));
                      }
                    })));
    assertThat(text).contains("Entry number 1\n", "Entry number 500\n", "Entry number 999\n");
  }

  @Test
  void aRowThatIsLongerThanAPageGoesOnOnTheNext() {
    String words =
        IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    assertThat(
            PdfText.of(
                PdfSample.write(PdfSample.with("| A | B |\n|---|---|\n| x | " + words + " |"))))
        .contains("word0", "word1500", "word2999");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> row() {
    return Collectors.joining(" | ", "| ", " |");
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    List<PDStructureElement> all = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        all.addAll(elements(element));
      }
    }
    return all;
  }
}
