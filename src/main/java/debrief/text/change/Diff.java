package debrief.text.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed between two texts, word by word, for a person to read. */
public final class Diff {
  /** Beyond this a comparison says only that everything was replaced. */
  private static final int LONGEST = 200_000;

  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * A run of text of one kind. All but ADDED make the text before, all but REMOVED the text after.
   */
  public record Part(Kind kind, String text) {}

  private final List<Part> parts = new ArrayList<>();

  private Diff() {}

  public static List<Part> words(String before, String after) {
    Diff diff = new Diff();
    if (before.length() + after.length() > 2 * LONGEST && !before.equals(after)) {
      diff.add(Kind.REMOVED, before);
      diff.add(Kind.ADDED, after);
    } else {
      diff.lines(tokens(before, true), tokens(after, true));
    }
    return diff.joined();
  }

  /**
   * Lines that stand once in either text hold the two together; between them the words are
   * compared.
   */
  private void lines(List<String> before, List<String> after) {
    int i = 0;
    int j = 0;
    for (int[] pair : anchors(before, after)) {
      between(before.subList(i, pair[0]), after.subList(j, pair[1]));
      add(Kind.SAME, before.get(pair[0]));
      i = pair[0] + 1;
      j = pair[1] + 1;
    }
    between(before.subList(i, before.size()), after.subList(j, after.size()));
  }

  private void between(List<String> before, List<String> after) {
    if (before.equals(after)) {
      add(Kind.SAME, String.join("", before));
      return;
    }
    List<String> one = tokens(String.join("", before), false);
    List<String> two = tokens(String.join("", after), false);
    int head = 0;
    while (head < one.size() && head < two.size() && one.get(head).equals(two.get(head))) {
      head++;
    }
    int tail = 0;
    int most = Math.min(one.size(), two.size()) - head;
    while (tail < most && one.get(one.size() - 1 - tail).equals(two.get(two.size() - 1 - tail))) {
      tail++;
    }
    add(Kind.SAME, String.join("", one.subList(0, head)));
    parts.addAll(
        Myers.compare(one.subList(head, one.size() - tail), two.subList(head, two.size() - tail)));
    add(Kind.SAME, String.join("", one.subList(one.size() - tail, one.size())));
  }

  /** Pairs of lines unique in both texts, in the longest order that both share. */
  private static List<int[]> anchors(List<String> before, List<String> after) {
    Map<String, Integer> once = once(after);
    Map<String, Integer> here = once(before);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String line = before.get(i);
      Integer there = once.get(line);
      if (there != null && there >= 0 && here.getOrDefault(line, -1) >= 0 && !line.isBlank()) {
        pairs.add(new int[] {i, there, -1});
      }
    }
    return ascending(pairs);
  }

  private static List<int[]> ascending(List<int[]> pairs) {
    List<Integer> piles = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k++) {
      int low = 0;
      int high = piles.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(piles.get(middle))[1] < pairs.get(k)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      pairs.get(k)[2] = low > 0 ? piles.get(low - 1) : -1;
      if (low == piles.size()) {
        piles.add(k);
      } else {
        piles.set(low, k);
      }
    }
    List<int[]> chain = new ArrayList<>();
    for (int k = piles.isEmpty() ? -1 : piles.get(piles.size() - 1); k >= 0; k = pairs.get(k)[2]) {
      chain.add(pairs.get(k));
    }
    Collections.reverse(chain);
    return chain;
  }

  /** Where each line stands; -1 for one that stands more than once. */
  private static Map<String, Integer> once(List<String> lines) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      places.merge(lines.get(i), i, (one, two) -> -1);
    }
    return places;
  }

  /** Lines with their ends, or words, spaces and marks; joined they are the text again. */
  private static List<String> tokens(String text, boolean lines) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      char last = text.charAt(i - 1);
      boolean cut = lines ? last == '\n' : i < text.length() && kind(last) != kind(text.charAt(i));
      if (cut || i == text.length()) {
        tokens.add(text.substring(start, i));
        start = i;
      }
    }
    return tokens;
  }

  /** A surrogate counts as a letter, so a pair is never cut. */
  private static int kind(char c) {
    return c == '\n'
        ? 0
        : Character.isWhitespace(c)
            ? 1
            : Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? 2 : 3;
  }

  private void add(Kind kind, String text) {
    parts.add(new Part(kind, text));
  }

  private List<Part> joined() {
    parts.removeIf(part -> part.text().isEmpty());
    List<Part> joined = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      run.append(parts.get(i).text());
      boolean ends = i + 1 == parts.size() || parts.get(i + 1).kind() != parts.get(i).kind();
      if (ends) {
        joined.add(new Part(parts.get(i).kind(), run.toString()));
        run.setLength(0);
      }
    }
    return List.copyOf(joined);
  }
}
