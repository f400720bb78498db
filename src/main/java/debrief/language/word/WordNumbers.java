package debrief.language.word;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for the words that patterns wait for, verbs as {@code =base}: whether a sentence holds
 * one of many is then a matter of some bits. A sentence asked before a word had its number does not
 * know it, so all patterns are made before the first sentence is asked.
 */
public final class WordNumbers {
  private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();

  private WordNumbers() {}

  /** The words' numbers; each gets one that has none. */
  public static synchronized BitSet of(Collection<String> words) {
    BitSet numbers = new BitSet();
    for (String word : words) {
      Integer known = NUMBERS.get(word);
      int number = known == null ? NUMBERS.size() : known;
      if (known == null) {
        NUMBERS.put(word, number);
      }
      numbers.set(number);
    }
    return numbers;
  }

  public static void add(BitSet numbers, String word) {
    Integer number = NUMBERS.get(word);
    if (number != null) {
      numbers.set(number);
    }
  }
}
