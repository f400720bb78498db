package debrief.db.embedded;

import debrief.process.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the embedded database, its password and the lock that keeps a second server
 * out. Nobody but its owner may look into it.
 */
final class DataFolder implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** PostgreSQL's programs, an empty database and its first log of changes. */
  private static final long FIRST_MEGABYTES = 192;

  private static final long LATER_MEGABYTES = 24;

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing and takes its lock.
   *
   * @throws StartRefused when it cannot be written, or another server holds it
   */
  static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      restrict(root, OWNER_ONLY);
      FileChannel channel =
          FileChannel.open(
              root.resolve("debrief.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StartRefused(
            "Another Debrief server is using the data folder "
                + root
                + ". Stop it first, or set DEBRIEF_DATA to another folder.");
      }
      return new DataFolder(root, channel, lock);
    } catch (FileSystemException e) {
      throw new StartRefused("The data folder " + root + " cannot be used: " + reason(e) + ".", e);
    } catch (IOException e) {
      throw new StartRefused("The data folder " + root + " cannot be used.", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process: the same answer as by another one
    }
  }

  private static String reason(FileSystemException e) {
    String reason = e.getReason();
    return reason == null ? e.getClass().getSimpleName() : reason.toLowerCase(Locale.ROOT);
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /**
   * @throws StartRefused when so little is free that PostgreSQL could not start, or stop at once
   */
  void requireRoom() throws IOException {
    long needed = Files.exists(cluster()) ? LATER_MEGABYTES : FIRST_MEGABYTES;
    long free = EmbeddedWatch.freeMegabytes(root);
    if (free < needed) {
      throw new StartRefused(
          "The disk that holds "
              + root
              + " is full: "
              + free
              + " MB are free, and at least "
              + needed
              + " are needed. Make room there, then start again.");
    }
  }

  Path cluster() {
    return root.resolve("postgres");
  }

  Path programs() {
    return root.resolve("programs");
  }

  /** The database's password, made at the first call and kept from then on. */
  String password() throws IOException {
    Path file = root.resolve("password");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    // Written aside and moved, so that a crash leaves either no password or a whole one.
    Path draft = root.resolve("password.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft);
    restrict(draft, OWNER_FILE);
    Files.writeString(draft, password + "\n", StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
