package debrief.redaction;

import java.util.BitSet;

/**
 * The stretches of a Markdown text that are not prose: code, targets of links, addresses. Found in
 * one pass; where a mark has no partner, nothing is covered.
 */
final class NonProseRanges {
  private final String text;
  private final BitSet covered = new BitSet();

  private NonProseRanges(String text) {
    this.text = text;
  }

  boolean covers(int offset) {
    return covered.get(offset);
  }

  static NonProseRanges of(String text) {
    NonProseRanges opaque = new NonProseRanges(text);
    int at = 0;
    while (at < text.length()) {
      int fence = opaque.fence(at);
      at = fence > at ? fence : opaque.line(at);
    }
    return opaque;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /** Behind the fenced block that begins on this line; the line's start where none does. */
  private int fence(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    String mark = text.startsWith("```", at) ? "```" : text.startsWith("~~~", at) ? "~~~" : "";
    if (mark.isEmpty()) {
      return start;
    }
    int line = lineEnd(at);
    while (line < text.length()) {
      int end = lineEnd(line);
      if (text.substring(line, end).strip().startsWith(mark)) {
        break;
      }
      line = end;
    }
    int end = Math.min(text.length(), line < text.length() ? lineEnd(line) : line);
    covered.set(start, end);
    return end;
  }

  private int line(int start) {
    int end = lineEnd(start);
    int at = start;
    int ticksFrom = -1;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '`') {
        if (ticksFrom >= 0) {
          covered.set(ticksFrom, at);
          ticksFrom = -1;
        } else {
          ticksFrom = at;
        }
      } else if (ticksFrom < 0 && c == ']' && text.startsWith("](", at)) {
        at = target(at + 2, end);
      } else if (ticksFrom < 0 && (text.startsWith("://", at) || text.startsWith("mailto:", at))) {
        at = address(at, end);
      }
      at++;
    }
    return end;
  }

  /** A title behind the address is prose: it is shown, as a caption for one. */
  private int target(int from, int end) {
    int depth = 1;
    int title = -1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        covered.set(from, title < 0 ? i : title);
        return i;
      }
      boolean begins = i > from && "\"'(".indexOf(c) >= 0 && " \t".indexOf(text.charAt(i - 1)) >= 0;
      title = title < 0 && begins ? i : title;
    }
    return end;
  }

  private int address(int from, int end) {
    int at = from;
    while (at < end
        && !Character.isWhitespace(text.charAt(at))
        && ")>]\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    covered.set(from, Math.max(from, at));
    return at - 1;
  }
}
