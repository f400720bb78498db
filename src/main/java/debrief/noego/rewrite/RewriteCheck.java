package debrief.noego.rewrite;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a sentence that was said anew still tells what was told. */
public final class RewriteCheck {
  private static final Pattern GAP = Pattern.compile("\\[… [^\\]]*\\]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[\"“”'(\\[]+|[\"“”',.;:!?)\\]]+$");

  /** Figures, times, identifiers, addresses, code: what cannot be said in other words. */
  private static final Pattern EXACT =
      Pattern.compile("[`\\d_/@=<>#%&$]|\\p{Ll}\\p{Lu}|\\p{Lu}{2}|\\w\\.\\w");

  /** The part of the words beside the verdict that stays at least. */
  private static final double MOST_STAY = 0.7;

  /** Shorter words have no meaning of their own. */
  private static final int SHORTEST = 4;

  /** Letters by which forms of a word are the same: checked, check. */
  private static final int STEM = 3;

  private RewriteCheck() {}

  /**
   * @param said the sentence with roles in place of names
   * @param verdict of its words those that are to go
   * @param anew what is offered in its place
   */
  public static boolean keeps(String said, String verdict, String anew) {
    Set<String> left = words(GAP.matcher(anew).replaceAll(" "));
    Set<String> told = words(GAP.matcher(said).replaceAll(" "));
    List<String> exact = told.stream().filter(word -> EXACT.matcher(word).find()).toList();
    return left.containsAll(exact)
        && mostStay(told, words(verdict), left)
        && GAP.matcher(anew).results().count() <= 1;
  }

  private static boolean mostStay(Set<String> told, Set<String> verdict, Set<String> left) {
    Set<String> meant = new HashSet<>(told);
    meant.removeAll(verdict);
    meant.removeIf(word -> word.length() < SHORTEST);
    Set<String> stems = left.stream().map(RewriteCheck::stem).collect(Collectors.toSet());
    long stay = meant.stream().filter(word -> stems.contains(stem(word))).count();
    return stay >= MOST_STAY * meant.size();
  }

  private static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : BLANKS.split(text)) {
      String bare = EDGES.matcher(word).replaceAll("");
      if (!bare.isEmpty()) {
        words.add(
            bare.toLowerCase(Locale.ROOT).equals(bare) || isFirst(bare)
                ? bare.toLowerCase(Locale.ROOT)
                : bare);
      }
    }
    return words;
  }

  /** Only the first letter is large, as at the start of a sentence. */
  private static boolean isFirst(String word) {
    return word.substring(1).toLowerCase(Locale.ROOT).equals(word.substring(1));
  }
}
