package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.publish.article.ReportContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF is PDF/UA-1, as far as a program can tell: veraPDF finds nothing against it. */
class PdfAccessibilityTest {
  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static List<Named<ReportContent>> reports() {
    return List.of(
        Named.of("a report", ReportFormatTest.content()),
        Named.of("every block", PdfSample.with(PdfSample.ALL_BLOCKS)),
        Named.of("many scripts", PdfSample.with(PdfSample.SCRIPTS)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void nothingStandsInTheWayOfAScreenReader(ReportContent report) throws Exception {
    assertThat(failures(PdfSample.write(report))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aFileThatSaysOtherwiseWouldBeFound(ReportContent report) throws Exception {
    String file = new String(PdfSample.write(report), java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] untitled =
        file.replace("<dc:title>", "<dc:tidle>")
            .replace("</dc:title>", "</dc:tidle>")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(failures(untitled)).isNotEmpty();
  }

  private static List<String> failures(byte[] file)
      throws ModelParsingException, EncryptedPdfException, ValidationException, IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .toList();
    }
  }
}
