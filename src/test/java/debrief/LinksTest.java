package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link in the documents leads somewhere. */
class LinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(<?([^)\\s>]+)>?[^)]*\\)|src=\"([^\"]+)\"");

  /** A test or measurement by its name, or any class by its full one. */
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z]\\w*(?:Test|Bench)|debrief\\.(?:[a-z]+\\.)*[A-Z]\\w*)`");

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document).replaceAll("(?s)```.*?```", ""));
      while (link.find()) {
        String to = link.group(1) == null ? link.group(2) : link.group(1);
        String file = to.replaceFirst("#.*", "");
        if (!to.matches("[a-z]+:.*") && !Files.exists(document.resolveSibling(file))) {
          broken.add(document + " links to " + to);
        }
        if (to.startsWith("#") && !anchors(document).contains(to.substring(1))) {
          broken.add(document + " has no " + to);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** What a document says is held by a test is held by one that there is. */
  @Test
  void everyClassThatIsNamedThereExists() throws IOException {
    Set<String> tests = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .map(file -> Path.of(root).relativize(file).toString())
            .filter(file -> file.endsWith(".java"))
            .map(file -> file.replace(".java", "").replace('/', '.'))
            .forEach(
                name -> {
                  all.add(name);
                  if (root.contains("test")) {
                    tests.add(name.replaceFirst(".*\\.", ""));
                  }
                });
      }
    }
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      Matcher named = CLASS.matcher(Files.readString(document));
      while (named.find()) {
        String whole = named.group(1);
        boolean there = whole.contains(".") ? all.contains(whole) : tests.contains(whole);
        if (!there) {
          missing.add(document.getFileName() + " names " + whole);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> anchors(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(".").toAbsolutePath().normalize());
        Stream<Path> docs = Files.walk(Path.of("docs").toAbsolutePath())) {
      return Stream.concat(top, docs).filter(path -> path.toString().endsWith(".md")).toList();
    }
  }
}
