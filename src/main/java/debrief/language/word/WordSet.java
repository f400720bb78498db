package debrief.language.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A handful of words, written with spaces between, read once. */
public final class WordSet {
  private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private WordSet() {}

  public static Set<String> of(String words) {
    return KNOWN.computeIfAbsent(words, w -> Set.copyOf(List.of(w.split(" ", -1))));
  }
}
