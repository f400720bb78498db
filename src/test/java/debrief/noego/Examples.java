package debrief.noego;

import debrief.redaction.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Labelled sentences of our own: what must be noticed, and what resembles it and must not. */
final class Examples {
  static final List<Named> ROSTER =
      List.of(
          new Named("Ada Byron", "On-call engineer, checkout"),
          new Named("Will Prentice", "Release manager"),
          new Named("Grace Hopper", "Database administrator"),
          new Named("Mark Osei", "SRE"),
          new Named("May Lindgren", "Support lead"),
          new Named("Ravi Iyer", "Network engineer"));

  /** A flagged sentence with its category, and a clean one beside it. */
  record Pair(String category, String flagged, String clean) {}

  private Examples() {}

  static List<Pair> pairs() {
    return rows("pairs.tsv").map(cells -> new Pair(cells[0], cells[1], cells[2])).toList();
  }

  static Stream<String[]> rows(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("/debrief/noego/" + file)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
