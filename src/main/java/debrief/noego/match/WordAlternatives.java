package debrief.noego.match;

import debrief.language.Sentence;
import debrief.language.word.Lexicon;
import debrief.language.word.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Alternatives for one place of a pattern: words, verbs in any form ({@code =forget}), several
 * words ({@code taken_aback}), or the entries of a list ({@code #role-nouns}), indexed by their
 * first word.
 */
public final class WordAlternatives {
  private static final Set<String> COMMON =
      WordSet.of(
          "the a to of and in not =be =have =do that it by for on with or as was is have be would should could if "
              + "never no are were has had been which who they we i he she you , : . ; – — - ( 's this there from at what "
              + "when but so into all one more any our an will can my =take =make =go =get =put =use =come does did do out "
              + "up over down");

  private static final Set<String> EVERYWHERE =
      WordSet.of("the a to of and in , is was are were =be =have that it for on with");

  private record Entry(String[] words) {}

  private static final Map<String, WordAlternatives> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, List<Entry>> byVerb = new HashMap<>();
  private int longest;

  /** Made once for all who ask for the same. */
  public static WordAlternatives of(String alternatives) {
    return KNOWN.computeIfAbsent(alternatives, WordAlternatives::new);
  }

  private WordAlternatives(String alternatives) {
    for (String alternative : alternatives.split("\\|", -1)) {
      if (alternative.startsWith("#")) {
        Lexicon.of(alternative.substring(1)).forEach(this::add);
      } else {
        add(alternative.replace('_', ' '));
      }
    }
  }

  private void add(String entry) {
    boolean verb = entry.startsWith("=");
    String[] words = (verb ? entry.substring(1) : entry).split(" ", -1);
    (verb ? byVerb : byWord)
        .computeIfAbsent(words[0], w -> new ArrayList<>())
        .add(new Entry(words));
    longest = Math.max(longest, words.length);
  }

  /** How many words match from here, the longest first; 0 for none. */
  public int length(Sentence sentence, int at) {
    if (at < 0 || at >= sentence.size()) {
      return 0;
    }
    int found = longest(sentence, at, byWord.get(sentence.lower(at)), 0);
    if (!byVerb.isEmpty()) {
      for (String lemma : sentence.token(at).lemmas()) {
        found = longest(sentence, at, byVerb.get(lemma), found);
      }
    }
    return found;
  }

  private static int longest(Sentence sentence, int at, @Nullable List<Entry> entries, int best) {
    int longest = best;
    if (entries != null) {
      for (Entry entry : entries) {
        if (entry.words.length > longest && rest(sentence, at, entry.words)) {
          longest = entry.words.length;
        }
      }
    }
    return longest;
  }

  private static boolean rest(Sentence sentence, int at, String[] words) {
    for (int i = 1; i < words.length; i++) {
      if (!sentence.lower(at + i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** How many words the longest alternative has. */
  int longest() {
    return longest;
  }

  /**
   * For each alternative one word without which it cannot match, the least common it has; verbs
   * with {@code =} before their base form.
   */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    byWord.forEach((first, entries) -> entries.forEach(entry -> keys.add(key(first, entry))));
    byVerb.forEach((verb, entries) -> entries.forEach(entry -> keys.add(key("=" + verb, entry))));
    return keys;
  }

  private static String key(String first, Entry entry) {
    if (isCommon(first)) {
      for (int i = 1; i < entry.words.length; i++) {
        if (!isCommon(entry.words[i])) {
          return entry.words[i];
        }
      }
    }
    return first;
  }

  /** What it costs to wait for a word: much for one that hardly a sentence is without. */
  static long cost(String word) {
    return EVERYWHERE.contains(word) ? 20_000 : COMMON.contains(word) ? 1_000 : 1;
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word);
  }
}
