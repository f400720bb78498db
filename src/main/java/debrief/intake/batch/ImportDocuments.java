package debrief.intake.batch;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.intake.original.Originals;
import debrief.web.Problem;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the files of an import: what would be made of each, and what came of it. */
public final class ImportDocuments {
  private static final int AT_ONCE = 200;

  private final BatchSql sql;
  private final ImportBatches batches;
  private final Originals originals;

  public ImportDocuments(Jdbi jdbi, ImportBatches batches, Originals originals) {
    this.sql = SqlObjects.of(jdbi, BatchSql.class);
    this.batches = batches;
    this.originals = originals;
  }

  /**
   * A part of the files, in their order.
   *
   * @param outcome of those with one alone; null for all
   * @throws Problem 404 where the import is not the viewer's
   */
  public Slice<ImportRecord> list(
      Viewer viewer, String id, ImportRecord.@Nullable Outcome outcome, Cursor after, int limit) {
    batches.get(viewer, id);
    int from = after.key().isEmpty() ? -1 : (int) after.number();
    return Slice.of(
        sql.records(id, from, outcome, limit + 1),
        limit,
        r -> new Cursor(Instant.EPOCH, "" + r.position()).encode());
  }

  /**
   * Writes what came of each file, a part at a time.
   *
   * @throws IOException where it cannot be written
   */
  public void report(Viewer viewer, String id, ImportReportFormat format, Writer out)
      throws IOException {
    batches.get(viewer, id);
    format.write(told -> each(id, told), out);
  }

  /** All files in their order; nothing but what the viewer may see of their own import. */
  void each(Viewer viewer, String id, Consumer<ImportRecord> told) {
    batches.row(viewer, id);
    each(id, told);
  }

  private void each(String id, Consumer<ImportRecord> told) {
    int after = -1;
    List<ImportRecord> part;
    do {
      part = sql.records(id, after, null, AT_ONCE);
      part.forEach(told);
      after = part.isEmpty() ? after : part.get(part.size() - 1).position();
    } while (part.size() == AT_ONCE);
  }

  /**
   * A file and, as long as nothing came of it, what would be made of it.
   *
   * @throws Problem 404 where there is no such file
   */
  public ImportPreview get(Viewer viewer, String id, int position) {
    viewer.require(Right.READ);
    BatchSql.Row row = batches.row(viewer, id);
    ImportRecord file = sql.record(id, position).orElseThrow(Problem::missing);
    return sql.content(id, position)
        .map(
            bytes ->
                ImportPreview.of(viewer, ImportBatches.batch(row), file, bytes.bytes(), originals))
        .orElseGet(() -> ImportPreview.settled(file));
  }
}
