package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.noego.rule.Rules;
import debrief.redaction.Named;
import debrief.web.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewFilesTest {
  private static final String TEXT =
      "---\nparticipants: Ada Byron (On-call engineer); Ben Carver=SRE\n---\n\nWe should have tested it.\n\nThen Ada left.\n";

  @TempDir Path folder = Path.of(".");

  private static ReviewFiles files(String stdin) {
    return new ReviewFiles(
        List.of(),
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
        Rules.builtIn(),
        ReviewProfile.DEFAULT);
  }

  @Test
  void foldersFilesAndStdinAreRead() throws IOException {
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("deep/one.md"), TEXT);
    Files.writeString(folder.resolve("other.txt"), TEXT);
    List<ReviewReport.OfFile> read = files(TEXT).review(List.of(folder.toString(), "-")).files();
    assertThat(read).hasSize(2);
    assertThat(read)
        .allSatisfy(
            file ->
                assertThat(file.reviewed().counts())
                    .containsKeys("counterfactual", "named-person"));
    assertThat(ReviewReport.text.write(read))
        .contains(
            "one.md:5:4: counterfactual.should-have: \"should have\"",
            "stdin:7:6:",
            "2 files read, 4 findings.");
  }

  @Test
  void participantsAreWrittenInTwoWays() {
    assertThat(
            ReviewFiles.participants(
                "Ada Byron (On-call engineer, checkout), Ben Carver=SRE; Chen Wei"))
        .containsExactly(
            new Named("Ada Byron", "On-call engineer, checkout"),
            new Named("Ben Carver", "SRE"),
            new Named("Chen Wei", null));
  }

  @Test
  void sarifNamesItsRulesAndPlaces() throws IOException {
    JsonNode run =
        Json.MAPPER
            .readTree(ReviewReport.sarif.write(files(TEXT).review(List.of("-")).files()))
            .at("/runs/0");
    JsonNode result = run.at("/results/0");
    assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .contains(result.path("ruleId").asText())
        .doesNotHaveDuplicates();
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(5);
    assertThat(result.at("/message/text").asText()).isNotEmpty();
  }

  @Test
  void jsonHoldsFilesAndCounts() throws IOException {
    JsonNode json =
        Json.MAPPER.readTree(ReviewReport.json.write(files(TEXT).review(List.of("-")).files()));
    assertThat(json.at("/files/0/findings/0/rule").asText())
        .isEqualTo("counterfactual.should-have");
    assertThat(json.at("/counts/counterfactual").asInt()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotUtf8KeepsNoOtherFromBeingReviewed() throws IOException {
    Files.writeString(folder.resolve("a.md"), TEXT);
    Files.write(folder.resolve("b.md"), "Zoë left.".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("c.md"), TEXT);
    ReviewFiles.Read read = files("").review(List.of(folder.toString()));
    assertThat(read.files())
        .extracting(ReviewReport.OfFile::path)
        .containsExactly(folder.resolve("a.md").toString(), folder.resolve("c.md").toString());
    assertThat(read.unread())
        .containsExactly(
            folder.resolve("b.md") + " is not UTF-8. Save it as UTF-8 and review it again.");
  }

  @Test
  void addressesInSarifAreAscii() throws IOException {
    List<ReviewReport.OfFile> read =
        List.of(
            new ReviewReport.OfFile(
                "é à/日%:e\u0301.md",
                TEXT, Review.of(List.of()).markdown("We should have tested it.")));
    assertThat(
            Json.MAPPER
                .readTree(ReviewReport.sarif.write(read))
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText())
        .isEqualTo("%C3%A9%20%C3%A0/%E6%97%A5%25%3Ae%CC%81.md");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThat(files("").review(List.of("no-such-file.md")).unread())
        .containsExactly("There is no file no-such-file.md");
  }
}
