package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import debrief.web.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description of the API as a client gets it, and whether a body keeps to it. */
final class Described {
  /** An operation with where it stands. */
  record Op(String verb, String path, JsonNode node) {
    String id() {
      return node.path("operationId").asText();
    }

    String method() {
      return verb.toUpperCase(Locale.ROOT);
    }

    JsonNode requestSchema() {
      return media(node.path("requestBody")).path("schema");
    }

    JsonNode requestExample() {
      return media(node.path("requestBody")).path("example");
    }

    String requestType() {
      JsonNode content = node.path("requestBody").path("content");
      return content.isEmpty() ? "application/json" : content.fieldNames().next();
    }

    /** The one good answer. */
    int status() {
      return Integer.parseInt(node.path("responses").fieldNames().next());
    }

    JsonNode response() {
      return node.path("responses").path("" + status());
    }

    JsonNode responseSchema() {
      return media(response()).path("schema");
    }

    JsonNode responseExample() {
      return media(response()).path("example");
    }

    private static JsonNode media(JsonNode body) {
      for (JsonNode media : body.path("content")) {
        return media;
      }
      return body.path("content").path("none");
    }
  }

  private final JsonNode document;
  private final ObjectNode closed;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  Described(JsonNode document) {
    this.document = document;
    this.closed = document.deepCopy();
    // A client must bear new fields; the description itself may not lack any.
    close(closed.path("components").path("schemas"));
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(Described::close);
  }

  Map<String, Op> operations() {
    Map<String, Op> operations = new LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                Operations.forEachOf(
                    path.getValue(),
                    (verb, node) ->
                        operations.put(
                            node.path("operationId").asText(), new Op(verb, path.getKey(), node))));
    return operations;
  }

  /** What in a body does not keep to its schema. */
  List<String> faults(JsonNode schema, JsonNode body) {
    ObjectNode whole = Json.MAPPER.createObjectNode();
    whole.set("$defs", closed.path("components").path("schemas"));
    whole.putArray("allOf").add(schema);
    whole =
        Json.read(whole.toString().replace("#/components/schemas/", "#/$defs/"), ObjectNode.class);
    Schema judge = registry.getSchema(SchemaLocation.of("urn:debrief:" + whole.hashCode()), whole);
    return judge.validate(body).stream().map(Error::toString).toList();
  }
}
