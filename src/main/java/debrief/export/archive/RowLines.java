package debrief.export.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table's file, as many at once as fit into little memory. */
final class RowLines {
  private static final int MOST_ROWS = 1_000;
  private static final int ENOUGH_BYTES = 1 << 20;

  /** No row of ours comes near. */
  private static final int LONGEST_LINE = 64 << 20;

  private final BufferedInputStream in;
  private final String file;
  private long rows;

  RowLines(InputStream in, String file) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.file = file;
  }

  /** The next rows; none at the end. */
  List<String> next() throws IOException {
    List<String> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < MOST_ROWS && bytes < ENOUGH_BYTES) {
      String line = line();
      if (line == null) {
        break;
      }
      batch.add(line);
      bytes += line.length();
    }
    rows += batch.size();
    return batch;
  }

  /** How many there were by now. */
  long rows() {
    return rows;
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      line.write(b);
      if (line.size() > LONGEST_LINE) {
        throw ArchiveZip.changed(file + " has a row that is longer than any");
      }
      b = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
