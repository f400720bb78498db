package debrief.admin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.json.Json;
import debrief.world.Client.Answer;
import debrief.world.World;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The description of the API is valid, complete, and true: every example in it is sent, in the
 * order in which one would work, and what comes back is what it says.
 *
 * <p>An answer is written anew into its example's file with {@code -Dexamples=write}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  /** Operations whose example cannot be sent here, and why. */
  private static final Map<String, String> NOT_SENT =
      Map.of(
          "checkSignInProvider", "asks a provider, and there is none here",
          "unlinkFromSignInProvider", "needs somebody who came by a provider");

  /** No feature's job fails at will. */
  private static final String A_JOB_THAT_RESTS =
      """
      insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,
        last_failure, consecutive_failures, version)
      values ('welcome-mail', 'k2v9x4m7q1w8z3b6', convert_to(
          '{"payload": {}, "reason": "The mail server did not answer."}', 'UTF8'),
        '9999-01-01T00:00:00Z', false, '2026-03-01T14:02:00Z', 8, 1)
      """;

  private final World world = World.empty();
  private Described described = new Described(Json.MAPPER.createObjectNode());
  private Map<String, Described.Op> operations = Map.of();

  @BeforeAll
  void read() {
    Answer answer = world.stranger().get("/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    described = new Described(answer.json());
    operations = described.operations();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void theDescriptionIsValid() {
    String text = world.stranger().get("/openapi.json").text();
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, null);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void noPathOfTheApiIsMissing() {
    Set<String> missing = new TreeSet<>();
    world.routes().stream()
        .filter(route -> route.path().startsWith("/api/"))
        .forEach(route -> missing.add(route.toString()));
    assertThat(missing).isNotEmpty();
    operations.values().forEach(op -> missing.remove(op.method() + " " + op.path()));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyOperationSaysWhatItIs() {
    List<String> lacking = new ArrayList<>();
    operations.forEach(
        (id, op) -> {
          if (op.node().path("summary").asText().isEmpty()) {
            lacking.add(id + " has no summary");
          }
          if (op.node().path("tags").isEmpty()) {
            lacking.add(id + " has no tag");
          }
          if (op.node().has("requestBody") && op.requestSchema().isEmpty()) {
            lacking.add(id + " does not say what it takes: @Answers(takes = …)");
          }
          if (op.status() == 204 && op.verb().equals("get")) {
            lacking.add(id + " does not say what it answers: @Answers");
          }
        });
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyOperationHasAnExampleThatKeepsToItsSchema() {
    List<String> lacking = new ArrayList<>();
    operations.forEach(
        (id, op) -> {
          if (!Files.exists(ExamplesInOrder.FILES.resolve(id + ".json"))) {
            lacking.add(
                id + " has no example: write " + ExamplesInOrder.FILES.resolve(id + ".json"));
          } else {
            check(id + ", request", op.requestSchema(), op.requestExample(), lacking);
            check(id + ", response", op.responseSchema(), op.responseExample(), lacking);
          }
        });
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyExampleBelongsToAnOperation() throws IOException {
    try (var files = Files.list(ExamplesInOrder.FILES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .allMatch(operations::containsKey);
    }
  }

  @Test
  void everyExampleWorksAndIsAnsweredAsDescribed() throws IOException {
    Set<String> left = new TreeSet<>(operations.keySet());
    left.removeAll(NOT_SENT.keySet());
    List<String> faults = new ArrayList<>();
    world.sql(A_JOB_THAT_RESTS);
    ExamplesInOrder examples = new ExamplesInOrder(world.admin());
    for (String id : OperationsInOrder.ORDER) {
      Described.Op op = operations.get(id);
      if (!left.remove(id) || op == null) {
        faults.add(id + " is in the order of the work, and no operation");
        continue;
      }
      Answer answer = examples.send(op);
      if (answer.status() != op.status()) {
        faults.add(id + " answered " + answer.status() + ": " + answer.text());
        continue;
      }
      if (!op.responseSchema().isMissingNode() && ExamplesInOrder.isJson(answer)) {
        examples.remember(id, answer.json());
        check(id, op.responseSchema(), answer.json(), faults);
      }
      if (answer.etag().isEmpty() == op.response().at("/headers/ETag").isObject()) {
        faults.add(id + " says otherwise of its ETag than is so: '" + answer.etag() + "'");
      }
      if ("write".equals(System.getProperty("examples"))) {
        ExamplesInOrder.write(id, answer);
      }
    }
    left.forEach(id -> faults.add(id + " was not sent: put it into the order of the work"));
    assertThat(faults).isEmpty();
  }

  private void check(String what, JsonNode schema, JsonNode body, List<String> faults) {
    if (schema.isMissingNode()) {
      return;
    }
    if (body.isMissingNode()) {
      faults.add(what + ": missing");
      return;
    }
    described.faults(schema, body).forEach(fault -> faults.add(what + ": " + fault));
  }
}
