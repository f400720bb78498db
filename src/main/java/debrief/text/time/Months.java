package debrief.text.time;

import debrief.text.word.WordTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The names of months in the languages in which reports are read; they stand in {@code months.txt}.
 */
final class Months {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    List<String> rows = WordTable.lines("/debrief/text/time/months.txt");
    for (int i = 0; i < rows.size(); i++) {
      for (String name : rows.get(i).split(" ", -1)) {
        NUMBERS.put(name, i + 1);
      }
    }
  }

  /** One of them, the longer first, with the point of a short form. */
  static final String PATTERN = "(?<month>" + alternatives() + ")(?![\\p{L}])\\.?";

  private Months() {}

  private static String alternatives() {
    TreeSet<String> longest =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(name -> name));
    longest.addAll(NUMBERS.keySet());
    return String.join("|", longest);
  }

  /** 1 for January. */
  static int number(String name) {
    Integer number = NUMBERS.get(name.toLowerCase(Locale.ROOT));
    return number == null ? 0 : number;
  }
}
