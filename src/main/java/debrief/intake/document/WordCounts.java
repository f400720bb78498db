package debrief.intake.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts words, so that none is lost between a document and what was made of it. */
public final class WordCounts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private WordCounts() {}

  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The words of a text that are written with a small letter at their head. */
  public static Set<String> small(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (Character.isLowerCase(word.group().codePointAt(0))) {
        words.add(word.group());
      }
    }
    return words;
  }

  public static Map<String, Integer> count(String text) {
    Map<String, Integer> count = new HashMap<>();
    of(text).forEach(word -> count.merge(word, 1, Integer::sum));
    return count;
  }

  public static boolean covers(String source, String kept) {
    return missing(source, kept).isEmpty();
  }

  /** The words of the source that stand less often in what was kept, with how many are missing. */
  public static Map<String, Integer> missing(String source, String kept) {
    Map<String, Integer> missing = count(source);
    count(kept)
        .forEach(
            (word, times) ->
                missing.computeIfPresent(
                    word, (same, needed) -> needed > times ? needed - times : null));
    return missing;
  }
}
