package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What all operations have in common: problems, versions, repeats, lists, signing in. */
final class OpenApiConventions {
  /** What the parameters mean that have the same name and meaning wherever they occur. */
  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("limit", "How many at most, 1 to 500; 50 where it is left out."),
          Map.entry("cursor", "The `next` of the part before."),
          Map.entry("q", "Words to look for."),
          Map.entry("from", "Not before this moment, with its offset; or a date."),
          Map.entry("to", "Not after this moment, with its offset; or a date."),
          Map.entry("incident", "A reference such as INC-1."),
          Map.entry("service", "The name of a service."),
          Map.entry("asKnownAt", "The timeline as the responders knew it at this moment."),
          Map.entry(
              "If-Match", "The ETag of the version that this change was made from; 412 if stale."));

  private static final String PROBLEM = "application/problem+json";

  private OpenApiConventions() {}

  static void add(ObjectNode document) {
    ObjectNode components = child(document, "components");
    addProblem(components);
    ObjectNode schemes = child(components, "securitySchemes");
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "An API token, made under Account or by an administrator.");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "debrief_session")
        .put(
            "description",
            "A browser that is signed in; every change then needs its X-CSRF-Token header too.");
    ArrayNode security = document.putArray("security");
    security.addObject().putArray("token");
    security.addObject().putArray("session");
    Operations.forEach(
        document,
        (verb, operation) ->
            child(operation, "responses")
                .putObject("default")
                .put("$ref", "#/components/responses/Problem"));
  }

  private static void addProblem(ObjectNode components) {
    ObjectNode problem = child(components, "schemas").putObject("Problem");
    problem
        .put("type", "object")
        .put("description", "RFC 9457. /docs/problems explains each type.")
        .putArray("required")
        .add("type")
        .add("title")
        .add("status")
        .add("detail");
    ObjectNode fields = problem.putObject("properties");
    fields.putObject("type").put("type", "string").put("format", "uri-reference");
    fields.putObject("title").put("type", "string");
    fields.putObject("status").put("type", "integer");
    fields.putObject("detail").put("type", "string");
    ObjectNode errors = fields.putObject("errors");
    errors.put("type", "array").put("description", "One for each field that needs a correction.");
    ObjectNode error = errors.putObject("items").put("type", "object");
    error.putObject("properties").putObject("field").put("type", "string");
    child(error, "properties").putObject("message").put("type", "string");
    fields
        .putObject("current")
        .put("description", "With 412: what is stored now, as a GET would answer it.");
    addMerge(fields);
    child(components, "responses")
        .putObject("Problem")
        .put("description", "Something to mend; the sentence says what.")
        .putObject("content")
        .putObject(PROBLEM)
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
  }

  private static void addMerge(ObjectNode fields) {
    fields
        .putObject("merged")
        .put(
            "description",
            "With 412 for a section: your text and what is stored now put together, as a body to"
                + " save with the ETag of this answer; null where both changed the same sentence.");
    fields
        .putObject("parts")
        .put(
            "description",
            "With 412 for a section where merged is null: the merged text in stretches, each with"
                + " text, or with mine, theirs and both where the two collide.");
    fields
        .putObject("savedBy")
        .put("description", "With 412 for a section: id and name of whoever saved it; or null.");
  }

  /**
   * @param repeatable whether the operation knows {@code Idempotency-Key}
   * @param versioned whether what it answers has a version
   */
  static void addHeaders(String verb, ObjectNode operation, boolean repeatable, boolean versioned) {
    for (JsonNode parameter : operation.path("parameters")) {
      describe((ObjectNode) parameter, verb);
      ParameterValues.add((ObjectNode) parameter, operation.at("/tags/0").asText());
    }
    if (verb.equals("post") && repeatable) {
      operation
          .withArray("/parameters")
          .addObject()
          .put("name", "Idempotency-Key")
          .put("in", "header")
          .put("description", "The same key with the same body is done once and answered twice.")
          .putObject("schema")
          .put("type", "string")
          .put("maxLength", 200);
    }
    operation
        .path("responses")
        .properties()
        .forEach(
            response -> {
              ObjectNode answer = (ObjectNode) response.getValue();
              if (versioned) {
                header(answer, "ETag", "The version, for If-Match.");
              }
              if (response.getKey().equals("201")) {
                header(answer, "Location", "Where it is.");
              }
            });
  }

  private static void describe(ObjectNode parameter, String verb) {
    String name = parameter.path("name").asText();
    String meaning = PARAMETERS.get(name);
    if (meaning != null && !parameter.has("description")) {
      parameter.put("description", meaning);
    }
    if (name.equals("If-Match") && List.of("patch", "delete").contains(verb)) {
      parameter.put("required", true);
    }
  }

  private static void header(ObjectNode answer, String name, String meaning) {
    child(answer, "headers")
        .putObject(name)
        .put("description", meaning)
        .putObject("schema")
        .put("type", "string");
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
  }
}
