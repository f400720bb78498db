package debrief.noego;

import debrief.noego.rule.Rules;
import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.text.FrontMatter;
import debrief.web.Problem;
import debrief.web.Text;
import debrief.web.load.CpuDeadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reviews Markdown files without a server: each file, every {@code .md} below a folder, or stdin.
 */
public final class ReviewFiles {
  private static final Pattern PERSON = Pattern.compile("([^,;()=]+)(?:\\(([^)]*)\\)|=([^,;]*))?");
  private static final long MOST_BYTES = 20_000_000;

  /** Of CPU time, for one file. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final List<Named> everywhere;
  private final InputStream stdin;
  private final Rules rules;
  private final ReviewProfile profile;

  /**
   * @param participants who may be named in any of the files
   * @param stdin what {@code -} stands for
   * @param rules by which it is reviewed
   * @param profile what of them speaks
   */
  public ReviewFiles(
      List<Named> participants, InputStream stdin, Rules rules, ReviewProfile profile) {
    this.everywhere = List.copyOf(participants);
    this.stdin = stdin;
    this.rules = rules;
    this.profile = profile;
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
   * What was read, in the order given.
   *
   * @param files those that could be
   * @param unread a sentence for each that could not be; it names the file
   */
  public record Read(List<ReviewReport.OfFile> files, List<String> unread) {}

  /** Reviews all of it; what cannot be read is told and keeps nothing else from being reviewed. */
  public Read review(List<String> paths) {
    List<ReviewReport.OfFile> reviewed = new ArrayList<>();
    List<String> unread = each(paths, (name, text) -> reviewed.add(reviewed(name, text)));
    return new Read(reviewed, unread);
  }

  /**
   * Tells of every sentence which clauses are read in it.
   *
   * @param out takes the text of one file after the other
   * @return a sentence for each file that could not be read
   */
  public List<String> explain(List<String> paths, Consumer<String> out) {
    return each(
        paths,
        (name, text) ->
            out.accept(
                "# " + name + "\n" + Explanation.of(text, NameRedactor.of(people(text)).names())));
  }

  private List<String> each(List<String> paths, BiConsumer<String, String> reader) {
    List<String> unread = new ArrayList<>();
    for (String path : paths) {
      if (path.equals("-")) {
        one("stdin", null, reader, unread);
        continue;
      }
      for (Path file : files(Path.of(path), unread)) {
        one(file.toString(), file, reader, unread);
      }
    }
    return unread;
  }

  private static List<Path> files(Path path, List<String> unread) {
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
    } catch (IOException | UncheckedIOException e) {
      unread.add(path + " could not be read through: " + e.getMessage());
      return List.of();
    }
  }

  private void one(
      String name, @Nullable Path file, BiConsumer<String, String> reader, List<String> unread) {
    try {
      if (file != null && !Files.exists(file)) {
        unread.add("There is no file " + name);
      } else if (file != null && Files.size(file) > MOST_BYTES) {
        unread.add(name + " holds more than 20 MB.");
      } else {
        byte[] bytes = file == null ? stdin.readAllBytes() : Files.readAllBytes(file);
        reader.accept(name, Text.utf8(bytes));
      }
    } catch (IOException e) {
      unread.add(name + " could not be read.");
    } catch (Problem notUtf8) {
      unread.add(name + " is not UTF-8. Save it as UTF-8 and review it again.");
    }
  }

  private List<Named> people(String markdown) {
    List<Named> people = new ArrayList<>(everywhere);
    String own = FrontMatter.parse(markdown).fields().get("participants");
    if (own != null) {
      people.addAll(participants(own));
    }
    return people;
  }

  private ReviewReport.OfFile reviewed(String name, String markdown) {
    return new ReviewReport.OfFile(
        name,
        markdown,
        Review.of(people(markdown), profile).by(rules).markdown(markdown, CpuDeadline.in(LONGEST)));
  }
}
