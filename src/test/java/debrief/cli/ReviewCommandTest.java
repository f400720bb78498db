package debrief.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.Debrief;
import debrief.web.json.Json;
import debrief.world.OwnJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a CI job calls it: its own process, judged by what it leaves with. */
class ReviewCommandTest {
  @TempDir private Path folder;

  private record Left(int with, String said, String complained) {}

  private Left review(String stdin, String... arguments) throws IOException, InterruptedException {
    List<String> command = OwnJvm.brief(Debrief.class.getName(), "review");
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said");
    Path complained = folder.resolve("complained");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile())
            .start();
    try (var in = process.getOutputStream()) {
      in.write(stdin.getBytes(UTF_8));
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Left(process.exitValue(), Files.readString(said), Files.readString(complained));
  }

  @Test
  void aQuietTextLeavesWithNothing() throws Exception {
    Left left = review("The disk filled up at 14:02.", "-");
    assertThat(left.with()).as(left.complained()).isZero();
  }

  @Test
  void whatIsReadInASentenceIsExplained() throws Exception {
    Left left = review("The engineer forgot to renew the certificate.", "--explain", "-");
    assertThat(left.with()).as(left.complained()).isZero();
    assertThat(left.said())
        .contains("1: The engineer forgot")
        .contains("forgot · active past statement · subject engineer (role)")
        .contains("renew · active infinitive statement · subject engineer (role, implied)");
  }

  @Test
  void findingsLeaveWithOne() throws Exception {
    Path file =
        Files.writeString(folder.resolve("draft.md"), "# Then\n\nWe should have tested it.");
    Left left = review("", "--format", "sarif", file.toString());
    assertThat(left.with()).as(left.complained()).isEqualTo(1);
    JsonNode result = Json.MAPPER.readTree(left.said()).at("/runs/0/results/0");
    assertThat(result.path("ruleId").asText()).isEqualTo("counterfactual.should-have");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
  }

  @Test
  void whatCannotBeReadLeavesWithTwo() throws Exception {
    Left left = review("", folder.resolve("nowhere.md").toString());
    assertThat(left.with()).isEqualTo(2);
    assertThat(left.complained()).contains("nowhere.md").doesNotContain("at debrief");
    assertThat(review("", "--format", "pdf", "x.md").with()).isEqualTo(2);
  }

  @Test
  void rulesOfOnesOwnAreAskedToo() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("own"));
    String rule =
        """
        rule: judgement.rock-star
        rank: 1
        why: Praise of one hides the work of many. Say what made it go well.
        question: What made it go well?
        cases:
          - patterns:
              - match: "< rock star >"
                flag: She is a rock star.
                leave: The rock is heavy.
        """;
    Files.writeString(rules.resolve("rock-star.yaml"), rule);
    Left left = review("He is our rock star.", "--rules", rules.toString(), "-");
    assertThat(left.said()).as(left.complained()).contains("judgement.rock-star");
    Files.writeString(rules.resolve("rock-star.yaml"), rule.replace("rank: 1", "rank: high"));
    Left refused = review("He is our rock star.", "--rules", rules.toString(), "-");
    assertThat(refused.with()).isEqualTo(2);
    assertThat(refused.complained()).contains("rock-star.yaml:2").doesNotContain("at debrief");
  }

  @Test
  void oneFileThatIsNotUtf8LosesNoOther() throws Exception {
    Path drafts = Files.createDirectories(folder.resolve("g"));
    Files.writeString(drafts.resolve("a.md"), "We should have tested it.");
    Files.write(drafts.resolve("b.md"), new byte[] {'n', 'o', (byte) 0xE9});
    Files.writeString(drafts.resolve("c.md"), "Nobody noticed the alert.");
    Left left = review("", "--format", "sarif", drafts.toString());
    assertThat(left.with()).isEqualTo(2);
    assertThat(left.complained()).contains("b.md is not UTF-8").doesNotContain("a.md", "c.md");
    assertThat(Json.MAPPER.readTree(left.said()).at("/runs/0/results").findValuesAsText("uri"))
        .hasSizeGreaterThanOrEqualTo(2)
        .anyMatch(uri -> uri.endsWith("g/a.md"))
        .anyMatch(uri -> uri.endsWith("g/c.md"));
  }
}
