package debrief.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that a test calls. */
public final class Programs {
  private Programs() {}

  /** Skips a test, loudly, where one of them is missing; with {@code CI} set it fails instead. */
  public static void require(String... names) {
    for (String name : names) {
      if (path(name).equals(name)) {
        if (System.getenv("CI") != null) {
          throw new AssertionError(name + " is not on the path");
        }
        System.out.println("SKIPPED: this test needs " + name + " on the path");
        Assumptions.abort(name + " is not on the path");
      }
    }
  }

  /** Where it is; its bare name where it is not found. Debian keeps servers off the usual path. */
  public static String path(String name) {
    String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
    return Arrays.stream(path.split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(name);
  }
}
