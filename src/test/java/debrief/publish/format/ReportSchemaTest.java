package debrief.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import debrief.access.Audience;
import debrief.action.ActionState;
import debrief.action.Control;
import debrief.incident.Measurement;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.postmortem.part.LessonKind;
import debrief.timeline.EntryKind;
import debrief.trust.Effect;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.World;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of every report keeps to the schema, and the schema knows every word there is. */
class ReportSchemaTest {
  private final String source =
      new String(ReportSchema.json(), java.nio.charset.StandardCharsets.UTF_8);
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Json.read(source, JsonNode.class));

  @Test
  void everyWorkedExampleKeepsToIt() {
    try (World shop = World.demo()) {
      Client admin = shop.admin();
      assertThat(shop.stranger().get("/docs/report-2.schema.json").text()).isEqualTo(source);
      assertThat(shop.stranger().get("/docs/report-9.schema.json").status()).isEqualTo(404);
      List<String> slugs = admin.get("/api/v1/reports?limit=100").json().findValuesAsText("slug");
      assertThat(slugs).isNotEmpty();
      for (String slug : slugs) {
        for (Audience audience : Audience.values()) {
          String path = "/reports/" + slug + ".json?audience=" + audience;
          assertThat(schema.validate(admin.get(path).json())).as(path).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.json", "bare-report.json"})
  void theGoldenFilesKeepToIt(String file) throws IOException {
    JsonNode json = Json.read(debrief.world.Golden.read("publish/" + file), JsonNode.class);
    assertThat(schema.validate(json)).isEmpty();
  }

  @Test
  void aFieldThatIsNotThereOrTooManyIsRefused() throws IOException {
    var json =
        Json.read(
            debrief.world.Golden.read("publish/report.json"),
            com.fasterxml.jackson.databind.node.ObjectNode.class);
    assertThat(schema.validate(json.deepCopy().put("more", 1))).isNotEmpty();
    assertThat(schema.validate(json.deepCopy().without("title"))).isNotEmpty();
  }

  @Test
  void itKnowsEveryWord() {
    JsonNode all = Json.read(source, JsonNode.class);
    words(all.at("/$defs/audience/enum"), Audience.values());
    words(all.at("/$defs/measure/properties/status/enum"), Measurement.Status.values());
    JsonNode fields = all.path("properties");
    words(fields.at("/severity/enum"), Severity.values());
    words(fields.at("/origin/enum"), Origin.values());
    words(fields.at("/trust/items/properties/effect/enum"), Effect.values());
    words(fields.at("/timeline/items/properties/kind/enum"), EntryKind.values());
    words(fields.at("/lessons/items/properties/kind/enum"), LessonKind.values());
    words(fields.at("/actionItems/items/properties/state/enum"), ActionState.values());
    JsonNode controls = fields.at("/actionItems/items/properties/control/enum");
    assertThat(controls).hasSize(Control.values().length + 1);
    for (Control control : Control.values()) {
      assertThat(controls).anyMatch(word -> word.asText().equals(control.toString()));
    }
  }

  private static void words(JsonNode inSchema, Object[] inCode) {
    assertThat(inSchema)
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Arrays.stream(inCode).map(Object::toString).toList());
  }
}
