package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.Story;
import debrief.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as an auditor calls it: its own process, without a server. */
class VerifyCommandTest {
  @TempDir private Path folder;
  private final World world = World.shared();

  private record Left(int with, String said) {}

  private Left verify(Path file) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Debrief.class.getName(),
                    "verify",
                    file.toString()))
            .redirectOutput(said.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Left(process.exitValue(), Files.readString(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "json", "html", "pdf"})
  void aFileIsKnownAndSoIsAChange(String format) throws Exception {
    String slug = Story.begin(world.admin(), World.unique("Checked")).write("Words.").publish();
    byte[] body = world.admin().get("/reports/" + slug + "." + format).response().body();
    Path file = Files.write(folder.resolve("report." + format), body);
    Left whole = verify(file);
    assertThat(whole.with()).as(whole.said()).isZero();
    assertThat(whole.said())
        .contains("Edition 1 of " + slug + ", for the audience organization", "Unchanged");
    String text = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1);
    String changed = text.replaceFirst(format.equals("pdf") ? "endobj" : "Words", "Wards1");
    Files.write(file, changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    Left left = verify(file);
    assertThat(left.with()).as(left.said()).isEqualTo(1);
    assertThat(left.said()).contains("Edition 1 of " + slug, "Changed");
  }

  @Test
  void whatIsNotOursOrNotThereIsSaid() throws Exception {
    Left other = verify(Files.writeString(folder.resolve("x.md"), "# Not ours\n"));
    assertThat(other.with()).as(other.said()).isEqualTo(2);
    Left none = verify(folder.resolve("none.pdf"));
    assertThat(none.with()).isEqualTo(2);
    assertThat(none.said()).contains("cannot be read").doesNotContain("Exception");
  }
}
