package debrief.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same: those of the trade, and the organisation's own. */
public final class Synonyms {
  /** More in one group would make a query of its own. */
  private static final int MOST_OF_A_GROUP = 8;

  private final Map<List<String>, Set<List<String>>> groups = new HashMap<>();

  private Synonyms(String lines) {
    for (String line : lines.split("[\\n;]")) {
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        add(line);
      }
    }
  }

  private void add(String line) {
    Set<List<String>> group = new LinkedHashSet<>();
    for (String word : line.split("=")) {
      List<String> words = WordFolding.sought(word, MOST_OF_A_GROUP);
      if (!words.isEmpty() && group.size() < MOST_OF_A_GROUP) {
        group.add(words);
      }
    }
    for (List<String> words : group) {
      groups.computeIfAbsent(words, w -> new LinkedHashSet<>()).addAll(group);
    }
  }

  /**
   * @param own groups as in {@code k8s = kubernetes; pg = postgres = postgresql}
   */
  public static Synonyms with(String own) {
    try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
      if (in == null) {
        throw new IllegalStateException("there are no synonyms.txt");
      }
      return new Synonyms(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n" + own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Other words for these, which are folded; empty where there are none. */
  List<List<String>> of(List<String> words) {
    List<List<String>> others = new ArrayList<>(groups.getOrDefault(words, Set.of()));
    others.remove(words);
    return others.size() > MOST_OF_A_GROUP ? others.subList(0, MOST_OF_A_GROUP) : others;
  }
}
