package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.db.DatabaseSettings;
import debrief.report.Story;
import debrief.world.OwnJvm;
import debrief.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
    return verify(Map.of(), file.toString());
  }

  /** With the configuration of the server that this world is. */
  private Left verifyHere(Path file) throws IOException, InterruptedException {
    DatabaseSettings database = world.database();
    Map<String, String> settings =
        Map.of(
            "DEBRIEF_DATA", folder.resolve("data").toString(),
            "DEBRIEF_DATABASE_URL", database.url(),
            "DEBRIEF_DATABASE_USER", database.user(),
            "DEBRIEF_SECRET_KEY", World.SECRET_KEY);
    return verify(settings, file.toString(), Path.of("config.yml").toAbsolutePath().toString());
  }

  private Left verify(Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    List<String> command = OwnJvm.brief(Debrief.class.getName(), "verify");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(said.toFile()).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Process process = builder.start();
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
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String changed = text.replaceFirst(format.equals("pdf") ? "endobj" : "Words", "Wards1");
    Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));
    Left left = verify(file);
    assertThat(left.with()).as(left.said()).isEqualTo(1);
    assertThat(left.said()).contains("Edition 1 of " + slug, "Changed");
  }

  @Test
  void theServerTellsWhatAForgedHashDoesNot() throws Exception {
    String slug = Story.begin(world.admin(), World.unique("Forged")).write("Words.").publish();
    byte[] body = world.admin().get("/reports/" + slug + ".pdf").response().body();
    Path file = Files.write(folder.resolve("report.pdf"), body);
    Left same = verifyHere(file);
    assertThat(same.with()).as(same.said()).isZero();
    assertThat(same.said()).contains("The same, byte for byte", "Edition 1 of " + slug);

    Files.write(file, forged(body));
    Left alone = verify(file);
    assertThat(alone.with()).as(alone.said()).isZero();
    Left left = verifyHere(file);
    assertThat(left.with()).as(left.said()).isEqualTo(1);
    assertThat(left.said()).contains("this server keeps another file of it");
  }

  /** Other words, and the line at the end made anew over them. */
  private static byte[] forged(byte[] file) throws NoSuchAlgorithmException {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String before = text.substring(0, text.lastIndexOf("file=sha256:") + "file=sha256:".length());
    byte[] changed = before.replaceFirst("endobj", "endobj ").getBytes(StandardCharsets.ISO_8859_1);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(changed);
    return (new String(changed, StandardCharsets.ISO_8859_1)
            + HexFormat.of().formatHex(hash)
            + "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void anEditionThatTheServerDoesNotKnowIsNotJudged() throws Exception {
    String slug = Story.begin(world.admin(), World.unique("Elsewhere")).write("Words.").publish();
    byte[] body = world.admin().get("/reports/" + slug + ".md").response().body();
    String other = new String(body, StandardCharsets.UTF_8).replace("slug=" + slug, "slug=other");
    Path file = Files.writeString(folder.resolve("report.md"), other);
    Left left = verifyHere(file);
    assertThat(left.with()).as(left.said()).isEqualTo(2);
    assertThat(left.said()).contains("This server keeps no such edition");
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
