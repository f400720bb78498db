package debrief.postmortem.document;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.text.Markdown;
import debrief.web.Problem;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Every save of every section, as it was. */
public final class History {
  private final DraftLock drafts;
  private final HistorySql sql;

  public History(Jdbi jdbi, DraftLock drafts) {
    this.drafts = drafts;
    this.sql = SqlObjects.of(jdbi, HistorySql.class);
  }

  public Slice<Revision> list(Viewer viewer, String ref, Cursor after, int limit) {
    long number = drafts.read(viewer, ref).number();
    List<HistorySql.RevisionRow> rows = sql.history(number, after.at(), key(after), limit + 1);
    return Slice.of(
            rows, limit, row -> new Cursor(row.at(), row.section() + " " + row.version()).encode())
        .map(
            row ->
                new Revision(
                    row.section(),
                    row.heading(),
                    row.version(),
                    row.at(),
                    row.by(),
                    row.audience(),
                    row.size(),
                    Markdown.excerpt(row.text(), 160)));
  }

  /** The same, each beside the save before it. */
  public Slice<Revision.Change> changes(Viewer viewer, String ref, Cursor after, int limit) {
    long number = drafts.read(viewer, ref).number();
    return Slice.of(
        sql.changes(number, after.at(), key(after), limit + 1),
        limit,
        row -> new Cursor(row.at(), row.section() + " " + row.version()).encode());
  }

  /** No key sorts after this one: at the start every revision comes before the cursor. */
  private static String key(Cursor after) {
    return after.key().isEmpty() ? "\uffff" : after.key();
  }

  public Revision.Full revision(Viewer viewer, String ref, String key, int version) {
    long number = drafts.read(viewer, ref).number();
    return sql.revision(number, key, version)
        .map(
            row ->
                new Revision.Full(
                    row.section(),
                    row.heading(),
                    row.version(),
                    row.at(),
                    row.by(),
                    row.audience(),
                    row.text()))
        .orElseThrow(Problem::missing);
  }
}
