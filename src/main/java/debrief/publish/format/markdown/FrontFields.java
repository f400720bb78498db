package debrief.publish.format.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.publish.format.markdown.bullet.PartMark;
import debrief.text.FrontMatter;
import debrief.text.fragment.TextLines;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a file of ours.
 *
 * @param fields by their names in small letters
 * @param body what stands below it, as it was written
 */
record FrontFields(Map<String, String> fields, String body) {
  private static final String RULE = "---";

  /** Empty for a document that is none of ours. */
  static Optional<FrontFields> of(String document) {
    if (!document.startsWith(RULE)) {
      return Optional.empty();
    }
    List<String> lines = TextLines.of(document);
    int end = 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals(RULE)) {
      end++;
    }
    if (end >= lines.size()) {
      return Optional.empty();
    }
    String front = String.join("\n", lines.subList(0, end + 1));
    String body = String.join("\n", lines.subList(end + 1, lines.size()));
    FrontFields read = new FrontFields(FrontMatter.parse(front).fields(), body);
    boolean ours =
        read.fields.keySet().containsAll(List.of("title", "incident", "slug", "edition"))
            && read.text("contents", "").startsWith("sha256:");
    return ours ? Optional.of(read) : Optional.empty();
  }

  String text(String name, String otherwise) {
    String text = fields.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
    return text.isEmpty() ? otherwise : text;
  }

  /**
   * @throws java.time.format.DateTimeParseException for what is no time
   */
  @Nullable Instant moment(String name) {
    String text = text(name, "");
    return text.isEmpty() ? null : Instant.parse(text);
  }

  /** {@code ["a", "b"]}, or {@code [a, b]} as files of before have it. */
  List<String> names(String name) {
    String list = text(name, "[]");
    try {
      return Arrays.stream(Json.MAPPER.readValue(list, String[].class))
          .filter(Objects::nonNull)
          .toList();
    } catch (JsonProcessingException e) {
      return Arrays.stream(list.replaceAll("^\\[|]$", "").split(",", -1))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .toList();
    }
  }

  boolean hasMarks() {
    return fields.containsKey("sections");
  }

  /**
   * @throws IllegalArgumentException for what we have not written so
   */
  List<PartMark> marks(String name) {
    String list = text(name, "[]");
    try {
      PartMark[] marks =
          Json.MAPPER.readValue(list.startsWith("[") ? list : "[" + list + "]", PartMark[].class);
      if (Arrays.stream(marks).anyMatch(mark -> mark == null || !mark.isWhole())) {
        throw new IllegalArgumentException(name);
      }
      return List.of(marks);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
