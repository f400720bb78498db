package debrief.intake.format;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.text.html.HtmlMarkdown;

/** Longer texts of JSON as Markdown: HTML, Atlassian Document Format, lists of them. */
final class JsonText {
  private JsonText() {}

  static String markdown(JsonNode value) {
    if (value.isArray()) {
      StringBuilder list = new StringBuilder();
      value.forEach(one -> list.append("- ").append(indented(markdown(one))).append('\n'));
      return list.toString();
    }
    if (value.isObject()) {
      return Adf.is(value)
          ? Adf.markdown(value)
          : markdown(JsonValues.first(value, JsonDocument.names("part text")));
    }
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    JsonNode inside = text.startsWith("{") ? JsonDocument.parse(text) : null;
    if (inside != null && Adf.is(inside)) {
      return Adf.markdown(inside);
    }
    return text.matches("(?s)\\s*<(?:p|h\\d|ul|ol|div|table|html|br)\\b.*")
        ? HtmlMarkdown.of(text)
        : text;
  }

  static String indented(String text) {
    return text.strip().replace("\n", "\n  ");
  }
}
