package debrief.incident.name;

import debrief.db.NameKey;
import debrief.language.name.Names;
import debrief.language.name.Unspaced;
import debrief.language.name.Word;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * People with an account whose whole name stands in a text, whatever their part in it was.
 *
 * @param names as their accounts write them, by their key
 */
public record AccountNames(Map<String, String> names) {
  private static final int MOST_WORDS = 4;

  /** What nobody reads to its end is not searched to its end. */
  private static final int MOST_CANDIDATES = 50_000;

  /** What may stand between the words of one name. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}*_]{1,4}");

  static AccountNames of(Collection<String> accounts) {
    Map<String, String> names = new LinkedHashMap<>();
    accounts.forEach(name -> names.putIfAbsent(key(name), name));
    return new AccountNames(names);
  }

  /** Without all others than these. */
  AccountNames only(Collection<String> those) {
    Map<String, String> left = new LinkedHashMap<>(names);
    left.values().retainAll(Set.copyOf(those));
    return new AccountNames(left);
  }

  /** Those who are named in one of the texts. */
  public List<String> in(String text) {
    if (names.isEmpty()) {
      return List.of();
    }
    Set<String> candidates = new LinkedHashSet<>(candidates(List.of(text)));
    candidates.retainAll(names.keySet());
    return candidates.stream().map(names::get).toList();
  }

  static String key(String name) {
    return NameKey.of(name.strip().replaceAll("\\s+", " "));
  }

  /** The keys of all that could be somebody's whole name. */
  static List<String> candidates(Collection<String> texts) {
    Set<String> candidates = new LinkedHashSet<>();
    texts.forEach(text -> addCandidates(text, candidates));
    return List.copyOf(candidates);
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
    int[] letters = run.codePoints().toArray();
    for (int from = 0; from < letters.length && candidates.size() < MOST_CANDIDATES; from++) {
      for (int count = 2; count <= Math.min(MOST_WORDS, letters.length - from); count++) {
        candidates.add(key(new String(letters, from, count)));
      }
    }
  }
}
