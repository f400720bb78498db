package debrief.text.node;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The labels of the footnotes of one file so far, and what was typed like one and is none. */
public final class TakenLabels {
  private final Set<String> notes = new HashSet<>();
  private final Set<String> typed = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /**
   * A label that is not taken, which is taken from now on: this one, or with a number more. A file
   * has thousands of texts whose first note is 1, so nobody counts from the beginning again.
   */
  String free(String label) {
    String free = label;
    int number = next.getOrDefault(key(label), 2);
    while (typed.contains(key(free)) || !notes.add(key(free))) {
      free = label + "-" + number;
      number++;
    }
    next.put(key(label), number);
    return free;
  }

  /** Remembers what looks like a label and has no note, so that no note gets it. */
  void type(String label) {
    typed.add(key(label));
  }

  /** Whether a note has this label. */
  boolean isOfNote(String label) {
    return notes.contains(key(label));
  }

  boolean isTyped(String label) {
    return typed.contains(key(label));
  }

  /** Capitals make no other label. */
  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
