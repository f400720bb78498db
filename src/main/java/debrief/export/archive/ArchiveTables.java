package debrief.export.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What leaves with an archive and what stays.
 *
 * @param leaves in the order in which rows go in
 * @param sequences of numbers that are never given twice
 * @param stays tables that do not leave, with the reason
 */
record ArchiveTables(List<ArchiveTable> leaves, List<String> sequences, Map<String, String> stays) {
  private static final String FILE = "/debrief/export/archive/tables.yaml";

  static final ArchiveTables ALL = read();

  private static ArchiveTables read() {
    ObjectMapper yaml = Json.configure(new ObjectMapper(new YAMLFactory()));
    try (InputStream in = ArchiveTables.class.getResourceAsStream(FILE)) {
      return yaml.readValue(Objects.requireNonNull(in, FILE), ArchiveTables.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an archive holds, in its order. */
  List<ArchiveTable> in(ArchiveTable.Reach archive, Naming naming) {
    return leaves.stream().filter(table -> table.isIn(archive, naming)).toList();
  }

  Optional<ArchiveTable> named(String table) {
    return leaves.stream().filter(t -> t.table().equals(table)).findFirst();
  }
}
