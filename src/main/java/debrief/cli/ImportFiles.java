package debrief.cli;

import debrief.access.Viewer;
import debrief.intake.batch.BatchWork;
import debrief.intake.batch.ImportBatch;
import debrief.intake.batch.ImportBatches;
import debrief.intake.batch.ImportDocuments;
import debrief.intake.batch.ImportReportFormat;
import debrief.intake.correction.ImportCorrections;
import debrief.web.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code import PATH}: every document of a folder, a zip or a Git repository, of any size. Leaves
 * with 1 where one is refused, the others are here then; with 2 where nothing can be read. Given
 * again, it goes on where it was and doubles nothing.
 *
 * @param operator for whom they are brought in
 * @param index writes down what search finds
 * @param out hears what was done, a line each
 */
public record ImportFiles(
    ImportBatches batches,
    ImportDocuments documents,
    BatchWork work,
    Supplier<Viewer> operator,
    IntSupplier index,
    Consumer<String> out) {
  private static final int SAY_EACH = 500;

  /** Search takes longer than all the rest; a server writes it down beside its work. */
  private static final int INDEXED_AT_ONCE = 1_000;

  /**
   * @param collection what it is called; null for the name of the folder, zip or repository
   * @param zone of times without one; null for UTC
   * @param report where to write what came of each file, as CSV or JSON by its ending; null for
   *     nowhere
   */
  public void bringIn(
      ImportPlace place,
      @Nullable String collection,
      @Nullable String zone,
      @Nullable Path report) {
    ImportCorrections corrections = new ImportCorrections(zone, null, null, null);
    Viewer viewer = operator.get();
    try (ImportPlace.Opened opened = open(place)) {
      String name = collection == null ? opened.name() : collection;
      if (!opened.origin().isEmpty()) {
        out.accept("Reading " + opened.origin() + "; what is not committed is not there.");
      }
      ImportBatches.Order order =
          new ImportBatches.Order(name, false, corrections, opened.origin());
      ImportBatch batch = batches.read(viewer, order, opened.source());
      out.accept("%,d files are read.".formatted(batch.total()));
      work.workThrough(viewer, batch.id(), counting());
      ImportBatch end = batches.get(viewer, batch.id());
      say(end);
      if (report != null) {
        write(viewer, end, report);
      }
      sayIndexed(end);
      if (end.refused() > 0) {
        throw new Refused(
            "%,d documents were refused; the report says why (--report FILE.csv)."
                .formatted(end.refused()));
      }
    } catch (IOException e) {
      throw new CannotUse(place.path() + " could not be read.");
    }
  }

  private Runnable counting() {
    AtomicInteger done = new AtomicInteger();
    return () -> {
      int many = done.incrementAndGet();
      if (many % SAY_EACH == 0) {
        out.accept("%,d documents are done.".formatted(many));
      }
    };
  }

  private void say(ImportBatch end) {
    out.accept(
        "Imported %,d, updated %,d, unchanged %,d, refused %,d, skipped %,d of %,d files."
            .formatted(
                end.imported(),
                end.updated(),
                end.unchanged(),
                end.refused(),
                end.skipped(),
                end.total()));
  }

  private void sayIndexed(ImportBatch end) {
    int many = end.imported() + end.updated();
    if (many == 0) {
      return; // what others have brought in is the server's
    }
    out.accept(
        many > INDEXED_AT_ONCE
            ? "What search finds is written down by the server, once it runs."
            : "What search finds of %d incidents is written down.".formatted(index.getAsInt()));
  }

  private static ImportPlace.Opened open(ImportPlace place) throws IOException {
    try {
      return place.open();
    } catch (Problem problem) {
      throw new CannotUse(problem.detail());
    }
  }

  private void write(Viewer viewer, ImportBatch batch, Path report) {
    ImportReportFormat format =
        report.toString().endsWith(".json") ? ImportReportFormat.json : ImportReportFormat.csv;
    try (Writer writer = Files.newBufferedWriter(report)) {
      documents.report(viewer, batch.id(), format, writer);
      out.accept(report + " says what came of each.");
    } catch (IOException e) {
      throw new CannotUse(report + " could not be written.");
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
