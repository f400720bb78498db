package debrief.db.embedded;

import debrief.process.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import java.util.Set;

/**
 * A folder of what will be run: no other account of the machine can change what is in it, nor could
 * have before. Where a file system knows no owners it is an ordinary folder.
 */
final class OwnFolder {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private OwnFolder() {}

  /**
   * Makes it where it is missing, and shuts it. What others may have changed is thrown away.
   *
   * @throws StartRefused when it is a link, somebody else's, or cannot be shut
   */
  static void claim(Path folder) throws IOException {
    Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    Files.createDirectories(parent);
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder);
      return;
    }
    UserPrincipal self = self(parent);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    PosixFileAttributes before = attributes(folder);
    if (!before.isDirectory() || !before.owner().equals(self)) {
      throw refused(folder, "is a link or belongs to another account");
    }
    // Shut first: from then on nobody changes what is looked at.
    Files.setPosixFilePermissions(folder, OWNER_ONLY);
    if (before.permissions().stream().anyMatch(OTHERS_WRITE::contains)
        || holdsForeign(folder, self)) {
      PostgresPrograms.delete(folder);
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    PosixFileAttributes after = attributes(folder);
    if (!after.owner().equals(self) || !after.permissions().equals(OWNER_ONLY)) {
      throw refused(folder, "cannot be shut to other accounts");
    }
  }

  /** Shuts again what this process has claimed. */
  static void shut(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  /** Who owns what this process makes, whatever it is called. */
  private static UserPrincipal self(Path parent) throws IOException {
    Path probe = Files.createTempFile(parent, ".owner", "");
    try {
      return attributes(probe).owner();
    } finally {
      Files.delete(probe);
    }
  }

  /** Whether it holds anything that is somebody else's. */
  private static boolean holdsForeign(Path folder, UserPrincipal self) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) files::iterator) {
        if (!attributes(path).owner().equals(self)) {
          return true;
        }
      }
    }
    return false;
  }

  private static PosixFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static StartRefused refused(Path folder, String why) {
    return new StartRefused(
        "The folder "
            + folder
            + " "
            + why
            + ", so what is run from it could be somebody else's. Delete it, or set DEBRIEF_DATA to"
            + " another folder, then start again.");
  }
}
