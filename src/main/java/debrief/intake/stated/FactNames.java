package debrief.intake.stated;

import debrief.text.word.PlainLetters;
import debrief.text.word.WordTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables that say what kind of fact a name means. */
final class FactNames {
  private static final Pattern QUALIFIERS =
      Pattern.compile("^(?:" + qualifiers("BEFORE") + ") | (?:" + qualifiers("AFTER") + ")$");

  /** "The approximate start of the incident" has three. */
  private static final int MOST_QUALIFIERS = 4;

  private FactNames() {}

  private static String qualifiers(String place) {
    return WordTable.read("/debrief/intake/stated/fact-qualifiers.txt").stream()
        .filter(row -> row.get(0).equals(place))
        .flatMap(row -> Arrays.stream(row.get(1).split(",", -1)))
        .map(FactNames::normal)
        .collect(Collectors.joining("|"));
  }

  /**
   * What a name means, with or without words around it that change nothing; null for a name that
   * means nothing here.
   */
  static Fact.@Nullable Kind of(Map<String, Fact.Kind> names, String name) {
    String at = normal(name);
    Fact.Kind kind = names.get(at);
    for (int i = 0; kind == null && i < MOST_QUALIFIERS; i++) {
      Matcher qualifier = QUALIFIERS.matcher(at);
      if (!qualifier.find()) {
        break;
      }
      at = qualifier.replaceFirst("");
      kind = names.get(at);
    }
    return kind;
  }

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
