package debrief.text.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /**
   * The words of one kind as alternatives of a pattern, quoted, the longer ones first: of rows with
   * the kind, then the words between commas.
   */
  public static String alternatives(String path, String kind) {
    return read(path).stream()
        .filter(row -> row.get(0).equals(kind))
        .flatMap(row -> Arrays.stream(row.get(1).split(",", -1)))
        .map(word -> Pattern.quote(word.strip()))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.joining("|"));
  }
}
