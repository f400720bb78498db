package debrief.bench.gold;

import java.util.Locale;

/** Whether a text begins with words, whatever its marks, links and capitals are. */
final class FirstWords {
  /** Names that lead a sentence do not stand in a gold file; its words follow soon. */
  private static final int SOON = 160;

  private FirstWords() {}

  static boolean match(String text, String words) {
    String plain = normal(text);
    String head = plain.length() > SOON ? plain.substring(0, SOON) : plain;
    return (" " + head).contains(" " + normal(words));
  }

  static String normal(String text) {
    String start = text.length() > 2000 ? text.substring(0, 2000) : text;
    return start
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\]\\([^)]*\\)|\\]\\[[^\\]]*\\]", " ")
        .replaceAll("['’‘`*_]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
