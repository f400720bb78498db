package debrief.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something to look for: any one of these, each a word or words that follow one another.
 *
 * @param typed as it stands in the query, without quotes
 * @param alternatives folded; the first is what was typed, the others mean the same
 * @param quoted whether it was typed between quotes
 * @param prefix whether the last word may go on
 */
public record Term(String typed, List<List<String>> alternatives, boolean quoted, boolean prefix) {
  /** A longer one is rare enough as it is, and may go on to a word that is too long to be kept. */
  private static final int LONGEST_BEGINNING = 12;

  public Term {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** The words that were typed, folded. */
  public List<String> words() {
    return alternatives.get(0);
  }

  /** Whether it is one word that may be misspelt. */
  public boolean isGuessable() {
    return !quoted
        && words().size() == 1
        && words().get(0).length() >= 4
        && words().get(0).chars().noneMatch(Character::isDigit);
  }

  /** Whether it is one word of which nothing is looked for. */
  boolean isStopWord(Map<String, List<String>> stems) {
    return alternatives.size() == 1
        && words().size() == 1
        && stems.getOrDefault(words().get(0), words()).isEmpty();
  }

  /** The word that may go on with letters; empty where there is none. */
  Optional<String> beginning() {
    return prefix && isGuessable() && words().get(0).length() <= LONGEST_BEGINNING
        ? Optional.of(words().get(0))
        : Optional.empty();
  }

  /** The same where it goes on as one of these words. */
  Term goingOn(List<String> others) {
    List<List<String>> more = new ArrayList<>(alternatives);
    others.forEach(other -> more.add(List.of(other)));
    return new Term(typed, more, quoted, false);
  }

  /** The same, or any of these words in its place. */
  Term or(List<String> others) {
    List<List<String>> more = new ArrayList<>(alternatives);
    others.forEach(other -> more.add(List.of(other)));
    return new Term(typed, more, quoted, prefix);
  }

  /**
   * As PostgreSQL's {@code to_tsquery} reads it.
   *
   * @param loose whether words that follow one another may stand anywhere
   */
  String query(boolean loose) {
    return alternatives.stream()
        .map(words -> sequence(words, loose))
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private String sequence(List<String> words, boolean loose) {
    String glue = loose ? " & " : " <-> ";
    String all =
        words.stream()
            .map(word -> "'" + word + "'" + (isHalf(words, word) ? ":*" : ""))
            .collect(Collectors.joining(glue, "(", ")"));
    boolean goesOn = prefix && words.equals(words()) && words.size() == 1;
    return goesOn ? all + " | '" + words.get(0) + "':*" : all;
  }

  /** A single letter of a script without blanks is the first of a pair. */
  private static boolean isHalf(List<String> words, String word) {
    return words.size() == 1
        && WordFolding.isPair(word)
        && word.codePointCount(0, word.length()) == 1;
  }
}
