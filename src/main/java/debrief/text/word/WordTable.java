package debrief.text.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A table of words in plain sight, on the class path: a row a line, its columns separated by
 * semicolons. What begins with {@code # } and what is blank is no row.
 */
public final class WordTable {
  private WordTable() {}

  /** The rows of a table, each with its columns stripped. */
  public static List<List<String>> read(String path) {
    return lines(path).stream()
        .map(line -> Arrays.stream(line.split(";", -1)).map(String::strip).toList())
        .toList();
  }

  /** The rows of a list, one a line. */
  public static List<String> lines(String path) {
    try (InputStream table =
        Objects.requireNonNull(WordTable.class.getResourceAsStream(path), path)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.equals("#") && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
