package debrief.incident.name;

import debrief.db.SqlObjects;
import debrief.language.name.Names;
import debrief.language.name.Unspaced;
import debrief.language.name.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** People with an account whose whole name stands in a text, whatever their part in it was. */
public final class AccountNames {
  private static final int MOST_WORDS = 4;
  private static final int ASKED_AT_ONCE = 5_000;

  /** What nobody reads to its end is not searched to its end. */
  private static final int MOST_CANDIDATES = 50_000;

  /** What may stand between the words of one name. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}*_]{1,4}");

  private final NotNamesSql sql;

  public AccountNames(Jdbi jdbi) {
    this.sql = SqlObjects.of(jdbi, NotNamesSql.class);
  }

  /**
   * Who is named in some texts.
   *
   * @param names of accounts, by their key
   */
  public record Found(Map<String, String> names) {
    /** Without all others than these. */
    public Found only(Collection<String> those) {
      Map<String, String> left = new LinkedHashMap<>(names);
      left.values().retainAll(Set.copyOf(those));
      return new Found(left);
    }

    /** Those who are named in one of the texts, as their accounts write them. */
    public List<String> in(String text) {
      if (names.isEmpty()) {
        return List.of();
      }
      Set<String> candidates = new LinkedHashSet<>();
      addCandidates(text, candidates);
      candidates.retainAll(names.keySet());
      return candidates.stream().map(names::get).toList();
    }
  }

  /** Looks whose names stand in these texts; those who draft may hear it. */
  public Found in(Collection<String> texts) {
    Set<String> candidates = new LinkedHashSet<>();
    texts.forEach(text -> addCandidates(text, candidates));
    List<String> asked = new ArrayList<>(candidates);
    Map<String, String> names = new LinkedHashMap<>();
    for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
      int to = Math.min(asked.size(), from + ASKED_AT_ONCE);
      sql.accounts(asked.subList(from, to))
          .forEach(account -> names.putIfAbsent(key(account.name()), account.name()));
    }
    return new Found(names);
  }

  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Two to four words that stand together, the first and the last with a capital. */
  private static void addCandidates(String text, Set<String> candidates) {
    List<Word> words = Names.words(text, 0, text.length());
    for (int i = 0; i < words.size() && candidates.size() < MOST_CANDIDATES; i++) {
      String first = words.get(i).text();
      if (Unspaced.in(first)) {
        addUnspaced(first, candidates);
      }
      StringBuilder name = new StringBuilder(first);
      for (int j = i + 1; beginsName(first) && j < Math.min(i + MOST_WORDS, words.size()); j++) {
        Word next = words.get(j);
        if (!BETWEEN.matcher(text.substring(words.get(j - 1).end(), next.start())).matches()) {
          break;
        }
        name.append(' ').append(next.text());
        if (beginsName(next.text())) {
          candidates.add(key(name.toString()));
        }
      }
    }
  }

  private static boolean beginsName(String word) {
    int first = word.codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  /** Names in writing without spaces, of as many letters as such names have. */
  private static void addUnspaced(String run, Set<String> candidates) {
    for (int from = 0; from < run.length(); from++) {
      for (int to = from + 2; to <= Math.min(run.length(), from + MOST_WORDS); to++) {
        candidates.add(key(run.substring(from, to)));
      }
    }
  }
}
