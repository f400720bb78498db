package debrief.noego;

import debrief.text.FrontMatter;
import debrief.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reviews Markdown files without a server: each file, every {@code .md} below a folder, or stdin.
 */
public final class ReviewFiles {
  private static final Pattern PERSON = Pattern.compile("([^,;()=]+)(?:\\(([^)]*)\\)|=([^,;]*))?");
  private static final long MOST_BYTES = 20_000_000;

  private final List<Named> everywhere;
  private final InputStream stdin;

  /**
   * @param participants who may be named in any of the files
   * @param stdin what {@code -} stands for
   */
  public ReviewFiles(List<Named> participants, InputStream stdin) {
    this.everywhere = List.copyOf(participants);
    this.stdin = stdin;
  }

  /** Reads {@code Ada Byron (On-call engineer), Ben Carver=SRE}. */
  public static List<Named> participants(String written) {
    List<Named> people = new ArrayList<>();
    Matcher matcher = PERSON.matcher(written);
    while (matcher.find()) {
      String role = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      if (!matcher.group(1).isBlank()) {
        people.add(new Named(matcher.group(1).strip(), role == null ? null : role.strip()));
      }
    }
    return people;
  }

  /**
   * Reviews all of it, in the order given.
   *
   * @throws IOException when something cannot be read; its message names the file
   */
  public List<ReviewReport.OfFile> review(List<String> paths) throws IOException {
    List<ReviewReport.OfFile> reviewed = new ArrayList<>();
    for (String path : paths) {
      if (path.equals("-")) {
        reviewed.add(one("stdin", stdin.readAllBytes()));
        continue;
      }
      for (Path file : files(Path.of(path))) {
        if (Files.size(file) > MOST_BYTES) {
          throw new IOException(file + " holds more than 20 MB.");
        }
        reviewed.add(one(file.toString(), Files.readAllBytes(file)));
      }
    }
    return reviewed;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException("There is no file " + path);
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(
              file ->
                  file.getFileName() != null
                      && file.getFileName().toString().endsWith(".md")
                      && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private ReviewReport.OfFile one(String name, byte[] bytes) {
    String markdown = Text.utf8(bytes);
    List<Named> people = new ArrayList<>(everywhere);
    String own = FrontMatter.parse(markdown).fields().get("participants");
    if (own != null) {
      people.addAll(participants(own));
    }
    return new ReviewReport.OfFile(name, markdown, Review.of(people).markdown(markdown));
  }
}
