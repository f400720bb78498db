package debrief.db.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * PostgreSQL's programs, unpacked once beside the data. The library would do it too, but from an
 * archive that takes it seconds; the build puts a plain one into the jar for the machine that it
 * ran on. Where that is not there, the library goes its own way.
 *
 * <p>The library takes a folder for unpacked when it bears the digest of what the resolver gives it
 * and holds a mark; so it is given the archive's digest instead of the archive.
 */
final class PostgresPrograms {
  private static final String MARK = ".exists";
  private static final int OWNER_MAY_RUN = 0100;

  private PostgresPrograms() {}

  /**
   * Unpacks where needed, and points the builder there.
   *
   * @throws debrief.process.StartRefused when somebody else could change what is there
   */
  static void prepare(EmbeddedPostgres.Builder builder, Path folder) throws IOException {
    OwnFolder.claim(folder);
    builder.setOverrideWorkingDirectory(folder.toFile());
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    try (InputStream digest =
        PostgresPrograms.class.getResourceAsStream("programs-" + arch + ".sha256")) {
      if (digest == null || !System.getProperty("os.name").startsWith("Linux")) {
        return;
      }
      byte[] name = digest.readAllBytes();
      Path target = folder.resolve("PG-" + md5(name));
      if (!Files.exists(target.resolve(MARK))) {
        delete(target);
        unpack("programs-" + arch + ".tar", target);
        Files.createFile(target.resolve(MARK));
      }
      builder.setPgBinaryResolver((system, machine) -> new ByteArrayInputStream(name));
    }
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (InputStream in = PostgresPrograms.class.getResourceAsStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new BufferedInputStream(in, 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
          Files.copy(tar, path);
          path.toFile().setExecutable((entry.getMode() & OWNER_MAY_RUN) != 0);
        }
      }
    }
  }

  /** Deletes a folder, such as one that a start which was cut off has left; it may be missing. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** As the library names its folder; nothing is kept safe by it. */
  private static String md5(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
