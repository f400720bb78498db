package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a document was written with is found out, and said where it is not plain. */
class SourceTextTest {
  private static final String WORDS = "# Störung\n\nDie Größe — 12 € – war falsch: naïve.\n";

  private static SourceText of(String words, Charset charset, byte... mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(mark);
    bytes.writeBytes(words.getBytes(charset));
    return SourceText.of(bytes.toByteArray());
  }

  @Test
  void plainTextSaysNothing() {
    SourceText text = of(WORDS, StandardCharsets.UTF_8);
    assertThat(text.text()).isEqualTo(WORDS);
    assertThat(text.read()).isEmpty();
    assertThat(text.refusal()).isNull();
    SourceText marked = of(WORDS, StandardCharsets.UTF_8, (byte) 0xef, (byte) 0xbb, (byte) 0xbf);
    assertThat(marked).isEqualTo(text);
  }

  @Test
  void otherEncodingsAreReadAndSaid() {
    SourceText latin = of(WORDS, Charset.forName("windows-1252"));
    assertThat(latin.text()).isEqualTo(WORDS);
    assertThat(latin.read().toString()).contains("Latin-1");
    SourceText little = of(WORDS, StandardCharsets.UTF_16LE, (byte) 0xff, (byte) 0xfe);
    assertThat(little.text()).isEqualTo(WORDS);
    assertThat(little.read().toString()).contains("UTF-16LE");
    assertThat(of(WORDS, StandardCharsets.UTF_16BE, (byte) 0xfe, (byte) 0xff).text())
        .isEqualTo(WORDS);
    assertThat(of(WORDS, StandardCharsets.UTF_16LE).text()).isEqualTo(WORDS);
  }

  @Test
  void whatIsMixedLosesNoLetter() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Größe ".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("Größe".getBytes(StandardCharsets.ISO_8859_1));
    SourceText text = SourceText.of(bytes.toByteArray());
    assertThat(text.text()).isEqualTo("Größe Größe");
    assertThat(text.read().toString()).contains("2 letters");
  }

  @Test
  void whatIsNoTextIsRefusedByWhatItIs() {
    assertThat(SourceText.of("%PDF-1.7 words".getBytes(StandardCharsets.UTF_8)).refusal())
        .contains("a PDF");
    assertThat(SourceText.of(new byte[] {'P', 'K', 3, 4, 1, 1}).refusal()).contains("zip");
    assertThat(SourceText.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).refusal()).isNotNull();
  }

  @Test
  void aNameThatStandsTwiceInAnObjectIsSaid() {
    assertThat(of("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}", StandardCharsets.UTF_8).read())
        .hasSize(1);
    assertThat(of("{\"a\": {\"c\": 1}, \"b\": {\"c\": 2}}", StandardCharsets.UTF_8).read())
        .isEmpty();
    assertThat(of("{ this is no JSON", StandardCharsets.UTF_8).read()).isEmpty();
  }
}
