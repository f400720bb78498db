package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.access.Role;
import debrief.publish.article.ReportContent;
import debrief.publish.format.markdown.FileHead;
import debrief.publish.format.markdown.RandomReport;
import debrief.publish.format.markdown.ReportText;
import debrief.report.Story;
import debrief.text.fragment.TextLines;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The Markdown of a report, imported, is that report again. */
class OwnReportTest {
  private static final FileHead HEAD =
      new FileHead("a-b-7", 2, Instant.parse("2026-03-04T09:00:00Z"), "0".repeat(64), null);

  private final World world = World.shared();
  private final Client author = world.as(Role.facilitator);

  private JsonNode imported(String markdown) {
    return imported(World.unique("own"), markdown);
  }

  private JsonNode imported(String name, String markdown) {
    Answer answer =
        author.send(
            "POST",
            "/api/v1/archive/imports?path=" + name + ".md",
            "text/markdown",
            markdown.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.json().path("failed")).as(answer.text() + markdown).isEmpty();
    return answer.json().at("/imported/0");
  }

  private JsonNode read(JsonNode imported, String below) {
    String path = "/api/v1/incidents/" + imported.path("incident").asText() + below;
    return author.get(path).json();
  }

  @RepeatedTest(40)
  void aReportComesBackFieldByField(RepetitionInfo info) {
    ReportContent content = new RandomReport(info.getCurrentRepetition()).content();
    JsonNode done = imported(ReportText.of(content, HEAD));
    assertThat(done.path("unplaced")).isEmpty();
    JsonNode incident = read(done, "");
    for (String field :
        List.of("severity", "origin", "title", "startedAt", "detectedAt", "resolvedAt")) {
      assertThat(incident.path(field)).as(field).isEqualTo(tree(content).path(field));
    }
    assertThat(strings(incident.path("services"))).containsExactlyElementsOf(content.services());
    for (String count : List.of("/impact/customersAffected", "/impact/requestsFailed")) {
      assertThat(incident.at(count).asText()).isEqualTo(tree(content).at(count).asText());
    }
    assertThat(incident.path("participants").findValuesAsText("role")).containsAll(content.roles());
    assertTimeline(content, read(done, "/timeline").path("items"));
    assertPostmortem(content, read(done, "/postmortem"));
    assertItems(content, read(done, "/action-items").path("items"));
  }

  /** What only the file before named goes, but for action items, which are declined. */
  @RepeatedTest(8)
  void aNewerFileOfAReportTakesThePlaceOfTheOneBefore(RepetitionInfo info) {
    String name = World.unique("own");
    ReportContent first = new RandomReport(100 + info.getCurrentRepetition()).content();
    ReportContent then = new RandomReport(200 + info.getCurrentRepetition()).content();
    JsonNode before = imported(name, ReportText.of(first, HEAD));
    JsonNode done = imported(name, ReportText.of(then, HEAD));
    assertThat(done.path("incident")).isEqualTo(before.path("incident"));
    assertTimeline(then, read(done, "/timeline").path("items"));
    ObjectNode draft = (ObjectNode) read(done, "/postmortem");
    assertPostmortem(then, draft.put("template", then.template()));
    assertThat(lines(read(done, "/action-items").path("items"), "title", "state"))
        .containsAll(lines(tree(then.actionItems()), "title", "state"));
  }

  private static JsonNode tree(Object value) {
    return Json.MAPPER.valueToTree(value);
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(one -> strings.add(one.asText()));
    return strings;
  }

  private static void assertTimeline(ReportContent content, JsonNode items) {
    List<String> wanted = new ArrayList<>();
    content
        .timeline()
        .forEach(
            e ->
                wanted.add(
                    line(
                        tree(e), "occurredAt", "knownAt", "kind", "audience", "evidence", "text")));
    List<String> found = new ArrayList<>();
    items.forEach(
        e -> found.add(line(e, "occurredAt", "knownAt", "kind", "audience", "evidence", "text")));
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void assertPostmortem(ReportContent content, JsonNode draft) {
    assertThat(lines(draft.path("sections"), "key", "heading", "markdown", "audience"))
        .isEqualTo(lines(tree(content.sections()), "key", "heading", "markdown", "audience"));
    assertThat(lines(draft.path("trust"), "principle", "effect", "explanation"))
        .containsExactlyInAnyOrderElementsOf(
            lines(tree(content.trust()), "principle", "effect", "explanation"));
    assertThat(lines(draft.path("factors"), "title", "text", "audience"))
        .isEqualTo(lines(tree(content.factors()), "title", "text", "audience"));
    assertThat(lines(draft.path("lessons"), "kind", "text", "audience"))
        .containsExactlyInAnyOrderElementsOf(
            lines(tree(content.lessons()), "kind", "text", "audience"));
    assertThat(draft.path("template").asText()).isEqualTo(content.template());
  }

  private static void assertItems(ReportContent content, JsonNode items) {
    String[] fields = {"title", "outcome", "control", "team", "dueOn", "state", "audience"};
    assertThat(lines(items, fields))
        .containsExactlyInAnyOrderElementsOf(lines(tree(content.actionItems()), fields));
  }

  private static List<String> lines(JsonNode list, String... fields) {
    List<String> lines = new ArrayList<>();
    list.forEach(one -> lines.add(line(one, fields)));
    return lines;
  }

  /** Blanks round a text say nothing. */
  private static String line(JsonNode one, String... fields) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    for (String field : fields) {
      JsonNode value = one.path(field);
      boolean words = value.isTextual();
      line.set(field, words ? tree(TextLines.trimmed(value.asText()).strip()) : value);
    }
    return line.toString();
  }

  @Test
  void whatWasPublishedIsPublishedAgainWordForWord() {
    Story story = Story.begin(author, "`code` *star* <b>bold</b> #");
    story
        .entry("```\nselect 1;\n```", "organization")
        .entry("We saw it\nin two lines", "public")
        .write("We ran\n\n```\nselect 1;")
        .section(
            "impact",
            "# Impact\n\nA heading of level one\n\n<!-- a note that never ends",
            "public");
    author.post(
        story.path() + "/postmortem/factors",
        Json.text(Map.of("title", "The pool follows no load", "text", "- a\n- b")));
    author.put(
        story.path() + "/postmortem/trust/availability",
        "{\"effect\":\"held\",\"explanation\":\"It held.\"}");
    author.post(
        story.path() + "/action-items",
        Json.text(
            Map.of(
                "title",
                "Alert on a full pool",
                "team",
                "checkout",
                "dueOn",
                "2027-01-15",
                "outcome",
                "A page within two minutes")));
    String file = author.get("/reports/" + story.publish() + ".md").text();
    JsonNode done = imported(file);
    String ref = done.path("incident").asText();
    Answer moved =
        author.post(
            "/api/v1/incidents/" + ref + "/postmortem/transitions", "{\"to\":\"published\"}");
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    String again = author.get("/reports/" + moved.json().path("slug").asText() + ".md").text();
    assertThat(unstamped(again)).isEqualTo(unstamped(file));
  }

  /** Without numbers, days and hashes, which are another edition's. */
  private static String unstamped(String file) {
    return file.replaceAll(
            "(?m)^(?:incident|slug|publishedAt|contents|roles): .*$|^<!-- debrief.*$", "")
        .replaceAll("ACT-\\d+", "ACT-1");
  }
}
