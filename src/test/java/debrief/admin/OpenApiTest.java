package debrief.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final Path FILES = Path.of("src/main/resources/debrief/admin/examples");

  /** The order of the work: what an operation needs was made by those before it. */
  private static final List<String> ORDER =
      List.of(
          "declareIncident",
          "listIncidents",
          "getIncident",
          "changeIncident",
          "addToTimeline",
          "listTimeline",
          "getTimelineEntry",
          "changeTimelineEntry",
          "listTemplates",
          "startPostmortem",
          "saveSection",
          "getSection",
          "getRevision",
          "postmortemHistory",
          "tagTrust",
          "getTrustTag",
          "addFactor",
          "getFactor",
          "changeFactor",
          "addLesson",
          "getLesson",
          "changeLesson",
          "addActionItem",
          "listActionItems",
          "getActionItem",
          "changeActionItem",
          "moveActionItem",
          "exportActionItems",
          "getPostmortem",
          "untagTrust",
          "removeFactor",
          "removeLesson",
          "reviewDraft",
          "keepFinding",
          "getKept",
          "unkeepFinding",
          "movePostmortem",
          "reviewText",
          "getReviewSettings",
          "changeReviewSettings",
          "listReports",
          "getReport",
          "getMe",
          "addPerson",
          "listPeople",
          "getPerson",
          "changePerson",
          "invitePerson",
          "makeToken",
          "listTokens",
          "revokeToken",
          "exportPerson",
          "erasePerson",
          "listJournal",
          "addSignInProvider",
          "listSignInProviders",
          "getSignInProvider",
          "changeSignInProvider",
          "getSignInSettings",
          "changeSignInSettings",
          "removeSignInProvider",
          "exportJournal",
          "checkJournal",
          "removeTimelineEntry",
          "importArchive");

  /** Parameters whose value only the answer to an earlier operation knows, and where it stands. */
  private static final Map<String, String> KNOWN_FROM =
      Map.ofEntries(
          Map.entry("incident", "declareIncident/ref"),
          Map.entry("item", "addActionItem/ref"),
          Map.entry("slug", "movePostmortem/slug"),
          Map.entry("entry", "addToTimeline/id"),
          Map.entry("getFactor.id", "addFactor/id"),
          Map.entry("changeFactor.id", "addFactor/id"),
          Map.entry("removeFactor.id", "addFactor/id"),
          Map.entry("getLesson.id", "addLesson/id"),
          Map.entry("changeLesson.id", "addLesson/id"),
          Map.entry("removeLesson.id", "addLesson/id"),
          Map.entry("person", "addPerson/id"),
          Map.entry("makeToken.person", "getMe/id"),
          Map.entry("token", "makeToken/id"),
          Map.entry("fingerprint", "reviewDraft/findings/0/fingerprint"));

  /** Operations whose example cannot be sent here, and why. */
  private static final Map<String, String> NOT_SENT =
      Map.of(
          "checkSignInProvider", "asks a provider, and there is none here",
          "unlinkFromSignInProvider", "needs somebody who came by a provider");

  private final World world = World.empty();
  private final Client admin = world.admin();
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
          if (!Files.exists(FILES.resolve(id + ".json"))) {
            lacking.add(id + " has no example: write " + FILES.resolve(id + ".json"));
          } else {
            check(id + ", request", op.requestSchema(), op.requestExample(), lacking);
            check(id + ", response", op.responseSchema(), op.responseExample(), lacking);
          }
        });
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyExampleBelongsToAnOperation() throws IOException {
    try (var files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .allMatch(operations::containsKey);
    }
  }

  @Test
  void everyExampleWorksAndIsAnsweredAsDescribed() throws IOException {
    Set<String> left = new TreeSet<>(operations.keySet());
    left.removeAll(NOT_SENT.keySet());
    List<String> faults = new ArrayList<>();
    Map<String, JsonNode> answers = new HashMap<>();
    for (String id : ORDER) {
      Described.Op op = operations.get(id);
      if (!left.remove(id) || op == null) {
        faults.add(id + " is in the order of the work, and no operation");
        continue;
      }
      if (id.equals("reviewDraft")) {
        surprise(answers, "The team should have tested the failover.");
      }
      if (id.equals("movePostmortem")) {
        surprise(answers, "The failover had not been part of a test yet.");
        writeWhatIsRequired(answers.getOrDefault("declareIncident", Json.MAPPER.nullNode()));
      }
      Answer answer = send(op, answers);
      if (answer.status() != op.status()) {
        faults.add(id + " answered " + answer.status() + ": " + answer.text());
        continue;
      }
      if (!op.responseSchema().isMissingNode() && isJson(answer)) {
        answers.put(id, answer.json());
        check(id, op.responseSchema(), answer.json(), faults);
      }
      if (answer.etag().isEmpty() == op.response().at("/headers/ETag").isObject()) {
        faults.add(id + " says otherwise of its ETag than is so: '" + answer.etag() + "'");
      }
      if ("write".equals(System.getProperty("examples"))) {
        write(id, answer);
      }
    }
    left.forEach(id -> faults.add(id + " was not sent: put it into the order of the work"));
    assertThat(faults).isEmpty();
  }

  private void surprise(Map<String, JsonNode> answers, String markdown) {
    JsonNode incident = answers.getOrDefault("declareIncident", Json.MAPPER.nullNode());
    admin
        .with("If-Match", "*")
        .put(
            "/api/v1/incidents/"
                + incident.path("ref").asText()
                + "/postmortem/sections/what-surprised-us",
            Json.text(Map.of("markdown", markdown)));
  }

  /** A report needs more sections than one example would want to show. */
  private void writeWhatIsRequired(JsonNode incident) {
    String path = "/api/v1/incidents/" + incident.path("ref").asText() + "/postmortem";
    for (JsonNode section : admin.get(path).json().path("sections")) {
      if (section.path("required").asBoolean() && section.path("markdown").asText().isBlank()) {
        admin.put(
            path + "/sections/" + section.path("key").asText(),
            "{\"markdown\": \"What it looked like at the time.\"}");
      }
    }
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

  private Answer send(Described.Op op, Map<String, JsonNode> answers) {
    Examples examples = Examples.of(op.id());
    String path = op.path();
    Client client = admin;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : op.node().path("parameters")) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        String known = KNOWN_FROM.getOrDefault(op.id() + "." + name, KNOWN_FROM.get(name));
        String value =
            known == null
                ? examples.path().path(name).asText()
                : answers
                    .getOrDefault(known.substring(0, known.indexOf('/')), Json.MAPPER.nullNode())
                    .at(known.substring(known.indexOf('/')))
                    .asText();
        path = path.replace("{" + name + "}", value);
      } else if (name.equals("If-Match") && parameter.path("required").asBoolean()) {
        client = client.with("If-Match", "*");
      } else if (examples.query().has(name)) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(
                URLEncoder.encode(examples.query().path(name).asText(), StandardCharsets.UTF_8));
      }
    }
    JsonNode request = examples.request();
    byte[] body =
        request.isMissingNode()
            ? null
            : request.isTextual()
                ? request.asText().getBytes(StandardCharsets.UTF_8)
                : Json.bytes(request);
    return client.send(op.method(), path + query, body == null ? null : op.requestType(), body);
  }

  /** One document; JSON lines are many. */
  private static boolean isJson(Answer answer) {
    return answer.header("Content-Type").matches("application/(problem\\+)?json.*");
  }

  private static void write(String id, Answer answer) throws IOException {
    Path file = FILES.resolve(id + ".json");
    ObjectNode example = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
    if (answer.text().isEmpty()) {
      example.remove("response");
    } else {
      String text =
          answer
              .text()
              .replaceAll("http://localhost:\\d+", "https://debrief.example.org")
              .replaceAll("\"node\":\"[^\"]*\"", "\"node\":\"debrief-1\"")
              .replaceAll("(\"token\":|/invitations/)(\"?)[\\w-]{20,}", "$1$2shown-this-once");
      example.set("response", isJson(answer) ? Json.MAPPER.readTree(text) : example.textNode(text));
    }
    Files.writeString(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
  }
}
