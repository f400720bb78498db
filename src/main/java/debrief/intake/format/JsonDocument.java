package debrief.intake.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import debrief.intake.stated.ItemStates;
import debrief.text.word.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An incident or a postmortem as an API of an incident tool answers it, as the document that says
 * the same. What the fields of these tools are called stands in {@code json-fields.txt}; a field
 * that is not known there is kept at the end.
 */
final class JsonDocument {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Map<String, List<String>> FIELDS = new HashMap<>();
  private static final List<String> FACTS =
      List.of(
          "severity",
          "status",
          "services",
          "started_at",
          "detected_at",
          "mitigated_at",
          "resolved_at");

  static {
    for (List<String> row : WordTable.read("/debrief/intake/format/json-fields.txt")) {
      List<String> names = new ArrayList<>();
      for (String name : row.get(1).split(",", -1)) {
        names.add(name.strip());
      }
      FIELDS.put(row.get(0), names);
    }
  }

  private final JsonNode root;
  private final Set<String> used = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  private JsonDocument(JsonNode root) {
    this.root = root;
  }

  static @Nullable JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** Whether a text is one JSON object. */
  static boolean is(String text) {
    JsonNode read = parse(text);
    return read != null && read.isObject();
  }

  static String markdown(String text) {
    JsonNode read = parse(text);
    if (read == null || !read.isObject()) {
      return text;
    }
    if (Adf.is(read)) {
      return Adf.markdown(read);
    }
    return new JsonDocument(inner(read, 0)).write();
  }

  /** The object itself, out of the {@code data} or {@code incident} around it. */
  private static JsonNode inner(JsonNode node, int depth) {
    for (String wrapper : names("wrapper")) {
      JsonNode inside = node.path(wrapper);
      if (depth < 3 && inside.isObject() && node.size() <= 3) {
        return inner(inside, depth + 1);
      }
    }
    return node;
  }

  static List<String> names(String key) {
    return FIELDS.getOrDefault(key, List.of());
  }

  private JsonNode take(String key) {
    for (String name : names(key)) {
      JsonNode value = root.path(name);
      if (!value.isMissingNode()
          && !value.isNull()
          && !(value.isContainerNode() && value.isEmpty())
          && used.add(name)) {
        return value;
      }
    }
    return JSON.missingNode();
  }

  private String write() {
    String title = JsonValues.words(take("title"));
    out.append("---\ntitle: \"").append(JsonValues.line(title)).append("\"\n");
    for (String fact : FACTS) {
      JsonNode value = take(fact);
      String words =
          value.isArray()
              ? JsonValues.names(value)
              : fact.endsWith("_at") ? JsonValues.time(value) : JsonValues.words(value);
      if (!words.isEmpty()) {
        out.append(fact).append(": \"").append(JsonValues.line(words)).append("\"\n");
      }
    }
    out.append("---\n\n");
    moments();
    people();
    for (String section :
        List.of("Summary", "Impact", "Root cause", "Resolution", "Lessons learned")) {
      section(section, take(section));
    }
    parts(take("parts"));
    section("", take("body"));
    timeline();
    actions();
    rest();
    return out.toString();
  }

  private void moments() {
    for (JsonNode moment : take("moments")) {
      String name = JsonValues.words(JsonValues.first(moment, names("moment name")));
      String at = JsonValues.time(JsonValues.first(moment, names("time")));
      if (!name.isEmpty() && !at.isEmpty()) {
        out.append("**").append(name.replace('_', ' ')).append(":** ").append(at).append("\n\n");
      }
    }
  }

  private void people() {
    for (JsonNode one : take("people")) {
      String role = JsonValues.words(JsonValues.first(one, names("role")));
      String name = JsonValues.words(JsonValues.first(one, names("person")));
      if (!role.isEmpty() && !name.isEmpty()) {
        out.append("**").append(role).append(":** ").append(name).append("\n\n");
      }
    }
  }

  private void section(String heading, JsonNode value) {
    String text = JsonText.markdown(value).strip();
    if (!text.isEmpty()) {
      out.append(heading.isEmpty() ? "" : "## " + heading + "\n\n").append(text).append("\n\n");
    }
  }

  private void parts(JsonNode parts) {
    for (JsonNode part : parts) {
      String heading = JsonValues.words(JsonValues.first(part, names("part title")));
      section(heading, JsonValues.first(part, names("part text")));
    }
  }

  private void timeline() {
    StringBuilder entries = new StringBuilder();
    for (JsonNode entry : take("timeline")) {
      String at = JsonValues.time(JsonValues.first(entry, names("time")));
      String text = JsonText.markdown(JsonValues.first(entry, names("entry text")));
      if (!text.isBlank()) {
        entries
            .append("- ")
            .append(at.isEmpty() ? "" : at + " ")
            .append(JsonText.indented(text))
            .append('\n');
      }
    }
    out.append(entries.isEmpty() ? "" : "## Timeline\n\n" + entries + "\n");
  }

  private void actions() {
    StringBuilder items = new StringBuilder();
    for (JsonNode item : take("actions")) {
      String state = JsonValues.words(JsonValues.first(item, names("item state")));
      boolean done = state.matches("(?i)done|complete[d]?|closed|resolved|true");
      String owner = JsonValues.words(JsonValues.first(item, names("person")));
      String due = JsonValues.time(JsonValues.first(item, names("due"))).replaceFirst("T.*", "");
      String said =
          (owner.isEmpty() ? "" : "owner: " + owner)
              + (owner.isEmpty() || due.isEmpty() ? "" : ", ")
              + (due.isEmpty() ? "" : "due: " + due);
      String title = JsonValues.words(JsonValues.first(item, names("item title")));
      String detail = JsonText.markdown(JsonValues.first(item, names("item text"))).strip();
      String never = ItemStates.declinedIn(state) == null ? "" : "[" + state + "] ";
      String words = never + (title.isEmpty() ? detail.replaceAll("\\s+", " ") : title);
      if (words.length() > never.length()) {
        items
            .append(done ? "- [x] " : "- [ ] ")
            .append(words)
            .append(said.isEmpty() ? "" : " (" + said + ")")
            .append('\n');
        items.append(
            title.isEmpty() || detail.isEmpty() || detail.equals(title)
                ? ""
                : "\n  " + JsonText.indented(detail) + "\n\n");
      }
    }
    out.append(items.isEmpty() ? "" : "## Action items\n\n" + items + "\n");
  }

  /** What no table knows is kept as it came. */
  private void rest() {
    StringBuilder more = new StringBuilder();
    root.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              boolean nothing = value.isNull() || (value.isContainerNode() && value.isEmpty());
              if (!used.contains(field.getKey()) && !nothing) {
                more.append(
                    value.isValueNode()
                        ? "- "
                            + field.getKey()
                            + ": "
                            + value.asText().replaceAll("\\s+", " ")
                            + "\n"
                        : "- "
                            + field.getKey()
                            + ":\n\n  ```json\n  "
                            + value.toPrettyString().replace("\n", "\n  ")
                            + "\n  ```\n\n");
              }
            });
    out.append(more.isEmpty() ? "" : "## Other fields\n\n" + more);
  }
}
