package debrief.export.archive;

import com.fasterxml.jackson.core.JacksonException;
import debrief.crypto.Sha256;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is said to be a whole archive. Nothing of it is believed before it was counted: a
 * name is never taken for a path on this machine, and nothing is unpacked beyond the size that it
 * gives.
 */
final class ArchiveZip implements AutoCloseable {
  private static final int LARGEST_MANIFEST = 1 << 20;

  /** Deflate makes no text of ours that much smaller. */
  private static final long LARGEST_RATIO = 500;

  private static final int UNPACKED_ANYWAY = 1 << 20;

  /** Of one file of an edition. */
  private static final long LARGEST_FILE = 200L << 20;

  private static final Pattern EDITION =
      Pattern.compile("editions/[a-z0-9-]{1,80}/[0-9]{1,9}/[a-z]{1,20}\\.[a-z0-9]{1,10}");

  private final ZipFile zip;
  private final ArchiveManifest manifest;

  private ArchiveZip(ZipFile zip, ArchiveManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws Problem 422 for a file that is no whole archive which this version can read
   */
  static ArchiveZip open(Path file) throws IOException {
    ZipFile zip = zip(file);
    try {
      ArchiveManifest manifest = manifest(zip);
      ManifestCheck.requireReadable(manifest);
      ArchiveZip archive = new ArchiveZip(zip, manifest);
      archive.requireKnownNames();
      return archive;
    } catch (ZipException | EOFException e) {
      zip.close();
      throw changed("it cannot be unpacked");
    } catch (IllegalArgumentException e) { // the library's word for a name that is no text
      zip.close();
      throw changed("it holds a name that cannot be read");
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (NoSuchFileException e) {
      throw wrong("There is no file " + file.getFileName() + ".");
    } catch (ZipException | EOFException e) {
      throw wrong(
          beginsAsZip(file)
              ? "The file is a zip that was cut off or damaged: its end is missing. Copy it again;"
                  + " nothing was imported."
              : "The file is no zip, so it is no archive of Debrief. Nothing was imported.");
    }
  }

  private static boolean beginsAsZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }

  /** Whether a zip begins with a manifest, as ours do. */
  static boolean hasManifest(byte[] zip) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry first = in.getNextEntry();
      return first != null && first.getName().equals(ArchiveManifest.ENTRY);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static ArchiveManifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(ArchiveManifest.ENTRY);
    if (entry == null) {
      throw wrong(
          "The zip has no manifest.json, so it is no archive of Debrief. Nothing was imported.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] text = in.readNBytes(LARGEST_MANIFEST + 1);
      if (text.length > LARGEST_MANIFEST) {
        throw changed("its manifest.json is larger than any");
      }
      ManifestCheck.requireKnownFormat(Json.MAPPER.readTree(text));
      return Json.MAPPER.readValue(text, ArchiveManifest.class);
    } catch (JacksonException e) {
      throw changed("its manifest.json cannot be read");
    }
  }

  private void requireKnownNames() {
    Set<String> tables = new HashSet<>();
    manifest.tables().forEach(part -> tables.add(part.file()));
    tables.add(ArchiveManifest.ENTRY);
    Set<String> seen = new HashSet<>();
    long files = manifest.tables().stream().mapToLong(ArchiveManifest.Part::files).sum();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (!seen.add(name)) {
        throw changed("it holds " + told(name) + " twice");
      }
      if (!tables.remove(name) && (!EDITION.matcher(name).matches() || --files < 0)) {
        throw changed("it holds " + told(name) + ", which no archive does");
      }
      requirePlausible(entry);
    }
    if (!tables.isEmpty()) {
      throw changed("it lacks " + told(tables.iterator().next()));
    }
    if (files != 0) {
      throw changed("it lacks " + files + " files of editions");
    }
  }

  private static void requirePlausible(ZipEntry entry) {
    long size = entry.getSize();
    if (size > UNPACKED_ANYWAY && size / LARGEST_RATIO > entry.getCompressedSize()) {
      throw wrong(
          "The archive holds "
              + told(entry.getName())
              + ", which would unpack to far more than anything of ours. Nothing was imported.");
    }
  }

  ArchiveManifest manifest() {
    return manifest;
  }

  /**
   * Reads every table's file once.
   *
   * @throws Problem 422 where one is not as the manifest says
   */
  void requireUnchanged() throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (ArchiveManifest.Part part : manifest.tables()) {
      MessageDigest digest = Sha256.begin();
      long left = part.bytes();
      try (InputStream in = rows(part)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw changed(part.file() + " is not what its manifest says");
          }
          digest.update(buffer, 0, read);
        }
      } catch (ZipException | EOFException e) {
        throw changed(part.file() + " cannot be unpacked");
      }
      if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
        throw changed(part.file() + " is not what its manifest says");
      }
    }
  }

  /** The file of a table. To be closed. */
  InputStream rows(ArchiveManifest.Part part) throws IOException {
    return stream(part.file());
  }

  private InputStream stream(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw changed("it lacks " + told(name));
    }
    return zip.getInputStream(entry);
  }

  /**
   * The bytes of a file of an edition.
   *
   * @throws Problem 422 where they are not those that its row names
   */
  byte[] bytes(String name, long size, String sha256) throws IOException {
    if (size < 0 || size > LARGEST_FILE || !EDITION.matcher(name).matches()) {
      throw changed("it names a file " + told(name) + " that there cannot be");
    }
    try (InputStream in = stream(name)) {
      byte[] bytes = in.readNBytes((int) size + 1);
      if (bytes.length != size || !Sha256.of(bytes).equals(sha256)) {
        throw changed(name + " is not what its row says");
      }
      return bytes;
    } catch (ZipException e) {
      throw changed(name + " cannot be unpacked");
    }
  }

  static Problem wrong(String sentence) {
    return Problem.of(Problem.Kind.INVALID, sentence);
  }

  /**
   * @param how what is wrong, as the rest of a sentence
   */
  static Problem changed(String how) {
    return wrong("The archive was changed or damaged: " + how + ". Nothing was imported.");
  }

  /** A name as it may stand in a sentence. */
  static String told(@Nullable String name) {
    String plain = String.valueOf(name).replaceAll("[^\\p{Graph}\\p{L}]", "?");
    return "“" + (plain.length() > 80 ? plain.substring(0, 80) + "…" : plain) + "”";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
