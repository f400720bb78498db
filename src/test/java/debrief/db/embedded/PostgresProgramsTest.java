package debrief.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.process.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PostgresProgramsTest {
  @TempDir private Path folder;

  @Test
  void theProgramsCanBeRunAndAreUnpackedOnce() throws Exception {
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), folder);
    Path initdb = unpacked().resolve("bin").resolve("initdb");
    assertThat(initdb).isExecutable();
    Files.delete(initdb);
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), folder);
    assertThat(initdb).as("nothing is unpacked again").doesNotExist();
  }

  @Test
  void aSecondStartUnpacksNothing() throws Exception {
    Path data = folder.resolve("data");
    EmbeddedServer.start(data, () -> {}).close();
    Path programs = data.resolve("programs");
    assertThat(permissions(programs)).isEqualTo("rwx------");
    Path left = Files.writeString(programs.resolve("left"), "x");
    EmbeddedServer.start(data, () -> {}).close();
    assertThat(left).exists();
  }

  @Test
  void anUnpackingThatWasCutOffIsDoneAgain() throws Exception {
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), folder);
    Path initdb = unpacked().resolve("bin").resolve("initdb");
    Files.delete(unpacked().resolve(".exists"));
    Files.delete(initdb);
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), folder);
    assertThat(initdb).isExecutable();
  }

  @Test
  void nobodyElseMayLookIntoTheFolder() throws Exception {
    Path programs = folder.resolve("programs");
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), programs);
    assertThat(permissions(programs)).isEqualTo("rwx------");
    Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), programs);
    assertThat(permissions(programs)).isEqualTo("rwx------");
  }

  @Test
  void whatOthersCouldHaveChangedIsUnpackedAnew() throws Exception {
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), folder);
    Path initdb = unpacked().resolve("bin").resolve("initdb");
    Files.writeString(initdb, "#!/bin/sh\necho somebody else's\n");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), folder);
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(Files.size(initdb)).isGreaterThan(10_000);
  }

  @Test
  void aLinkToAnotherFolderIsRefused() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path programs = Files.createSymbolicLink(folder.resolve("programs"), elsewhere);
    assertThatThrownBy(() -> PostgresPrograms.prepare(EmbeddedPostgres.builder(), programs))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("link or belongs to another account");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aFolderOfSomebodyElseIsRefusedAndTheirFilesAreThrownAway() throws Exception {
    Path programs = folder.resolve("programs");
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), programs);
    UserPrincipal nobody =
        programs.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Path planted = Files.writeString(programs.resolve("planted"), "x");
    try {
      Files.setOwner(planted, nobody);
    } catch (FileSystemException e) {
      Assumptions.abort("only root gives files away");
    }
    PostgresPrograms.prepare(EmbeddedPostgres.builder(), programs);
    assertThat(planted).doesNotExist();
    Files.setOwner(programs, nobody);
    assertThatThrownBy(() -> PostgresPrograms.prepare(EmbeddedPostgres.builder(), programs))
        .isInstanceOf(StartRefused.class);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Path unpacked() throws Exception {
    try (var folders = Files.list(folder)) {
      List<Path> all = folders.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
