package debrief.cli;

import debrief.access.Viewer;
import debrief.export.archive.Naming;
import debrief.export.archive.WholeArchives;
import debrief.intake.archive.Archives;
import debrief.intake.archive.ImportSource;
import debrief.web.Text;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * {@code archive export FILE} and {@code archive import FILE}. Leaves with 1 where a file is
 * refused, and nothing of it is here then; with 2 where a file cannot be read or written.
 *
 * @param operator for whom a postmortem is brought in; not asked for a whole archive
 * @param index writes down what search finds
 * @param out hears what was done, a line each
 */
public record ArchiveFiles(
    WholeArchives whole,
    Archives documents,
    Supplier<Viewer> operator,
    IntSupplier index,
    Consumer<String> out) {

  /** Search takes longer than all the rest; a server writes it down beside its work. */
  private static final int INDEXED_AT_ONCE = 1_000;

  /** Writes everything to a file that is not there yet. It is there whole, or not at all. */
  public void export(Path file, Naming people) {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute)) {
      throw new CannotUse(file + " is there already. Name a file that is not.");
    }
    try {
      // Only whoever runs the command can read it: it holds names and addresses.
      Path part = Files.createTempFile(absolute.getParent(), absolute.getFileName() + ".", ".part");
      try {
        WholeArchives.Contents written = write(part, people);
        Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
        out.accept(
            "%s holds %d incidents, in %d rows and %d files of editions."
                .formatted(file, written.incidents(), written.rows(), written.files()));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new CannotUse(file + " could not be written.");
    }
  }

  private WholeArchives.Contents write(Path file, Naming people) throws IOException {
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      return whole.exportWhole(people, to);
    }
  }

  /** Brings in what a file holds: everything of another server, or a Markdown postmortem. */
  public void bringIn(Path file) {
    try {
      if (!Files.isReadable(file)) {
        throw new CannotUse("There is no file " + file + " that can be read.");
      }
      if (isZip(file)) {
        WholeArchives.Contents brought = whole.bringIn(file);
        out.accept(
            "%d incidents are here now, with %d rows and %d files of editions."
                .formatted(brought.incidents(), brought.rows(), brought.files()));
        out.accept(
            brought.incidents() > INDEXED_AT_ONCE
                ? "What search finds is written down by the server, once it runs."
                : "What search finds of %d incidents is written down.".formatted(index.getAsInt()));
        return;
      }
      bringInMarkdown(file);
    } catch (IOException e) {
      throw new CannotUse(file + " could not be read.");
    }
  }

  private static boolean isZip(Path file) throws IOException {
    if (file.toString().endsWith(".zip")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < ' ';
    }
  }

  private void bringInMarkdown(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    ImportSource source =
        ImportSource.alone(String.valueOf(file.getFileName()), content, Text.utf8(content));
    Archives.Outcome outcome = documents.bringIn(operator.get(), source, false);
    outcome
        .imported()
        .forEach(
            done ->
                out.accept(
                    "%s is %s%s: %d timeline entries, %d action items, a draft."
                        .formatted(
                            done.path(),
                            done.incident(),
                            done.unchanged() ? ", unchanged" : " now",
                            done.timelineEvents(),
                            done.actionItems())));
    List<String> reasons =
        outcome.failed().stream().map(f -> f.path() + ": " + f.reason()).toList();
    if (!reasons.isEmpty()) {
      throw new Refused(String.join("\n", reasons));
    }
  }

  private static final class CannotUse extends CommandExit {
    private static final long serialVersionUID = 1L;

    CannotUse(String message) {
      super(2, message);
    }
  }

  private static final class Refused extends CommandExit {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(1, message);
    }
  }
}
