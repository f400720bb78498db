package debrief.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.action.Sample;
import debrief.web.download.FileFormat;
import debrief.web.json.Json;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ActionExportTest {
  private static final String EXPORT = Sample.ITEMS + "/export";
  private final Sample sample = new Sample();

  @Test
  void aFileHasItsNameAndItsType() {
    Answer csv = sample.admin().get(EXPORT + "?format=csv&incident=" + sample.incident());
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv").contains("utf-8");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"action-items.csv\"");
    assertThat(csv.text())
        .startsWith("ref,title,outcome,state,")
        .endsWith("dateMoves,doneAt,doneBeforeImport\r\n");
    assertThat(sample.admin().get(EXPORT + "?format=xml").fields()).containsExactly("format");
    assertThat(sample.admin().get(EXPORT + "?format=xml").text())
        .contains("csv, json, jsonl, markdown");
    assertThat(sample.admin().get(EXPORT).fields()).containsExactly("format");
    assertThat(sample.admin().get(EXPORT + "?format=csv&state=nonsense").fields())
        .containsExactly("state");
  }

  @Test
  void aCsvForASpreadsheetSaysThatItIsUtf8() {
    String path = EXPORT + "?format=csv&bom=true&incident=" + sample.incident();
    byte[] csv = sample.admin().get(path).response().body();
    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF, 'r', 'e', 'f');
    assertThat(sample.admin().get(path.replace("csv", "json")).text()).startsWith("[");
    assertThat(sample.admin().get("/action-items").text()).contains("&amp;bom&#61;true\">CSV");
  }

  @Test
  void everyFormatIsSentAsTheTypeThatIsDeclared() {
    Set<String> sent = new TreeSet<>();
    for (ActionFormat format : ActionFormats.ALL) {
      Answer file =
          sample.admin().get(EXPORT + "?format=" + format.name() + "&incident=INC-998877");
      sent.add(file.header("Content-Type").replaceAll(";.*", ""));
    }
    assertThat(declared("/api/v1/action-items/export")).isEqualTo(sent);
    Answer journal = sample.admin().get("/api/v1/journal/export?action=none");
    assertThat(declared("/api/v1/journal/export"))
        .containsExactly(journal.header("Content-Type").replaceAll(";.*", ""));
  }

  private Set<String> declared(String path) {
    Set<String> types = new TreeSet<>();
    sample
        .admin()
        .get("/openapi.json")
        .json()
        .path("paths")
        .path(path)
        .at("/get/responses/200/content")
        .fieldNames()
        .forEachRemaining(types::add);
    return types;
  }

  /** Without what a file adds to the list's answer. */
  private static JsonNode asListed(JsonNode exported) {
    JsonNode rest = exported.deepCopy();
    Iterable<JsonNode> items = rest.isArray() ? rest : java.util.List.of(rest);
    items.forEach(
        item ->
            ((com.fasterxml.jackson.databind.node.ObjectNode) item)
                .remove(
                    java.util.List.of(
                        "link",
                        "ownerName",
                        "ownerAddress",
                        "incidentTitle",
                        "severity",
                        "committedAt",
                        "firstDueOn",
                        "dateMoves")));
    return rest;
  }

  @Test
  void jsonIsWhatTheListAnswers() {
    String incident = sample.incident();
    sample.item(incident, "{\"title\":\"one\"}");
    sample.item(incident, "{\"title\":\"two\"}");
    JsonNode list = sample.admin().get(Sample.ITEMS + "?incident=" + incident).json().path("items");
    Answer json = sample.admin().get(EXPORT + "?format=json&incident=" + incident);
    assertThat(asListed(json.json())).isEqualTo(list);
    assertThat(json.json().get(0).path("incidentTitle").asText()).isEqualTo("Checkout answers 503");
    Answer lines = sample.admin().get(EXPORT + "?format=jsonl&incident=" + incident);
    assertThat(
            lines
                .text()
                .lines()
                .map(line -> Json.read(line, JsonNode.class))
                .map(ActionExportTest::asListed)
                .toList())
        .containsExactly(list.get(0), list.get(1));
  }

  @Test
  void theFiltersChoose() {
    String incident = sample.incident();
    String declined = sample.item(incident, "{\"title\":\"the declined one\"}");
    sample.item(incident, "{\"title\":\"the open one\"}");
    sample.move(declined, "{\"to\":\"declined\",\"reason\":\"A better way\"}");
    for (FileFormat listed : new ActionFormats().all()) {
      String format = listed.name();
      String query = EXPORT + "?format=" + format + "&state=open&incident=" + incident;
      assertThat(sample.admin().get(query).text())
          .contains("the open one")
          .doesNotContain("the declined one");
    }
    String markdown = sample.admin().get(EXPORT + "?format=markdown&incident=" + incident).text();
    assertThat(markdown)
        .containsSubsequence("## Proposed", "the open one", "## Declined", "the declined one")
        .contains("/action-items/" + declined + ")");
  }

  @Test
  void aFormulaIsDefused() {
    String incident = sample.incident();
    sample.item(incident, "{\"title\":\"=cmd|' /C calc'!A0\",\"team\":\"@x\",\"owner\":\"+1\"}");
    assertThat(sample.admin().get(EXPORT + "?format=csv&incident=" + incident).text())
        .contains(",'=cmd|' /C calc'!A0,", ",'@x,", ",'+1,");
  }

  @Test
  void aLongListIsWrittenWholeAndNotHeldTogether() {
    String incident = sample.incident();
    World.shared()
        .sql(
            """
            insert into action_item (number, incident_number, title, outcome, created_at)
            select nextval('action_number'), %s, 'n' || g, repeat('x', 200),
              now() - g / 3 * interval '1 second'
            from generate_series(1, 5000) g"""
                .formatted(incident.substring(4)));
    for (FileFormat listed : new ActionFormats().all()) {
      String format = listed.name();
      Answer file = sample.admin().get(EXPORT + "?format=" + format + "&incident=" + incident);
      assertThat(file.header("Content-Length")).isEmpty();
      List<String> refs = refs(file.text());
      assertThat(refs).hasSize(5_000).doesNotHaveDuplicates();
    }
  }

  private static List<String> refs(String text) {
    return java.util.regex.Pattern.compile("(?m)^(?:\\{\"ref\":\"|- .*/)?(ACT-\\d+)[,\")]")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
