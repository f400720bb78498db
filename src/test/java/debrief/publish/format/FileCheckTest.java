package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.publish.article.ReportContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file tells which edition it is, and whether it was changed. */
class FileCheckTest {
  static List<ReportFormat> formats() {
    return ReportFormats.ALL;
  }

  static byte[] file(ReportFormat format) {
    ReportContent content = ReportFormatTest.content();
    return format.write(
        content,
        new EditionStamp(
            "checkout-503-7", 2, Instant.parse("2026-03-04T09:00:00Z"), content.hash(), "A word"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void itIsKnownByItself(ReportFormat format) {
    FileCheck check = FileCheck.of(file(format)).orElseThrow();
    assertThat(check.unchanged()).isTrue();
    assertThat(check.slug()).isEqualTo("checkout-503-7");
    assertThat(check.edition()).isEqualTo(2);
    assertThat(check.audience()).isEqualTo("organization");
    assertThat(check.publishedAt()).isEqualTo("2026-03-04T09:00:00Z");
    assertThat(check.contents()).isEqualTo(ReportFormatTest.content().hash());
    assertThat(check.format()).isEqualTo(format.name());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aLetterThatIsAnotherIsSeen(ReportFormat format) {
    byte[] file = file(format);
    int at = file.length / 2;
    while (!Character.isLetter(file[at]) || file[at] < 0) {
      at++;
    }
    file[at] = (byte) (file[at] == 'x' ? 'y' : 'x');
    assertThat(FileCheck.of(file).map(FileCheck::unchanged).orElse(false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{}", "---\ntitle: x\n---\n", "%PDF-1.7", "<p>debrief report", "\0"})
  void whatIsNotOursIsNotKnown(String text) {
    assertThat(FileCheck.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void wordsAfterTheEndAreSeen() {
    String file = new String(file(new MarkdownFile()), StandardCharsets.UTF_8);
    assertThat(FileCheck.of((file + "More words.\n").getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
