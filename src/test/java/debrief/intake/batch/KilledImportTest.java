package debrief.intake.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.Debrief;
import debrief.world.Await;
import debrief.world.OwnJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import} is killed in the middle, and given again. */
class KilledImportTest {
  private static final int MANY = 80;
  private static final String COUNTS =
      "select (select count(*) from incident), (select count(*) from imported_document d"
          + " join postmortem p using (incident_number))";

  @TempDir private Path folder;

  private Process begin(Path said) throws IOException {
    List<String> command =
        OwnJvm.brief(
            Debrief.class.getName(), "import", folder.resolve("old").toString(), "config.yml");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("DEBRIEF_DATA", folder.resolve("data").toString());
    return builder.start();
  }

  private String end(String name) throws Exception {
    Path said = folder.resolve(name);
    Process process = begin(said);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  /** What stands in the database of the command: incidents, and those that are whole. */
  private long[] counts() {
    Path data = folder.resolve("data");
    try {
      List<String> pidFile = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
      String password = Files.readString(data.resolve("password")).strip();
      String url = "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/debrief";
      try (Connection connection = DriverManager.getConnection(url, "debrief", password);
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(COUNTS)) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2)};
      }
    } catch (IOException | SQLException | IndexOutOfBoundsException e) {
      return new long[] {0, 0}; // it has not begun yet
    }
  }

  @Test
  void nothingIsHalfThereAndEveryDocumentIsThereOnce() throws Exception {
    Files.createDirectories(folder.resolve("old"));
    for (int i = 0; i < MANY; i++) {
      Files.write(folder.resolve("old/%03d.md".formatted(i)), document(i).getBytes(UTF_8));
    }
    Process killed = begin(folder.resolve("killed.txt"));
    Await.until("it is in the middle of it", () -> counts()[0] > 5);
    killed.destroyForcibly().waitFor();
    long[] left = counts();
    assertThat(left[0]).isBetween(1L, MANY - 1L).isEqualTo(left[1]);

    String again = end("again.txt");
    assertThat(again)
        .contains(
            "Imported %d, updated 0, unchanged %d, refused 0, skipped 0 of %d files."
                .formatted(MANY - left[0], left[0], MANY));
  }

  private static String document(int number) {
    return Packed.document("a queue that stopped, the time number " + number);
  }
}
