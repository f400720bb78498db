package debrief.export.archive;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.web.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether this version can bring in what a manifest tells of. */
final class ManifestCheck {
  private static final String NEWER =
      "The archive comes from a newer version of Debrief (%s). Update this server, then import it"
          + " again; nothing was imported.";

  private ManifestCheck() {}

  /**
   * Before the rest of it is read.
   *
   * @throws Problem 422 for a manifest of something else, or of a later format
   */
  static void requireKnownFormat(JsonNode manifest) {
    if (!manifest.path("kind").asText().equals(ArchiveManifest.KIND)) {
      throw ArchiveZip.wrong(
          "The manifest.json of this zip is not one of Debrief, so this is no archive of it. Nothing"
              + " was imported.");
    }
    if (!manifest.path("format").isInt() || manifest.path("format").asInt() < 1) {
      throw ArchiveZip.changed("its manifest names no format");
    }
    int format = manifest.path("format").asInt();
    if (format > ArchiveManifest.FORMAT) {
      throw ArchiveZip.wrong(
          NEWER.formatted("format " + format + "; this one reads " + ArchiveManifest.FORMAT));
    }
  }

  /**
   * @throws Problem 422 where it is not whole, or tells of what this version does not know
   */
  static void requireReadable(ArchiveManifest manifest) {
    if (manifest.holds() != ArchiveTable.Reach.whole) {
      throw ArchiveZip.wrong(
          "The archive holds what one account may see and not a whole server, so it goes into none."
              + " An administrator's is whole. Nothing was imported.");
    }
    if (!ArchiveTables.ALL.sequences().containsAll(manifest.sequences().keySet())) {
      throw ArchiveZip.wrong(NEWER.formatted("it names numbers that this one does not know"));
    }
    Set<String> seen = new HashSet<>();
    for (ArchiveManifest.Part part : manifest.tables()) {
      requireReadable(part);
      if (!seen.add(part.table())) {
        throw ArchiveZip.changed("its manifest names " + part.table() + " twice");
      }
    }
    List<String> order =
        ArchiveTables.ALL.leaves().stream()
            .map(ArchiveTable::table)
            .filter(seen::contains)
            .toList();
    if (!order.equals(manifest.tables().stream().map(ArchiveManifest.Part::table).toList())) {
      throw ArchiveZip.changed("its manifest names tables in another order");
    }
  }

  private static void requireReadable(ArchiveManifest.Part part) {
    String name = part.table();
    ArchiveTable table =
        ArchiveTables.ALL
            .named(name)
            .orElseThrow(
                () -> ArchiveZip.wrong(NEWER.formatted("it holds " + ArchiveZip.told(name))));
    for (String column : part.columns()) {
      if (!table.columns().contains(column)) {
        throw ArchiveZip.wrong(NEWER.formatted("it holds " + ArchiveZip.told(name + "." + column)));
      }
    }
    boolean files = table.file() != null && part.columns().contains(table.file().column());
    if (!part.file().equals(table.entry())
        || part.rows() < 0
        || part.bytes() < 0
        || part.files() != (files ? part.rows() : 0)
        || new HashSet<>(part.columns()).size() != part.columns().size()) {
      throw ArchiveZip.changed("its manifest is wrong about " + name);
    }
  }
}
