package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one can hold in one's head: small packages, and no way that leads back to where one was. */
class PackagesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int MOST_FILES = 16;

  /** Packages that may be larger, and why. */
  private static final Map<String, String> LARGE = Map.of();

  @Test
  void aPackageHasAtMostSixteenFiles() {
    Map<String, Long> large = new TreeMap<>();
    folders()
        .forEach(
            folder -> {
              long files = javaFiles(folder);
              String name = MAIN.relativize(folder).toString().replace('/', '.');
              if (files > MOST_FILES && !LARGE.containsKey(name)) {
                large.put(name, files);
              }
            });
    assertThat(large).isEmpty();
  }

  @Test
  void everyLargePackageListedHereStillIs() {
    for (String name : LARGE.keySet()) {
      assertThat(javaFiles(MAIN.resolve(name.replace('.', '/')))).isGreaterThan(MOST_FILES);
    }
  }

  private static Stream<Path> folders() {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(Files::isDirectory).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long javaFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By package, and not only by room: a folder in a room is a place of its own. */
  @Test
  void noPackageLeadsBackToItself() {
    Map<String, Set<String>> uses = new TreeMap<>();
    Code.dependencies()
        .filter(d -> isOurs(d.getOriginClass()) && isOurs(d.getTargetClass()))
        .forEach(
            d ->
                uses.computeIfAbsent(d.getOriginClass().getPackageName(), p -> new TreeSet<>())
                    .add(d.getTargetClass().getPackageName()));
    uses.forEach((from, targets) -> targets.remove(from));
    Set<String> inCircles = new TreeSet<>();
    uses.keySet().stream().filter(start -> reaches(uses, start)).forEach(inCircles::add);
    assertThat(inCircles).isEmpty();
  }

  private static boolean reaches(Map<String, Set<String>> uses, String start) {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(uses.getOrDefault(start, Set.of()));
    while (!next.isEmpty()) {
      String name = next.pop();
      if (name.equals(start)) {
        return true;
      }
      if (seen.add(name)) {
        next.addAll(uses.getOrDefault(name, Set.of()));
      }
    }
    return false;
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith("debrief.");
  }

  /** Nobody else may say that something was done without a team that had promised it for a day. */
  @Test
  void onlyImportsSayHowAnItemStoodBeforeItCameHere() {
    String door = "debrief.action.ImportedItems";
    Code.assertNone(
        Code.dependencies()
            .filter(d -> d.getTargetClass().getName().startsWith(door))
            .filter(d -> !d.getOriginClass().getName().startsWith(door))
            .filter(d -> !Code.roomOf(d.getOriginClass()).equals("intake"))
            .filter(d -> !Code.isRoof(d.getOriginClass())));
  }
}
