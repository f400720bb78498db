package debrief.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a document between two lines of {@code ---} (YAML) or {@code +++} (TOML): a
 * name and a value a line. Read tolerantly; lists and nested values become one value each, joined
 * by commas, so that nothing is dropped. Text without it is all body.
 */
public record FrontMatter(Map<String, String> fields, String body) {
  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z_][\\w .-]{0,60}?)\\s*[:=](?:\\s+(.*)|)");
  private static final Pattern TIGHT_FIELD = Pattern.compile("([A-Za-z_][\\w.-]{0,60}?)=(.*)");

  public FrontMatter {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static FrontMatter parse(String text) {
    String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String[] lines = source.split("\\R", -1);
    int first = 0;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    String fence = first < lines.length ? lines[first].strip() : "";
    int last = first + 1;
    while (last < lines.length && !lines[last].strip().equals(fence)) {
      last++;
    }
    boolean fenced = fence.equals("---") || fence.equals("+++");
    if (!fenced || last >= lines.length) {
      return new FrontMatter(Map.of(), source);
    }
    Map<String, String> fields = fields(lines, first + 1, last);
    if (fields == null) {
      return new FrontMatter(Map.of(), source);
    }
    return new FrontMatter(
        fields, String.join("\n", Arrays.asList(lines).subList(last + 1, lines.length)));
  }

  /** Null where the first line is no field: then the fence was a rule in the text. */
  private static @Nullable Map<String, String> fields(String[] lines, int from, int to) {
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    for (int i = from; i < to; i++) {
      String line = lines[i];
      if (line.isBlank()) {
        continue;
      }
      Matcher field = FIELD.matcher(line.stripTrailing());
      Matcher tight = TIGHT_FIELD.matcher(line.stripTrailing());
      if (field.matches() || tight.matches()) {
        Matcher match = field.matches() ? field : tight;
        name = match.group(1).strip().toLowerCase(Locale.ROOT);
        add(fields, name, value(match.group(2)));
      } else if (line.startsWith("#")) {
        add(fields, "comment", line.substring(1).strip());
      } else if (line.matches("\\[+[\\w. -]+]+")) {
        name = line.replaceAll("[\\[\\]]", "").strip().toLowerCase(Locale.ROOT);
        add(fields, name, "");
      } else if (name.isEmpty()) {
        return null;
      } else {
        add(fields, name, value(line.strip().replaceFirst("^- +", "")));
      }
    }
    return fields;
  }

  private static void add(Map<String, String> fields, String name, String value) {
    fields.merge(
        name, value, (one, two) -> one.isEmpty() ? two : two.isEmpty() ? one : one + ", " + two);
  }

  private static String value(@Nullable String raw) {
    String value = raw == null ? "" : raw.strip();
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.endsWith(value.substring(0, 1));
    if (quoted) {
      String inner = value.substring(1, value.length() - 1);
      return value.charAt(0) == '"'
          ? inner.replace("\\\"", "\"").replace("\\\\", "\\")
          : inner.replace("''", "'");
    }
    return value.matches("[|>][+-]?") ? "" : value;
  }
}
