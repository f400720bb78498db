package debrief.text.shown;

import java.util.Arrays;
import java.util.BitSet;

/** One shown character after the other (UTF-16), each with the stretch of source behind it. */
final class Cells {
  /** Of a character that no source stands for, such as the end of a block. */
  static final int NOWHERE = -1;

  final StringBuilder text = new StringBuilder();
  final BitSet hidden = new BitSet();
  final BitSet tags = new BitSet();
  final BitSet marks = new BitSet();
  private int[] from = new int[256];
  private int[] to = new int[256];
  private int[] group = new int[256];

  int size() {
    return text.length();
  }

  void add(char shown, int start, int end, int within) {
    int at = text.length();
    if (at == from.length) {
      from = Arrays.copyOf(from, at * 2);
      to = Arrays.copyOf(to, at * 2);
      group = Arrays.copyOf(group, at * 2);
    }
    from[at] = start;
    to[at] = end;
    group[at] = within;
    text.append(shown);
  }

  int from(int cell) {
    return from[cell];
  }

  int to(int cell) {
    return to[cell];
  }

  int group(int cell) {
    return group[cell];
  }
}
