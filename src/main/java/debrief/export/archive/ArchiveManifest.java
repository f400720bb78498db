package debrief.export.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first file of an archive: what it is and what must be in it.
 *
 * @param kind always {@value #KIND}
 * @param format the version of the format
 * @param exportedAt the stamp, and the one thing in which two archives of the same content differ
 * @param holds how much of a server this is
 * @param people how they are named
 * @param incidents how many
 * @param sequences the last number that was given; null before the first
 * @param tables in the order in which they go in
 */
record ArchiveManifest(
    String kind,
    int format,
    Instant exportedAt,
    ArchiveTable.Reach holds,
    Naming people,
    long incidents,
    Map<String, @Nullable Long> sequences,
    List<Part> tables) {
  static final String ENTRY = "manifest.json";
  static final String KIND = "debrief-archive";

  /**
   * A change after which an older server must not read the archives of a newer one makes it another
   * format. A new table or column does not: an older server refuses what it does not know.
   */
  static final int FORMAT = 1;

  /**
   * The rows of a table.
   *
   * @param bytes of the file that holds them
   * @param sha256 of that file, in lower-case hexadecimal
   * @param files how many files of their own hang on them
   */
  record Part(
      String table,
      List<String> columns,
      String file,
      long rows,
      long bytes,
      String sha256,
      long files) {
    Part {
      columns = List.copyOf(columns);
      Objects.requireNonNull(table);
      Objects.requireNonNull(file);
    }
  }

  ArchiveManifest {
    tables = List.copyOf(tables);
    Objects.requireNonNull(sequences);
  }

  /** As it stands in the archive, for people to read too. */
  byte[] json() {
    try {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a record of ours can be written
    }
  }
}
