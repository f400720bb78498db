package debrief.noego.match;

import debrief.language.Sentence;
import debrief.language.word.Lexicon;
import debrief.language.word.WordNumbers;
import debrief.language.word.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
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

  /** The words of an alternative, and further ones that begin with the same word. */
  private record Entry(String[] words, @Nullable Entry next) {}

  /** One word by itself, which its key says already. */
  private static final Entry SINGLE = new Entry(new String[1], null);

  private static final Map<String, WordAlternatives> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Entry> byWord = new HashMap<>();
  private final Map<String, Entry> byVerb = new HashMap<>();
  private int longest;
  private long cost;
  private final List<String> keys = new ArrayList<>();
  private final BitSet numbers;

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
    numbers = WordNumbers.of(keys);
  }

  private void add(String entry) {
    boolean verb = entry.startsWith("=");
    Map<String, Entry> entries = verb ? byVerb : byWord;
    String all = verb ? entry.substring(1) : entry;
    int space = all.indexOf(' ');
    String first = space < 0 ? all : all.substring(0, space);
    Entry known = entries.get(first);
    String[] words = space < 0 ? SINGLE.words : all.split(" ", -1);
    entries.put(first, space < 0 && known == null ? SINGLE : new Entry(words, known));
    longest = Math.max(longest, words.length);
    String key = key(verb ? "=" + first : first, words);
    keys.add(key);
    cost += cost(key);
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

  private static int longest(Sentence sentence, int at, @Nullable Entry entries, int best) {
    int longest = best;
    for (Entry entry = entries; entry != null; entry = entry.next) {
      if (entry.words.length > longest && rest(sentence, at, entry.words)) {
        longest = entry.words.length;
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
  List<String> keys() {
    return Collections.unmodifiableList(keys);
  }

  /** The numbers of the same words. */
  BitSet numbers() {
    return numbers;
  }

  /** What it costs to wait for one of them. */
  long cost() {
    return cost;
  }

  private static String key(String first, String[] words) {
    if (isCommon(first)) {
      for (int i = 1; i < words.length; i++) {
        if (!isCommon(words[i])) {
          return words[i];
        }
      }
    }
    return first;
  }

  /** What it costs to wait for a word: much for one that hardly a sentence is without. */
  private static long cost(String word) {
    return EVERYWHERE.contains(word) ? 20_000 : COMMON.contains(word) ? 1_000 : 1;
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word);
  }
}
