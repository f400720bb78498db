package debrief.text.change;

import debrief.text.change.TextUnit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Cuts Markdown into units; joined they are the text again, but for blank lines before its first
 * words. It knows no words of any language: a cut too few only makes a merge ask, and one too many
 * only lets it merge more.
 */
final class TextUnits {
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])(?:\\s.*)?");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(?:\\s.*)?");
  private static final Pattern QUOTE = Pattern.compile("\\s*>.*");
  private static final Pattern CODE = Pattern.compile("(?: {4}|\t).*");

  private final List<String> lines;
  private final List<TextUnit> units = new ArrayList<>();

  private TextUnits(String text) {
    this.lines = List.of(text.split("\n", -1));
  }

  /**
   * @param text with LF line ends
   */
  static List<TextUnit> of(String text) {
    TextUnits cut = new TextUnits(text);
    for (int at = 0; at < cut.lines.size(); ) {
      at = cut.block(at);
    }
    return cut.units;
  }

  /** Takes what begins at this line; answers the line after it. */
  private int block(int at) {
    if (lines.get(at).isBlank()) {
      int end = at;
      while (end < lines.size() && lines.get(end).isBlank()) {
        end++;
      }
      space(String.join("\n", lines.subList(at, end)) + (end < lines.size() ? "\n" : ""));
      return end;
    }
    Kind kind = kind(at);
    int end = end(at, kind);
    String block = String.join("\n", lines.subList(at, end)) + (end < lines.size() ? "\n" : "");
    if (kind == Kind.SENTENCE) {
      Sentences.each(block, (text, space) -> add(kind, text, space));
    } else {
      String text = block.stripTrailing();
      add(kind, text, block.substring(text.length()));
    }
    return end;
  }

  private void add(Kind kind, String text, String space) {
    units.add(new TextUnit(kind, text, space));
  }

  private void space(String more) {
    if (!units.isEmpty()) {
      TextUnit last = units.remove(units.size() - 1);
      units.add(last.spaced(last.space() + more));
    }
  }

  private Kind kind(int at) {
    String line = lines.get(at);
    if (isTable(at)) {
      return Kind.APART;
    }
    if (FENCE.matcher(line).matches()
        || HEADING.matcher(line).matches()
        || QUOTE.matcher(line).matches()
        || isRule(line)) {
      return Kind.BLOCK;
    }
    if (ITEM.matcher(line).matches()) {
      return Kind.ITEM;
    }
    boolean afterBlank = at == 0 || lines.get(at - 1).isBlank();
    return afterBlank && CODE.matcher(line).matches() ? Kind.APART : Kind.SENTENCE;
  }

  /** Three or more of one mark, with nothing else but blanks. */
  private static boolean isRule(String line) {
    String bare = line.replace(" ", "");
    return bare.length() > 2
        && "-*_".indexOf(bare.charAt(0)) >= 0
        && bare.chars().allMatch(c -> c == bare.charAt(0));
  }

  private boolean isTable(int at) {
    return at + 1 < lines.size()
        && lines.get(at).indexOf('|') >= 0
        && lines.get(at + 1).indexOf('-') >= 0
        && lines.get(at + 1).chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
  }

  private int end(int at, Kind kind) {
    String line = lines.get(at);
    var fence = FENCE.matcher(line);
    if (fence.matches()) {
      int close = at + 1;
      while (close < lines.size() && !closes(lines.get(close), fence.group(1))) {
        close++;
      }
      return Math.min(close + 1, lines.size());
    }
    if (QUOTE.matcher(line).matches()) {
      return run(at, next -> QUOTE.matcher(lines.get(next)).matches());
    }
    return switch (kind) {
      case BLOCK -> at + 1;
      case APART ->
          isTable(at)
              ? run(at, next -> lines.get(next).indexOf('|') >= 0)
              : run(at, next -> CODE.matcher(lines.get(next)).matches());
      case ITEM, SENTENCE -> run(at, next -> kind(next) == Kind.SENTENCE);
    };
  }

  private int run(int at, IntPredicate belongs) {
    int end = at + 1;
    while (end < lines.size() && !lines.get(end).isBlank() && belongs.test(end)) {
      end++;
    }
    return end;
  }

  private static boolean closes(String line, String mark) {
    String bare = line.strip();
    return bare.length() >= mark.length() && bare.chars().allMatch(c -> c == mark.charAt(0));
  }
}
