package debrief.text.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes Markdown line by line, indented below the lists and quotes that are open. */
final class MarkdownLines {
  /** Deeper lists and quotes stay at this depth, so that indents do not grow with them. */
  private static final int DEEPEST = 20;

  private record Level(String indent, boolean ordered, boolean list) {}

  private final StringBuilder out = new StringBuilder();
  private final Deque<Level> levels = new ArrayDeque<>();
  private String prefix = "";
  private String marker = "";
  private int breaks;
  private boolean begun;
  private boolean blank;
  private int surplus;

  /** Words of a text, whose blanks count once. */
  void words(String text) {
    String words = text.replaceAll("[\\s\\u00A0]+", " ").replace("<", "&lt;");
    if (words.isBlank()) {
      blank |= begun && !words.isEmpty();
      return;
    }
    if (words.startsWith(" ") && begun) {
      blank = true;
    }
    put(words.strip());
    blank = words.endsWith(" ");
  }

  /** Marks as they stand; none for an empty text. */
  void mark(String text) {
    if (!text.isEmpty()) {
      put(text);
    }
  }

  /** The begin or end of emphasis; what stands before its end has no blank. */
  void toggle(String mark, boolean begins) {
    if (begins) {
      put(mark);
    } else if (begun
        && out.length() >= mark.length()
        && out.lastIndexOf(mark) == out.length() - mark.length()) {
      out.setLength(out.length() - mark.length());
    } else {
      boolean after = blank;
      blank = false;
      put(mark);
      blank = after;
    }
  }

  private void put(String text) {
    open();
    if (blank && begun) {
      out.append(' ');
    }
    blank = false;
    out.append(text);
    begun = true;
  }

  private void open() {
    if (begun && breaks == 0) {
      return;
    }
    if (out.length() > 0) {
      out.append(breaks > 1 ? "\n" + quoted() + "\n" : "\n");
    }
    out.append(marker.isEmpty() ? prefix : marker);
    marker = "";
    breaks = 0;
    begun = false;
    blank = false;
  }

  private String quoted() {
    return prefix.contains(">") ? prefix.stripTrailing() : "";
  }

  /** A new line, with nothing between. */
  void lineBreak() {
    line();
  }

  void line() {
    breaks = Math.max(breaks, begun ? 1 : 0);
  }

  /** A new paragraph. */
  void paragraph() {
    if (marker.isEmpty()) {
      breaks = begun || breaks > 0 ? 2 : 0;
    }
  }

  /** Lines of their own. */
  void block(String text) {
    paragraph();
    text.strip()
        .lines()
        .forEach(
            line -> {
              if (!line.isBlank()) {
                breaks = Math.max(breaks, begun ? 1 : 0);
                put(line);
              }
            });
    paragraph();
  }

  void code(String text) {
    String fence = text.contains("```") ? "~~~~" : "```";
    paragraph();
    put(fence);
    text.strip()
        .lines()
        .forEach(
            line -> {
              breaks = 1;
              open();
              out.append(line);
              begun = true;
            });
    breaks = 1;
    put(fence);
    paragraph();
  }

  void list(boolean ordered, int level) {
    if (levels.isEmpty()) {
      paragraph();
    }
    String outer = level > 0 && levels.isEmpty() ? "  ".repeat(level) : prefix;
    push(new Level(outer, ordered, true));
  }

  void endList() {
    pop();
    if (levels.isEmpty()) {
      breaks = begun ? 2 : breaks;
    }
  }

  void item(String box) {
    Level list = levels.peek();
    String outer = list == null ? prefix : list.indent();
    String mark = list != null && list.ordered() ? "1. " : "- ";
    line();
    marker = outer + mark + box;
    push(new Level(prefix, false, false));
    prefix = outer + " ".repeat(mark.length());
  }

  void endItem() {
    marker = "";
    pop();
    line();
  }

  void quote() {
    paragraph();
    push(new Level(prefix, false, false));
    prefix = prefix + "> ";
  }

  void endQuote() {
    pop();
    breaks = begun ? 2 : breaks;
  }

  private void push(Level level) {
    if (levels.size() >= DEEPEST) {
      surplus++;
      return;
    }
    levels.push(level);
  }

  private void pop() {
    if (surplus > 0) {
      surplus--;
    } else if (!levels.isEmpty()) {
      Level level = levels.pop();
      prefix = level.list() ? prefix : level.indent();
    }
  }

  String text() {
    return out.toString().stripTrailing() + "\n";
  }
}
