package debrief.search;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.search.candidate.VisibleDocuments;
import debrief.search.query.SearchQuery;
import debrief.search.query.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Guesses what misspelt words meant, of the words of what is open to everybody. */
final class SpellingGuesses {
  private static final int MOST_WORDS = 5;
  private static final int MOST_GUESSES = 3;
  private static final int MOST_BEGINNINGS = 64;

  /** Longer words may have two letters wrong. */
  private static final int SHORT = 5;

  private final SpellingSql sql;
  private final String language;

  SpellingGuesses(Jdbi jdbi, String language) {
    this.sql = SqlObjects.of(jdbi, SpellingSql.class);
    this.language = language;
  }

  /** What each word that finds nothing may have meant, the likeliest first. */
  Map<String, List<String>> guesses(Viewer viewer, SearchQuery query) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (Term term : query.wanted()) {
      if (term.isGuessable() && asked.size() < MOST_WORDS) {
        asked.put(term.words().get(0), query.alone(term));
      }
    }
    if (asked.isEmpty()) {
      return Map.of();
    }
    Set<String> seen = seen(viewer, asked);
    Map<String, List<String>> guesses = new LinkedHashMap<>();
    asked.keySet().stream()
        .filter(word -> !seen.contains(word))
        .forEach(word -> guesses.put(word, resembling(viewer, word)));
    guesses.values().removeIf(List::isEmpty);
    return guesses;
  }

  /**
   * The query where a word that may go on is one of those that do, in what is open to everybody: an
   * index finds whole words much faster. Where many words begin so it stays as it is.
   */
  SearchQuery goingOn(Viewer viewer, SearchQuery query) {
    return query
        .beginning()
        .map(word -> sql.beginning(word + "%", viewer.seesTeamText(), MOST_BEGINNINGS + 1))
        .filter(words -> words.size() <= MOST_BEGINNINGS)
        .map(query::goingOn)
        .orElse(query);
  }

  /**
   * @param queries by word
   */
  private Set<String> seen(Viewer viewer, Map<String, String> queries) {
    String count =
        Access.count(
            viewer,
            VisibleDocuments.NEWEST,
            " and d.part = 0" + VisibleDocuments.row(viewer) + SpellingSql.HAS_WORD);
    return new LinkedHashSet<>(
        sql.seen(
            count,
            queries.keySet().toArray(String[]::new),
            queries.values().toArray(String[]::new),
            language,
            1,
            viewer.seesTeamText(),
            viewer));
  }

  private List<String> resembling(Viewer viewer, String word) {
    int most = word.length() <= SHORT ? 1 : 2;
    return sql.resembling(word, near(word), viewer.seesTeamText()).stream()
        .filter(other -> !other.equals(word) && distance(word, other) <= most)
        .sorted(
            Comparator.<String>comparingInt(other -> distance(word, other))
                .thenComparing(other -> other.charAt(0) != word.charAt(0))
                .thenComparing(other -> Math.abs(other.length() - word.length()))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_GUESSES)
        .toList();
  }

  /** The word with one Latin letter more, less, otherwise, or two in each other's place. */
  private static String[] near(String word) {
    List<String> near = new ArrayList<>();
    for (int i = 0; i <= word.length(); i++) {
      String head = word.substring(0, i);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        near.add(head + letter + word.substring(i));
        if (i < word.length()) {
          near.add(head + letter + word.substring(i + 1));
        }
      }
      if (i < word.length()) {
        near.add(head + word.substring(i + 1));
      }
      if (i + 1 < word.length()) {
        near.add(head + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
    return near.toArray(String[]::new);
  }

  /** How many letters are wrong, missing, too many, or in each other's place. */
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }
}
