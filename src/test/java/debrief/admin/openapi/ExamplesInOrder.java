package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The examples, sent in the order in which one would work. */
final class ExamplesInOrder {
  static final Path FILES = Path.of("src/main/resources/debrief/admin/openapi/examples");

  /** Parameters whose value only the answer to an earlier operation knows, and where it stands. */
  private static final Map<String, String> KNOWN_FROM =
      Map.ofEntries(
          Map.entry("incident", "declareIncident/ref"),
          Map.entry("item", "addActionItem/ref"),
          Map.entry("slug", "movePostmortem/slug"),
          Map.entry("entry", "addToTimeline/id"),
          Map.entry("change", "changeManyTimelineEntries/id"),
          Map.entry("getFactor.id", "addFactor/id"),
          Map.entry("changeFactor.id", "addFactor/id"),
          Map.entry("removeFactor.id", "addFactor/id"),
          Map.entry("getLesson.id", "addLesson/id"),
          Map.entry("changeLesson.id", "addLesson/id"),
          Map.entry("removeLesson.id", "addLesson/id"),
          Map.entry("mergeTeam.team", "listTeams/items/1/id"),
          Map.entry("team", "listTeams/items/0/id"),
          Map.entry("mergeService.service", "listServices/items/1/id"),
          Map.entry("service", "listServices/items/0/id"),
          Map.entry("person", "addPerson/id"),
          Map.entry("makeToken.person", "getMe/id"),
          Map.entry("token", "makeToken/id"),
          Map.entry("link", "shareReport/id"),
          Map.entry("address", "makeFeedAddress/id"),
          Map.entry("job", "getJobs/failures/0/id"),
          Map.entry("getOriginal.incident", "importArchive/imported/0/incident"),
          Map.entry("getOriginalContent.incident", "importArchive/imported/0/incident"),
          Map.entry("import", "listImports/items/0/id"),
          Map.entry("decideExemption.id", "askForExemption/id"),
          Map.entry("removeExemption.id", "askForExemption/id"),
          Map.entry("fingerprint", "reviewDraft/findings/0/fingerprint"));

  private final Client admin;
  private final Map<String, JsonNode> answers = new HashMap<>();

  ExamplesInOrder(Client admin) {
    this.admin = admin;
  }

  /** Sends an operation's example, after what it needs beside the operations before it. */
  Answer send(Described.Op op) {
    prepare(op.id());
    OperationExamples examples = OperationExamples.of(op.id());
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
    JsonNode request = inThisWorld(op.id(), examples.request());
    byte[] body =
        request.isMissingNode()
            ? null
            : request.isTextual()
                ? request.asText().getBytes(StandardCharsets.UTF_8)
                : Json.bytes(request);
    return client.send(op.method(), path + query, body == null ? null : op.requestType(), body);
  }

  /** What was said of a finding names the incident and the finding that are there. */
  private JsonNode inThisWorld(String id, JsonNode request) {
    if (id.equals("askForExemption")) {
      JsonNode none = Json.MAPPER.nullNode();
      ((ObjectNode) request)
          .set("incident", answers.getOrDefault("declareIncident", none).path("ref"));
      ((ObjectNode) request)
          .set(
              "fingerprint",
              answers.getOrDefault("reviewDraft", none).at("/findings/0/fingerprint"));
    }
    return request;
  }

  private void prepare(String id) {
    if (id.equals("reviewDraft")) {
      surprise("The team should have tested the failover.");
    }
    if (id.equals("listImports")) {
      bringMany();
    }
    if (id.equals("eraseIncident")) {
      String ref =
          answers.getOrDefault("declareIncident", Json.MAPPER.nullNode()).path("ref").asText();
      admin.post("/api/v1/incidents/" + ref + "/dismissals", "{\"reason\": \"A drill\"}");
    }
    if (id.equals("addEvidence")) {
      String item =
          answers.getOrDefault("addActionItem", Json.MAPPER.nullNode()).path("ref").asText();
      admin.post(
          "/api/v1/action-items/" + item + "/transitions",
          "{\"to\": \"done\", \"evidence\": \"The page fired in a drill\"}");
    }
    if (id.equals("movePostmortem")) {
      surprise("The failover had not been part of a test yet.");
      writeWhatIsRequired(answers.getOrDefault("declareIncident", Json.MAPPER.nullNode()));
    }
  }

  /** Two documents in a zip, which wait for a look. */
  private void bringMany() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("2024-03-03-mail.md", "2024-05-06-search.md")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            "# It was late\n\n## Blow by blow\n\n- 10:00 It begins\n- 10:20 It ends\n"
                .getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String imports = "/api/v1/archive/imports";
    admin.send("POST", imports + "?preview=true", "application/zip", bytes.toByteArray());
    Await.until(
        "they are read",
        () -> admin.get(imports).json().at("/items/0/state").asText().equals("preview"));
  }

  private void surprise(String markdown) {
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

  /** Keeps an answer, from which later operations know what things are called. */
  void remember(String id, JsonNode answer) {
    answers.put(id, answer);
  }

  /** One document; JSON lines are many. */
  static boolean isJson(Answer answer) {
    return answer.header("Content-Type").matches("application/(problem\\+)?json.*");
  }

  /** Puts an answer into its example's file. */
  static void write(String id, Answer answer) throws IOException {
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
              .replaceAll(
                  "(\"token\":|/invitations/|/s/|/feeds/)(\"?)[\\w-]{20,}", "$1$2shown-this-once");
      example.set("response", isJson(answer) ? Json.MAPPER.readTree(text) : example.textNode(text));
    }
    Files.writeString(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
  }
}
