package debrief.intake.stated;

import debrief.text.word.PlainLetters;
import debrief.text.word.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables that say what kind of fact a name means. */
final class FactNames {
  private FactNames() {}

  /** The names of a table beside this package, as they are compared. */
  static Map<String, Fact.Kind> read(String table) {
    Map<String, Fact.Kind> names = new HashMap<>();
    for (List<String> row : WordTable.read("/debrief/intake/stated/" + table)) {
      for (String name : row.get(1).split(",", -1)) {
        names.putIfAbsent(normal(name), Fact.Kind.valueOf(row.get(0)));
      }
    }
    return names;
  }

  /** Without capitals, accents, brackets and punctuation. */
  static String normal(String name) {
    return PlainLetters.of(name)
        .replaceAll("\\([^)]*\\)", " ")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }
}
