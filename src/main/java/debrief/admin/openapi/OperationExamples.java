package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A request as one would make it and the answer to it, in a file named after the operation.
 *
 * @param path values of the parameters in the path, as an object
 * @param query likewise after the question mark
 * @param request the body: JSON, or a text where the operation takes text; missing where it takes
 *     none
 * @param response likewise
 */
record OperationExamples(JsonNode path, JsonNode query, JsonNode request, JsonNode response) {
  private static final OperationExamples NONE =
      new OperationExamples(
          MissingNode.getInstance(),
          MissingNode.getInstance(),
          MissingNode.getInstance(),
          MissingNode.getInstance());

  /** None where there is no file, which a test does not let pass. */
  static OperationExamples of(String operationId) {
    String name = "examples/" + operationId + ".json";
    try (InputStream in = OperationExamples.class.getResourceAsStream(name)) {
      if (in == null) {
        return NONE;
      }
      JsonNode file = Json.MAPPER.readTree(in);
      return new OperationExamples(
          file.path("path"), file.path("query"), file.path("request"), file.path("response"));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
