package debrief.admin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.web.download.FileFormat;
import debrief.web.json.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats that an operation gives files in; none for any other operation. */
record AnsweredFormats(List<? extends FileFormat> list) {

  static AnsweredFormats of(@Nullable Answers answers) {
    if (answers == null || answers.files().length == 0) {
      return new AnsweredFormats(List.of());
    }
    try {
      return new AnsweredFormats(answers.files()[0].getDeclaredConstructor().newInstance().all());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** Each once, without its character set. */
  String[] mediaTypes() {
    return list.stream()
        .map(format -> format.mediaType().replaceAll(";.*", ""))
        .distinct()
        .toArray(String[]::new);
  }

  /** Lists their names at the operation's parameter {@code format}. */
  void name(ObjectNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asText().equals("format") && !isEmpty()) {
        ArrayNode names = ((ObjectNode) parameter.path("schema")).putArray("enum");
        list.forEach(format -> names.add(format.name()));
      }
    }
  }
}
