package debrief.export.archive;

import debrief.crypto.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An archive under way, compressed in a temporary file: what stands first in it is known last. It
 * is to be closed, and then is gone.
 */
final class ArchiveSpool implements AutoCloseable {
  /** The same for all entries, so that the same content is the same file. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 12, 0);

  private final Path file;
  private final ZipOutputStream zip;
  private final List<ArchiveManifest.Part> parts = new ArrayList<>();

  ArchiveSpool() throws IOException {
    file = Files.createTempFile("debrief-archive", ".zip");
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  private void begin(String name) throws IOException {
    zip.putNextEntry(entry(name));
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setTimeLocal(ALWAYS);
    return entry;
  }

  /** Writes the rows of a table and, where it has them, the files that hang on them. */
  void add(ArchiveTable table, ArchiveReadSql sql) throws IOException {
    MessageDigest digest = Sha256.begin();
    long rows = 0;
    long bytes = 0;
    begin(table.entry());
    DigestOutputStream out = new DigestOutputStream(zip, digest);
    try (Stream<String> lines = sql.rows(table)) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); rows++) {
        byte[] line = each.next().getBytes(StandardCharsets.UTF_8);
        out.write(line);
        out.write('\n');
        bytes += line.length + 1L;
      }
    }
    zip.closeEntry();
    long files = table.file() == null ? 0 : addBodies(table, sql);
    String hash = HexFormat.of().formatHex(digest.digest());
    parts.add(
        new ArchiveManifest.Part(
            table.table(), table.columns(), table.entry(), rows, bytes, hash, files));
  }

  private long addBodies(ArchiveTable table, ArchiveReadSql sql) throws IOException {
    long files = 0;
    try (Stream<ArchiveReadSql.Body> bodies = sql.bodies(table)) {
      for (Iterator<ArchiveReadSql.Body> each = bodies.iterator(); each.hasNext(); files++) {
        ArchiveReadSql.Body body = each.next();
        begin(body.path());
        zip.write(body.bytes());
        zip.closeEntry();
      }
    }
    return files;
  }

  /** What is in it by now, in its order. */
  List<ArchiveManifest.Part> parts() {
    return List.copyOf(parts);
  }

  /** Sends the whole, the manifest first. Nothing can be added afterwards. */
  void send(ArchiveManifest manifest, OutputStream receiver) throws IOException {
    zip.close();
    try (ZipFile spooled = ZipFile.builder().setPath(file).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(receiver)) {
      out.setUseZip64(Zip64Mode.AsNeeded);
      out.putArchiveEntry(new ZipArchiveEntry(entry(ArchiveManifest.ENTRY)));
      out.write(manifest.json());
      out.closeArchiveEntry();
      Enumeration<ZipArchiveEntry> entries = spooled.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        out.addRawArchiveEntry(entry, spooled.getRawInputStream(entry));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
