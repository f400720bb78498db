package debrief.intake.action;

import debrief.text.word.PlainLetters;
import debrief.text.word.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of one kind from {@code action-words.txt}, looked up in plain letters between blanks: a
 * star stands for any ending, {@code ^} for the beginning of the text.
 */
final class ActionWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");

  private final List<String> words = new ArrayList<>();

  private ActionWords() {}

  static ActionWords of(String kind) {
    ActionWords of = new ActionWords();
    for (List<String> row : WordTable.read("/debrief/intake/action/action-words.txt")) {
      if (row.get(0).equals(kind)) {
        for (String word : row.get(1).split(",", -1)) {
          of.words.add(word.strip());
        }
      }
    }
    return of;
  }

  /** A text in the form in which words are looked up, with a blank before and behind it. */
  static String normal(String text) {
    return " " + NO_WORD.matcher(PlainLetters.of(text)).replaceAll(" ").strip() + " ";
  }

  /** The place of the first of them in a text of that form; -1 for none. */
  int find(String normal) {
    int first = -1;
    for (String word : words) {
      int at = at(normal, word);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  boolean in(String normal) {
    return find(normal) >= 0;
  }

  /** All of them, as they stand in the table. */
  Set<String> all() {
    return Set.copyOf(words);
  }

  /** Whether a word by itself is one of them. */
  boolean has(String word) {
    return words.contains(word);
  }

  private static int at(String normal, String word) {
    if (word.startsWith("^")) {
      return normal.startsWith(" " + word.substring(1) + " ") ? 0 : -1;
    }
    return word.endsWith("*")
        ? normal.indexOf(" " + word.substring(0, word.length() - 1))
        : normal.indexOf(" " + word + " ");
  }
}
