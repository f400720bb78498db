package debrief.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.admin.openapi.Operations;
import debrief.web.json.Json;
import debrief.web.page.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All operations of the API as a page, made from its description. */
record ApiDocs(List<Group> groups) implements Page {
  /** In the order of the work; others follow by name. */
  private static final List<String> ORDER =
      List.of("Incidents", "Timeline", "Postmortem", "Action items", "Reports", "Archive");

  /** Reading comes before writing. */
  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** The operations of one tag. */
  record Group(String id, String name, List<Operation> operations) {}

  record Operation(
      String id,
      String verb,
      String path,
      String summary,
      List<Parameter> parameters,
      String curl,
      String status,
      String answer) {

    public boolean hasParameters() {
      return !parameters.isEmpty();
    }

    public boolean hasAnswer() {
      return !answer.isEmpty();
    }
  }

  record Parameter(String name, String place, boolean required, String meaning) {}

  static ApiDocs of(JsonNode document) {
    Map<String, List<Operation>> byTag = new LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                Operations.forEachOf(
                    path.getValue(),
                    (verb, operation) ->
                        byTag
                            .computeIfAbsent(
                                operation.at("/tags/0").asText("Other"), tag -> new ArrayList<>())
                            .add(operation(verb, path.getKey(), operation))));
    return new ApiDocs(
        byTag.entrySet().stream()
            .map(tag -> new Group(anchor(tag.getKey()), tag.getKey(), sorted(tag.getValue())))
            .sorted(Comparator.comparingInt(ApiDocs::place).thenComparing(Group::name))
            .toList());
  }

  private static List<Operation> sorted(List<Operation> operations) {
    return operations.stream()
        .sorted(
            Comparator.comparing(Operation::path)
                .thenComparing(operation -> VERBS.indexOf(operation.verb())))
        .toList();
  }

  private static int place(Group group) {
    int at = ORDER.indexOf(group.name());
    return at < 0 ? ORDER.size() : at;
  }

  private static String anchor(String tag) {
    return "tag-" + tag.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static Operation operation(String verb, String path, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      parameters.add(
          new Parameter(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              parameter.path("required").asBoolean(),
              parameter.path("description").asText()));
    }
    String status = operation.path("responses").fieldNames().next();
    return new Operation(
        operation.path("operationId").asText(),
        verb.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        parameters,
        curl(verb, path, operation),
        status,
        pretty(example(operation.path("responses").path(status).path("content"))));
  }

  private static String curl(String verb, String path, JsonNode operation) {
    String filled = path;
    StringBuilder headers = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      String value = parameter.path("example").asText();
      if (parameter.path("in").asText().equals("path") && !value.isEmpty()) {
        filled = filled.replace("{" + name + "}", value);
      } else if (name.equals("If-Match")) {
        headers.append(" \\\n  -H 'If-Match: \"1\"'");
      }
    }
    JsonNode content = operation.path("requestBody").path("content");
    String body = pretty(example(content));
    if (!body.isEmpty()) {
      headers.append(" \\\n  -H 'Content-Type: ").append(content.fieldNames().next()).append('\'');
      headers.append(" \\\n  -d '").append(body.replace("'", "'\\''")).append('\'');
    }
    return "curl"
        + (verb.equals("get") ? "" : " -X " + verb.toUpperCase(Locale.ROOT))
        + " \"$DEBRIEF"
        + filled
        + "\" \\\n  -H \"Authorization: Bearer $TOKEN\""
        + headers;
  }

  private static JsonNode example(JsonNode content) {
    for (JsonNode media : content) {
      return media.path("example");
    }
    return content.path("none");
  }

  private static String pretty(JsonNode example) {
    if (example.isMissingNode()) {
      return "";
    }
    if (example.isTextual()) {
      return example.asText().replace("\r\n", "\n");
    }
    try {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can always be written
    }
  }

  @Override
  public String title() {
    return "API";
  }
}
