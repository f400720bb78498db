package debrief.intake.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Front matter between braces, as some site generators have it, in the form of the others. */
final class JsonFrontMatter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFrontMatter() {}

  /** The same text with its JSON front matter as lines; any other text as it is. */
  static String asYaml(String text) {
    if (!text.startsWith("{")) {
      return text;
    }
    try (JsonParser parser = JSON.createParser(text)) {
      JsonNode fields = JSON.readTree(parser);
      int end = (int) parser.currentLocation().getCharOffset();
      if (parser.currentToken() == JsonToken.END_OBJECT || fields == null || !fields.isObject()) {
        return fields == null || !fields.isObject() ? text : joined(fields, text.substring(end));
      }
      return joined(fields, text.substring(end));
    } catch (IOException e) {
      // A text that only begins with a brace is no front matter.
      return text;
    }
  }

  private static String joined(JsonNode fields, String body) {
    StringBuilder yaml = new StringBuilder("---\n");
    fields
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              String words =
                  value.isArray() || value.isObject()
                      ? value.toString().replaceAll("[\\[\\]{}\"]", "")
                      : value.asText();
              String line =
                  words.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
              yaml.append(field.getKey().replaceAll("[^\\w .-]", "_"))
                  .append(": \"")
                  .append(line)
                  .append("\"\n");
            });
    return yaml + "---\n" + body;
  }
}
