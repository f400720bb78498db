package debrief.intake.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Single values of JSON as words. */
final class JsonValues {
  private static final List<String> NAMES =
      List.of("name", "full_name", "title", "label", "slug", "value", "text", "user", "email");
  private static final int DEEPEST = 4;

  private JsonValues() {}

  /** The first of these fields that says something; a missing one for none. */
  static JsonNode first(JsonNode node, List<String> names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (!value.isMissingNode()
          && !value.isNull()
          && !(value.isTextual() && value.asText().isBlank())) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** A text, a number, or the name of an object; empty for none. */
  static String words(JsonNode value) {
    return words(value, 0);
  }

  private static String words(JsonNode value, int depth) {
    if (value.isObject()) {
      return depth < DEEPEST ? words(first(value, NAMES), depth + 1) : "";
    }
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }

  static String names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(words(one)));
    return String.join(", ", names.stream().filter(name -> !name.isEmpty()).toList());
  }

  /** A time as it is written; a number is seconds, milliseconds or nanoseconds since 1970. */
  static String time(JsonNode value) {
    if (!value.isNumber()) {
      return words(value);
    }
    try {
      double number = value.asDouble();
      long millis =
          number < 1e11
              ? (long) (number * 1000)
              : number < 1e14 ? (long) number : (long) (number / 1e6);
      return Instant.ofEpochMilli(millis).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  /** On one line, as a value between quotation marks. */
  static String line(String words) {
    return words.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
