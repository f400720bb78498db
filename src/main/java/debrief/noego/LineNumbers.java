package debrief.noego;

import java.util.Arrays;

/** Where the lines of a text begin; CRLF, LF and CR end one. */
final class LineNumbers {
  private final int[] starts;

  LineNumbers(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** From 1. */
  int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** From 1, in UTF-16 units. */
  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
