package debrief.text.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The passages of a Markdown text that are prose. A scanner of its own and not the parser that
 * renders: every character must know where it came from, and no input may cost more than its
 * length. Code, quotations, tables, front matter and HTML blocks are passed over.
 */
public final class Passages {
  private static final int LONGEST_LINE_FOR_PATTERNS = 400;

  private final String source;
  private final List<Passage> found = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final List<int[]> pieces = new ArrayList<>();
  private Passage.Kind kind = Passage.Kind.paragraph;
  private String fence = "";
  private String htmlEnd = "";
  private boolean inHtml;
  private boolean inQuote;
  private boolean inTable;
  private boolean afterBlank = true;
  private int itemIndent;

  private Passages(String source) {
    this.source = source;
  }

  /** The prose of a Markdown text, in its order. */
  public static List<Passage> of(String markdown) {
    Passages passages = new Passages(markdown);
    int at = passages.afterFrontMatter();
    while (at < markdown.length()) {
      int end = lineEnd(markdown, at);
      passages.line(at, end);
      at = next(markdown, end);
    }
    passages.close();
    return passages.found;
  }

  private static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int next(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private int afterFrontMatter() {
    int first = lineEnd(source, 0);
    String mark = source.substring(source.startsWith("\uFEFF") ? 1 : 0, first).stripTrailing();
    if (!mark.equals("---") && !mark.equals("+++")) {
      return 0;
    }
    int at = next(source, first);
    while (at < source.length()) {
      int end = lineEnd(source, at);
      if (source.substring(at, end).stripTrailing().equals(mark)) {
        return next(source, end);
      }
      at = next(source, end);
    }
    return 0;
  }

  private void line(int start, int end) {
    int at = start;
    while (at < end && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    int indent = columns(start, at);
    if (insideOther(at, end)) {
      return;
    }
    if (at == end) {
      close();
      inQuote = false;
      inTable = false;
      afterBlank = true;
      return;
    }
    boolean code = indent >= itemIndent + 4 && afterBlank && open.isEmpty();
    if (!code) {
      block(at, end, indent);
      afterBlank = false;
    }
  }

  private int columns(int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += source.charAt(i) == '\t' ? 4 : 1;
    }
    return columns;
  }

  /** Whether the line belongs to fenced code or to HTML that began above it. */
  private boolean insideOther(int at, int end) {
    if (!fence.isEmpty()) {
      boolean closes = source.startsWith(fence, at) && isOnly(fence.charAt(0), at, end);
      fence = closes ? "" : fence;
      return true;
    }
    if (inHtml) {
      boolean closes =
          htmlEnd.isEmpty()
              ? at == end
              : source.substring(at, end).toLowerCase(Locale.ROOT).contains(htmlEnd);
      inHtml = !closes;
      return true;
    }
    return false;
  }

  private boolean isOnly(char mark, int at, int end) {
    for (int i = at; i < end; i++) {
      if (source.charAt(i) != mark && !Character.isWhitespace(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void block(int at, int end, int indent) {
    String line = source.substring(at, Math.min(end, at + LONGEST_LINE_FOR_PATTERNS));
    char first = line.charAt(0);
    if (line.startsWith("```") || line.startsWith("~~~")) {
      close();
      fence = line.substring(0, BlockMarks.run(line));
    } else if (first == '>') {
      close();
      inQuote = true;
    } else if (line.startsWith("<!--") || BlockMarks.BLOCK_TAG.matcher(line).matches()) {
      close();
      html(at, end, line);
    } else if (BlockMarks.RULE.matcher(line.strip()).matches()
        || BlockMarks.DEFINITION.matcher(line).matches()) {
      close();
    } else if (BlockMarks.marker(line) > 0) {
      item(at, end, indent, line);
    } else if (first == '#' && line.matches("(?s)#{1,6}(\\s.*)?")) {
      close();
      begin(Passage.Kind.heading, 0);
      add(at + BlockMarks.run(line), end);
      close();
    } else if (!inQuote || afterBlank) {
      words(at, end, indent, line);
    }
  }

  private void html(int at, int end, String line) {
    String tag = line.toLowerCase(Locale.ROOT);
    htmlEnd = "";
    for (String name : List.of("pre", "script", "style", "textarea")) {
      htmlEnd = tag.startsWith("<" + name) ? "</" + name : htmlEnd;
    }
    htmlEnd = tag.startsWith("<!--") ? "-->" : htmlEnd;
    inHtml =
        htmlEnd.isEmpty()
            || source.substring(at, end).toLowerCase(Locale.ROOT).indexOf(htmlEnd) < 0;
  }

  private void item(int at, int end, int indent, String line) {
    close();
    inQuote = false;
    inTable = false;
    int from = at;
    String rest = line;
    int width = 0;
    while (!rest.isEmpty() && BlockMarks.marker(rest) > 0 && width < 30) {
      int skipped = BlockMarks.marker(rest);
      while (skipped < rest.length() && Character.isWhitespace(rest.charAt(skipped))) {
        skipped++;
      }
      width += skipped;
      rest = rest.substring(skipped);
    }
    from += width;
    itemIndent = indent + Math.min(width, 4);
    if (rest.matches("(?s)\\[[ xX]] .*")) {
      from += 4;
    }
    begin(Passage.Kind.item, itemIndent);
    if (rest.startsWith(">")) {
      inQuote = true;
      close();
    } else if (rest.startsWith("```") || rest.startsWith("~~~")) {
      fence = rest.substring(0, BlockMarks.run(rest));
    } else if (from < end) {
      add(from, end);
    }
  }

  private void words(int at, int end, int indent, String line) {
    boolean pipes = line.indexOf('|') >= 0;
    if (inTable) {
      return;
    }
    if (pipes && BlockMarks.DELIMITERS.matcher(line.stripTrailing()).matches()) {
      // The line above was the heading of this table.
      open.setLength(0);
      pieces.clear();
      inTable = true;
      return;
    }
    inQuote = false;
    boolean row = pipes && (line.startsWith("|") || line.endsWith("|"));
    if (row || kind == Passage.Kind.row || BlockMarks.TIMED.matcher(line).matches()) {
      close();
    }
    if (open.isEmpty() && pieces.isEmpty()) {
      itemIndent = afterBlank && indent < itemIndent ? 0 : itemIndent;
      begin(row ? Passage.Kind.row : Passage.Kind.paragraph, itemIndent);
    }
    add(at, end);
    boolean hardBreak = source.startsWith("  ", end - 2) || source.charAt(end - 1) == '\\';
    if (hardBreak && end - at > 2) {
      close();
    }
  }

  private void begin(Passage.Kind next, int indent) {
    kind = next;
    itemIndent = indent;
  }

  private void add(int from, int to) {
    pieces.add(new int[] {from, to});
    open.append('.');
  }

  private void close() {
    if (!pieces.isEmpty()) {
      found.add(Inline.read(source, pieces, kind));
    }
    pieces.clear();
    open.setLength(0);
    kind = Passage.Kind.paragraph;
  }
}
