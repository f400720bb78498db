package debrief.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was found right once, kept in a file; {@code -Dgolden=write} writes the files anew. */
public final class Golden {
  private static final Path RESOURCES = Path.of("src/test/resources/debrief");

  private Golden() {}

  /**
   * @param name of the file, below the tests' resources
   */
  public static void assertUnchanged(String name, String now) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Path file = RESOURCES.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(read(name));
  }

  /** A golden file, or that it is missing. */
  public static String read(String name) throws IOException {
    Path source = RESOURCES.resolve(name);
    if (Files.exists(source)) {
      return Files.readString(source);
    }
    try (InputStream in = Golden.class.getResourceAsStream("/debrief/" + name)) {
      return in == null
          ? "missing: " + name
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
