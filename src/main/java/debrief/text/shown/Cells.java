package debrief.text.shown;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** One shown character after the other (UTF-16), each with the stretch of source behind it. */
final class Cells {
  /** Of a character that no source stands for, such as the end of a block. */
  static final int NOWHERE = -1;

  private static final Set<Character.UnicodeScript> ADORNED =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARMENIAN,
          Character.UnicodeScript.GEORGIAN,
          Character.UnicodeScript.HEBREW,
          Character.UnicodeScript.ARABIC);

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

  /**
   * Whether the last character is a letter that marks only adorn. In scripts of South and East Asia
   * they are vowels and belong to what is written.
   */
  boolean endsWithLetter() {
    int last = text.length() - 1;
    return last >= 0
        && Character.isLetter(text.charAt(last))
        && ADORNED.contains(Character.UnicodeScript.of(text.charAt(last)));
  }

  /** The last character's stretch of source goes on, where it ends in front of this one. */
  void extend(int start, int end) {
    int last = text.length() - 1;
    to[last] = to[last] == start ? end : to[last];
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
