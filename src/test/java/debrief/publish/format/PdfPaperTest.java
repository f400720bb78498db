package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import debrief.world.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a PDF's words stand on its pages, and what it takes from elsewhere: nothing. */
class PdfPaperTest {
  private static final float EDGE = 50;
  private static final float WIDTH = 595;

  @ParameterizedTest
  @ValueSource(strings = {PdfSample.SCRIPTS, "- a\n  - b\n    - c\n      - d\n        - e"})
  void noWordRunsOffThePage(String text) throws IOException {
    assertWithin(letters(PdfSample.write(PdfSample.with(text))));
  }

  @Test
  void whatIsWiderThanItsPlaceEndsThereAndGoesOn() throws IOException {
    List<TextPosition> letters = letters(PdfSample.write(PdfSample.with(PdfSample.ALL_BLOCKS)));
    assertWithin(letters);
    String all = words(letters).replaceAll("\\s", "");
    assertThat(all.split("(wide){60}", -1)).hasSizeGreaterThanOrEqualTo(6);
  }

  private static void assertWithin(List<TextPosition> letters) {
    assertThat(letters).isNotEmpty();
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.getX()).as(letter.getUnicode()).isBetween(EDGE, WIDTH - EDGE);
              assertThat(letter.getX() + letter.getWidth()).isLessThan(WIDTH - EDGE);
            });
  }

  @Test
  void arabicLettersJoinAndRunFromTheRight() throws IOException {
    // Meem, ra, ha, ba, alif: the first and the middle ones in their joined shapes.
    String shaped = "\ufee3\ufeae\ufea3\ufe92\ufe8e";
    List<TextPosition> letters =
        letters(PdfSample.write(PdfSample.with("\u0645\u0631\u062d\u0628\u0627")));
    List<TextPosition> word =
        letters.stream().filter(letter -> shaped.contains(letter.getUnicode())).toList();
    assertThat(word).hasSize(5);
    TextPosition first =
        word.stream()
            .filter(letter -> letter.getUnicode().equals("\ufee3"))
            .findAny()
            .orElseThrow();
    assertThat(word).allMatch(letter -> letter.getX() <= first.getX());
  }

  @Test
  void everyEmojiIsReadAsItself() {
    String all = "\ud83d\udc00 \ud83d\udc05 \ud83d\udc19 \ud83d\ude80 \ud83d\udd25 \ud83c\udf89";
    assertThat(PdfText.of(PdfSample.write(PdfSample.with(all)))).contains(all);
  }

  @Test
  void nothingIsFetchedWhileItIsMade() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String there = "http://127.0.0.1:" + server.getAddress().getPort();
      String text = "![picture](%1$s/x.png) [link](%1$s/y) ![svg](%1$s/z.svg)".formatted(there);
      assertThat(PdfText.of(PdfSample.write(PdfSample.with(text)))).contains("picture", "link");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theClockIsNowhereInIt() {
    byte[] before = PdfSample.write(ReportFormatTest.content());
    Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Await.until("a second has gone by", () -> Instant.now().isAfter(second.plusSeconds(1)));
    assertThat(PdfSample.write(ReportFormatTest.content())).isEqualTo(before);
    assertThat(new String(before, StandardCharsets.ISO_8859_1))
        .contains("<xmp:MetadataDate>" + PdfSample.PUBLISHED)
        .contains("<xmp:CreateDate>" + PdfSample.PUBLISHED);
  }

  @Test
  @Timeout(180)
  void whatIsTooLongEndsAndSaysSo() {
    String log = "```\n" + "a line\n".repeat(2000) + "```\n\nAfter it.\n\n";
    String text = PdfText.of(PdfSample.write(PdfSample.holding(log.repeat(12))));
    assertThat(text).contains("This file ends here, at about 300 pages", "Contents sha256:");
    assertThat(text.split("After it\\.", -1)).hasSizeBetween(8, 12);
  }

  @Test
  @Timeout(60)
  void aParagraphInWhichEveryWordLooksOtherwiseEndsSomewhere() {
    String text =
        IntStream.range(0, 8000)
            .mapToObj(i -> "**b" + i + "** `c`")
            .collect(Collectors.joining(" "));
    assertThat(PdfText.of(PdfSample.write(PdfSample.with(text))))
        .contains("b0", "b2000", "goes on in the Markdown")
        .doesNotContain("b7999");
  }

  /** What a paragraph takes to be laid out would else grow with the square of its length. */
  @ParameterizedTest
  @Timeout(180)
  @ValueSource(
      strings = {
        "\u65e5\u672c\u8a9e\u306e\u9577\u3044\u6587\u7ae0\u304c\u3053\u3053\u306b\u7d9a\u304d\u307e\u3059\u3002",
        "\u0e23\u0e30\u0e1a\u0e1a\u0e25\u0e48\u0e21",
        "word of text goes on here and on "
      })
  void aLongParagraphIsSeveralBlocks(String words) throws IOException {
    String all = words.repeat(24_000 / words.length());
    byte[] file = PdfSample.write(PdfSample.with(all + "END"));
    assertThat(PdfText.of(file)).contains("END");
    assertWithin(letters(file));
  }

  @Test
  void moreEmojiThanThereIsRoomForAreSaidByNumber() {
    String many =
        IntStream.range(0x1F300, 0x1F330)
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    String others = "\ud83d\udca7\ud83d\udca8\ud83d\udca9\ud83d\udcaa";
    String text = PdfText.of(PdfSample.write(PdfSample.with(many + " " + others)));
    assertThat(text.replaceAll("\\s", "")).contains("[U+1F4A7][U+1F4A8][U+1F4A9][U+1F4AA]");
  }

  private static String words(List<TextPosition> letters) {
    StringBuilder words = new StringBuilder();
    letters.forEach(letter -> words.append(letter.getUnicode()));
    return words.toString();
  }

  private static List<TextPosition> letters(byte[] file) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          letters.add(letter);
        }
      }.getText(document);
    }
    return letters;
  }
}
