package debrief.intake.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Atlassian Document Format as Markdown. */
final class Adf {
  /** JSON is not read deeper than this either. */
  private static final int DEEPEST = 200;

  private Adf() {}

  static boolean is(JsonNode node) {
    return node.path("type").asText().equals("doc") && node.path("content").isArray();
  }

  static String markdown(JsonNode document) {
    StringBuilder out = new StringBuilder();
    blocks(document, "", out, 0);
    return out.toString();
  }

  private static void blocks(JsonNode parent, String indent, StringBuilder out, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    parent.path("content").forEach(node -> block(node, indent, out, depth));
  }

  private static void block(JsonNode node, String indent, StringBuilder out, int depth) {
    switch (node.path("type").asText()) {
      case "heading" -> {
        int level = Math.min(6, Math.max(1, node.path("attrs").path("level").asInt(2)));
        out.append('\n').append("#".repeat(level)).append(' ').append(inline(node)).append("\n\n");
      }
      case "bulletList", "decisionList" -> list(node, indent, "- ", out, depth);
      case "orderedList" -> list(node, indent, "1. ", out, depth);
      case "taskList" -> list(node, indent, "- ", out, depth);
      case "codeBlock" ->
          out.append("\n```")
              .append(node.path("attrs").path("language").asText(""))
              .append('\n')
              .append(inline(node))
              .append("\n```\n\n");
      case "rule" -> out.append("\n* * *\n\n");
      case "table" -> table(node, out);
      case "expand", "nestedExpand" -> {
        String title = node.path("attrs").path("title").asText("");
        out.append(title.isEmpty() ? "" : "**" + title + "**\n\n");
        blocks(node, indent, out, depth + 1);
      }
      case "paragraph" ->
          out.append(indent).append(inline(node).replace("\n", "\n" + indent)).append("\n\n");
      case "blockquote", "panel", "layoutSection", "layoutColumn", "doc", "bodiedExtension" ->
          blocks(node, indent, out, depth + 1);
      default -> {
        String words = inline(node);
        out.append(words.isBlank() ? "" : indent + words + "\n\n");
      }
    }
  }

  private static void list(
      JsonNode list, String indent, String mark, StringBuilder out, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (JsonNode item : list.path("content")) {
      String type = item.path("type").asText();
      if (type.endsWith("List")) {
        list(item, indent + "  ", mark, out, depth + 1);
        continue;
      }
      String state = item.path("attrs").path("state").asText("");
      String box = type.equals("taskItem") ? (state.equals("DONE") ? "[x] " : "[ ] ") : "";
      StringBuilder own = new StringBuilder();
      if (type.equals("listItem")) {
        blocks(item, "", own, depth + 1);
      } else {
        own.append(inline(item));
      }
      String text = own.toString().strip().replaceAll("\\n{2,}(?=\\s*(?:-|1\\.) )", "\n");
      out.append(indent).append(mark).append(box);
      out.append(text.replace("\n", "\n" + indent + " ".repeat(mark.length()))).append('\n');
    }
    out.append(indent.isEmpty() ? "\n" : "");
  }

  private static void table(JsonNode table, StringBuilder out) {
    List<List<String>> rows = new ArrayList<>();
    boolean header = false;
    for (JsonNode row : table.path("content")) {
      List<String> cells = new ArrayList<>();
      for (JsonNode cell : row.path("content")) {
        header |= rows.isEmpty() && cell.path("type").asText().equals("tableHeader");
        StringBuilder own = new StringBuilder();
        blocks(cell, "", own, 1);
        cells.add(own.toString().strip().replaceAll("\\n+", "<br>"));
      }
      rows.add(cells);
    }
    out.append(Rows.markdown(rows, header)).append('\n');
  }

  private static String inline(JsonNode parent) {
    StringBuilder words = new StringBuilder();
    parent.path("content").forEach(node -> words.append(piece(node)));
    return words.toString().strip();
  }

  private static String piece(JsonNode node) {
    JsonNode attrs = node.path("attrs");
    return switch (node.path("type").asText()) {
      case "text" -> marked(node);
      case "hardBreak" -> "\n";
      case "mention" -> attrs.path("text").asText("").replaceFirst("^@?", "@");
      case "emoji" -> attrs.path("text").asText(attrs.path("shortName").asText(""));
      case "status" -> attrs.path("text").asText("");
      case "inlineCard", "blockCard", "embedCard" -> attrs.path("url").asText("");
      case "date" -> day(attrs.path("timestamp").asLong(0));
      default -> inline(node);
    };
  }

  private static String day(long millis) {
    boolean known = millis > 0 && millis < 253_402_300_799_000L;
    return known
        ? Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : "";
  }

  private static String marked(JsonNode text) {
    String words = text.path("text").asText("");
    String bare = words.strip();
    if (bare.isEmpty()) {
      return words;
    }
    String shown = bare;
    for (JsonNode mark : text.path("marks")) {
      shown =
          switch (mark.path("type").asText()) {
            case "strong" -> "**" + shown + "**";
            case "em" -> "*" + shown + "*";
            case "code" -> "`" + shown + "`";
            case "strike" -> "~~" + shown + "~~";
            case "link" -> "[" + shown + "](" + mark.path("attrs").path("href").asText("") + ")";
            default -> shown;
          };
    }
    int at = words.indexOf(bare);
    return words.substring(0, at) + shown + words.substring(at + bare.length());
  }
}
