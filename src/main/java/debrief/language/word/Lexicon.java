package debrief.language.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Word lists, a text file each: one entry a line; a line that begins with {@code #} is a comment.
 */
public final class Lexicon {
  private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();

  private Lexicon() {}

  /** The entries of a list; an entry may be several words with single spaces between. */
  public static Set<String> of(String name) {
    return READ.computeIfAbsent(name, Lexicon::read);
  }

  /** The list without what has several words, for looking up single ones. */
  static Set<String> words(String name) {
    return of(name);
  }

  private static Set<String> read(String name) {
    List<String> entries = new ArrayList<>();
    for (String line : text("lexicon/" + name + ".txt").split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(line.strip());
      }
    }
    return new LinkedHashSet<>(entries);
  }

  private static String text(String path) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/debrief/noego/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no word list " + path + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
