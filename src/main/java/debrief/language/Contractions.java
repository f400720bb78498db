package debrief.language;

import debrief.language.word.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that are written as one and are two: {@code don't} is <em>do</em> and <em>not</em>. */
final class Contractions {
  private static final Set<String> JOINED =
      WordSet.of("should could would did does do was were is are had has have must");
  private static final Set<String> WITH_HAVE = Set.of("shoulda", "coulda", "woulda");

  /**
   * A part of a word and what it means.
   *
   * @param asWritten whether it means just its letters
   */
  record Part(int from, int to, String meaning, boolean asWritten) {}

  private Contractions() {}

  /**
   * @param lower a word in small letters
   */
  static List<Part> parts(String lower) {
    int end = lower.length();
    int quote = lower.lastIndexOf('\'');
    String tail = quote > 0 ? tail(lower.substring(quote)) : null;
    if (lower.endsWith("n't") && end > 3) {
      return negated(lower, 3);
    }
    if (lower.endsWith("nt") && JOINED.contains(lower.substring(0, end - 2))) {
      return negated(lower, 2);
    }
    if (lower.equals("cannot")) {
      return List.of(new Part(0, 3, "can", false), new Part(3, end, "not", false));
    }
    if (WITH_HAVE.contains(lower)) {
      return List.of(
          new Part(0, end - 1, lower.substring(0, end - 1), false),
          new Part(end - 1, end, "have", false));
    }
    if (tail != null) {
      List<Part> parts = new ArrayList<>(parts(lower.substring(0, quote)));
      parts.add(new Part(quote, end, tail, false));
      return parts;
    }
    return List.of(new Part(0, end, lower, true));
  }

  private static List<Part> negated(String lower, int tail) {
    int cut = lower.length() - tail;
    String stem = lower.substring(0, cut);
    String verb =
        switch (stem) {
          case "ca" -> "can";
          case "wo" -> "will";
          case "sha" -> "shall";
          default -> stem;
        };
    return List.of(new Part(0, cut, verb, false), new Part(cut, lower.length(), "not", false));
  }

  private static @Nullable String tail(String tail) {
    return switch (tail) {
      case "'s" -> "'s";
      case "'ve" -> "have";
      case "'ll" -> "will";
      case "'re" -> "are";
      case "'m" -> "am";
      case "'d" -> "'d";
      default -> null;
    };
  }
}
