package debrief.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query, understood.
 *
 * @param wanted what all of it must be there
 * @param excluded what must not
 * @param filters typed as {@code name:value}, by name; the value is not looked at yet
 * @param unknown what was typed like a filter that there is not, and is looked for as a word
 * @param leftOut filters as they were typed that nothing is done with
 * @param tooMany whether words beyond {@link QueryParser#MOST_TERMS} were left out
 */
public record SearchQuery(
    List<Term> wanted,
    List<Term> excluded,
    Map<String, String> filters,
    List<String> unknown,
    List<String> leftOut,
    boolean tooMany) {
  /** More words than these are not combined. */
  private static final int MOST_COMBINED = 8;

  public SearchQuery {
    wanted = List.copyOf(wanted);
    excluded = List.copyOf(excluded);
    unknown = List.copyOf(unknown);
    leftOut = List.copyOf(leftOut);
  }

  /** How strictly words are looked for. */
  public enum Reach {
    /** Every word. */
    all,
    /** More than half of them. */
    most,
    /** Any of them. */
    any
  }

  /** Whether it has words to look for. */
  public boolean hasWords() {
    return !wanted.isEmpty();
  }

  /** Whether words were typed whose order matters. */
  public boolean hasPhrases() {
    return Stream.concat(wanted.stream(), excluded.stream())
        .anyMatch(term -> term.words().size() > 1);
  }

  private static boolean isSequence(Term term) {
    return term.alternatives().stream().anyMatch(words -> words.size() > 1);
  }

  /** One of its terms, for PostgreSQL's {@code to_tsquery}. */
  public String alone(Term term) {
    return term.query(false);
  }

  /** For PostgreSQL's {@code to_tsquery}. */
  public String exact(Reach reach) {
    return query(reach, false);
  }

  /** The same without the order of words: it finds at least as much, by index alone. */
  public String loose(Reach reach) {
    return query(reach, true);
  }

  /**
   * To rank by: each word by itself. PostgreSQL ranks words that must all be there by how close
   * they stand, and gives nothing where one stands in the title and another far down.
   */
  public String ranked() {
    return wanted.stream().map(term -> term.query(true)).collect(Collectors.joining(" | "));
  }

  private String query(Reach reach, boolean loose) {
    List<String> words = wanted.stream().map(term -> term.query(loose)).toList();
    String positive =
        switch (reach) {
          case all -> String.join(" & ", words);
          case most -> combined(words);
          case any -> String.join(" | ", words);
        };
    // Loosely, an excluded phrase would exclude its words wherever they stand.
    String negative =
        excluded.stream()
            .filter(term -> !loose || !isSequence(term))
            .map(term -> " & !" + term.query(false))
            .collect(Collectors.joining());
    return "(" + positive + ")" + negative;
  }

  private static String combined(List<String> words) {
    List<String> first = words.subList(0, Math.min(MOST_COMBINED, words.size()));
    int size = first.size() / 2 + 1;
    List<String> found = new ArrayList<>();
    choose(first, 0, size, new ArrayList<>(), found);
    return String.join(" | ", found);
  }

  private static void choose(
      List<String> words, int from, int size, List<String> chosen, List<String> found) {
    if (chosen.size() == size) {
      found.add("(" + String.join(" & ", chosen) + ")");
      return;
    }
    for (int i = from; i < words.size(); i++) {
      chosen.add(words.get(i));
      choose(words, i + 1, size, chosen, found);
      chosen.remove(chosen.size() - 1);
    }
  }

  /**
   * The same where misspelt words may be what they resemble.
   *
   * @param guesses by the word that was typed, folded
   */
  public SearchQuery guessing(Map<String, List<String>> guesses) {
    List<Term> terms =
        wanted.stream()
            .map(
                term -> {
                  List<String> others = guesses.get(term.words().get(0));
                  return others == null || !term.isGuessable() ? term : term.or(others);
                })
            .toList();
    return new SearchQuery(terms, excluded, filters, unknown, leftOut, tooMany);
  }

  /**
   * The same without words that stand in every text, as long as any other is left: so what counts
   * as most of its words does not count them.
   *
   * @param stems what PostgreSQL makes of each word, folded
   */
  public SearchQuery withoutStopWords(Map<String, List<String>> stems) {
    List<Term> terms = wanted.stream().filter(term -> !term.isStopWord(stems)).toList();
    return terms.isEmpty()
        ? this
        : new SearchQuery(terms, excluded, filters, unknown, leftOut, tooMany);
  }

  /** The beginning of a word that was typed last, folded; empty where the last word is whole. */
  public Optional<String> beginning() {
    return wanted.stream().flatMap(term -> term.beginning().stream()).findFirst();
  }

  /**
   * The same where that word is one of these.
   *
   * @param words that begin so
   */
  public SearchQuery goingOn(List<String> words) {
    List<Term> terms =
        wanted.stream()
            .map(term -> term.beginning().isPresent() ? term.goingOn(words) : term)
            .toList();
    return new SearchQuery(terms, excluded, filters, unknown, leftOut, tooMany);
  }

  /** The words that may be misspelt, folded. */
  public List<String> guessable() {
    return wanted.stream()
        .filter(Term::isGuessable)
        .map(term -> term.words().get(0))
        .distinct()
        .toList();
  }

  /**
   * The query with other words in place of some, to be asked for instead; null where nothing
   * changes.
   *
   * @param guesses by the word that was typed, folded
   */
  public @Nullable String spelled(Map<String, List<String>> guesses) {
    boolean changed = false;
    List<String> parts = new ArrayList<>();
    for (Term term : wanted) {
      List<String> others = term.isGuessable() ? guesses.get(term.words().get(0)) : null;
      changed |= others != null && !others.isEmpty();
      parts.add(others == null || others.isEmpty() ? said(term) : others.get(0));
    }
    excluded.forEach(term -> parts.add("-" + said(term)));
    new LinkedHashMap<>(filters).forEach((name, value) -> parts.add(filter(name, value)));
    return changed ? String.join(" ", parts) : null;
  }

  private static String said(Term term) {
    return term.quoted() ? "\"" + term.typed() + "\"" : term.typed();
  }

  /** A filter as one types it. */
  public static String filter(String name, String value) {
    return name
        + ":"
        + (value.matches("[^\\s\"]+") ? value : "\"" + value.replace("\"", "") + "\"");
  }
}
