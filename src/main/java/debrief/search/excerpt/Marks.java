package debrief.search.excerpt;

import debrief.search.query.SearchQuery;
import debrief.search.query.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that are marked in what was found: those looked for, in all their forms. */
public final class Marks {
  /** How many letters a form of a word may have more than its stem. */
  private static final int LONGEST_ENDING = 5;

  private static final int SHORTEST_STEM = 3;

  private record Word(String spelled, List<String> stems, boolean goesOn) {
    boolean is(String other) {
      return other.equals(spelled)
          || (goesOn && other.startsWith(spelled))
          || stems.stream().anyMatch(stem -> isForm(other, stem));
    }

    private static boolean isForm(String word, String stem) {
      // "retries" and "retry" have the stem "retri".
      String root =
          stem.endsWith("i") && stem.length() > SHORTEST_STEM
              ? stem.substring(0, stem.length() - 1)
              : stem;
      return word.equals(stem)
          || (root.length() >= SHORTEST_STEM
              && word.startsWith(root)
              && word.length() - root.length() <= LONGEST_ENDING);
    }
  }

  private final List<Word> words = new ArrayList<>();

  /**
   * @param stems what PostgreSQL makes of each word of {@link #words}; without any it is too common
   *     to be looked for
   */
  public Marks(SearchQuery query, Map<String, List<String>> stems) {
    for (Term term : query.wanted()) {
      for (List<String> alternative : term.alternatives()) {
        for (String word : alternative) {
          List<String> found = stems.getOrDefault(word, List.of());
          if (!found.isEmpty()) {
            words.add(new Word(word, found, term.prefix() && alternative.size() == 1));
          }
        }
      }
    }
  }

  /** Every word that is looked for, folded. */
  public static String[] words(SearchQuery query) {
    Set<String> words = new LinkedHashSet<>();
    query.wanted().forEach(term -> term.alternatives().forEach(words::addAll));
    return words.toArray(String[]::new);
  }

  /** Which of the words this one is a form of; -1 for none. */
  int wordOf(String folded) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(folded)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
