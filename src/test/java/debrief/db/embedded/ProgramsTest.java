package debrief.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ProgramsTest {
  @TempDir private Path folder;

  @Test
  void theProgramsCanBeRunAndAreUnpackedOnce() throws Exception {
    Programs.prepare(EmbeddedPostgres.builder(), folder);
    Path initdb = unpacked().resolve("bin").resolve("initdb");
    assertThat(initdb).isExecutable();
    Files.delete(initdb);
    Programs.prepare(EmbeddedPostgres.builder(), folder);
    assertThat(initdb).as("nothing is unpacked again").doesNotExist();
  }

  @Test
  void anUnpackingThatWasCutOffIsDoneAgain() throws Exception {
    Programs.prepare(EmbeddedPostgres.builder(), folder);
    Path initdb = unpacked().resolve("bin").resolve("initdb");
    Files.delete(unpacked().resolve(".exists"));
    Files.delete(initdb);
    Programs.prepare(EmbeddedPostgres.builder(), folder);
    assertThat(initdb).isExecutable();
  }

  private Path unpacked() throws Exception {
    try (var folders = Files.list(folder)) {
      List<Path> all = folders.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
