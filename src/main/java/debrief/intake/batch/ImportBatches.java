package debrief.intake.batch;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.db.SqlObjects;
import debrief.intake.batch.ImportBatch.State;
import debrief.intake.correction.ImportCorrections;
import debrief.intake.source.DocumentSource;
import debrief.jobs.Jobs;
import debrief.jobs.Kind;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.Versions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to many documents at once; whoever brought them is told of them, and nobody else. */
public final class ImportBatches {
  /** Reads and brings in what is left of a batch, for a while. */
  public static final Kind<Told> KIND = new Kind<>("import-documents", Told.class);

  /**
   * What the job is told.
   *
   * @param batch its id
   */
  public record Told(String batch) {}

  /** How long a report can be had, and what nobody has imported waits. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final int LONGEST_NAME = 400;

  private final Jdbi jdbi;
  private final BatchSql sql;
  private final Jobs jobs;
  private final Clock clock;

  public ImportBatches(Jdbi jdbi, Jobs jobs, Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, BatchSql.class);
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * What somebody says of a collection.
   *
   * @param name what it is called, by which its documents are known when they come again
   * @param preview whether they look before anything is made of it
   * @param origin the repository and the commit that its files are of; empty for others
   */
  public record Order(String name, boolean preview, ImportCorrections corrections, String origin) {

    /** One of files whose repository nobody knows. */
    public Order(String name, boolean preview, ImportCorrections corrections) {
      this(name, preview, corrections, "");
    }
  }

  /**
   * Has a zip imported by a job.
   *
   * @throws Problem 422 for a name that is none, 403 for those who do not draft
   */
  public ImportBatch bring(Viewer viewer, Order order, byte[] zip) {
    return jdbi.inTransaction(
        handle -> {
          String id = begin(viewer, order, zip);
          goOn(id);
          return own(viewer, id);
        });
  }

  /**
   * Reads a collection here and now; {@link BatchWork} brings it in.
   *
   * @throws IOException where it cannot be read
   */
  public ImportBatch read(Viewer viewer, Order order, DocumentSource source) throws IOException {
    String id = begin(viewer, order, null);
    new BatchFiles(sql, id).take(source);
    return own(viewer, id);
  }

  private String begin(Viewer viewer, Order order, byte @Nullable [] zip) {
    viewer.require(Right.WRITE);
    new Invalid()
        .text("collection", order.name(), LONGEST_NAME)
        .line("collection", order.name(), LONGEST_NAME)
        .orThrow();
    String id = Ids.random();
    sql.insert(
        id,
        order.name().strip(),
        order.preview(),
        zip,
        order.corrections().checked().json(),
        order.origin(),
        viewer.personId(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    return id;
  }

  /** Has a job go on with it; in the caller's transaction. */
  void goOn(String id) {
    jobs.later(KIND, id + "." + sql.nextSlice(id), new Told(id), clock.instant());
  }

  /**
   * @throws Problem 404 where there is none of the viewer's
   */
  public ImportBatch get(Viewer viewer, String id) {
    viewer.require(Right.READ);
    return own(viewer, id);
  }

  /** The same for whoever has just brought or changed it, who need not read anything else. */
  ImportBatch own(Viewer viewer, String id) {
    return batch(row(viewer, id));
  }

  /** As it is stored. */
  BatchSql.Row row(Viewer viewer, String id) {
    viewer.require(Right.WRITE);
    return Optional.of(id)
        .filter(text -> text.matches("[a-z0-9]{1,60}"))
        .flatMap(sql::find)
        .filter(row -> viewer.personId().equals(row.createdBy()))
        .orElseThrow(Problem::missing);
  }

  static ImportBatch batch(BatchSql.Row row) {
    int done = row.imported() + row.unchanged() + row.updated() + row.refused() + row.skipped();
    return new ImportBatch(
        row.id(),
        row.collection(),
        row.state(),
        row.total(),
        row.total() == 0 ? 0 : done,
        row.imported(),
        row.unchanged(),
        row.updated(),
        row.refused(),
        row.skipped(),
        row.reason(),
        ImportCorrections.parse(row.corrections()),
        row.createdAt(),
        row.finishedAt(),
        row.version());
  }

  /** Those of the viewer, the newest first. */
  public Slice<ImportBatch> list(Viewer viewer, Cursor after, int limit) {
    viewer.require(Right.READ);
    viewer.require(Right.WRITE);
    return Slice.of(
            sql.of(viewer.personId(), after.at(), after.key(), limit + 1),
            limit,
            row -> new Cursor(row.createdAt(), row.id()).encode())
        .map(ImportBatches::batch);
  }

  /**
   * Has it go on, or rest.
   *
   * @throws Problem 409 where it cannot, 422 for another state
   */
  public ImportBatch move(Viewer viewer, String id, @Nullable State to) {
    if (to != State.running && to != State.stopped) {
      throw Problem.invalid("to", "One of running, stopped.");
    }
    return jdbi.inTransaction(
        handle -> {
          row(viewer, id);
          State state = sql.lock(id).orElseThrow(Problem::missing).state();
          if (to == State.stopped ? state != State.running : !state.canRun()) {
            throw Problem.conflict(
                "This import is %s, so it cannot be %s. Nothing was changed."
                    .formatted(words(state), words(to)));
          }
          sql.move(id, to, null, clock.instant());
          if (to == State.running) {
            goOn(id);
          }
          return own(viewer, id);
        });
  }

  private static String words(State state) {
    return state == State.preview ? "waiting for a look" : state.name();
  }

  /**
   * Says what holds for all its documents from now on.
   *
   * @throws Problem 412 where it has moved on since the viewer saw it, 409 once it runs
   */
  public ImportBatch correct(
      Viewer viewer, String id, Versions.IfMatch seen, ImportCorrections corrections) {
    ImportCorrections checked = corrections.checked();
    return jdbi.inTransaction(
        handle -> {
          row(viewer, id);
          State state = sql.lock(id).orElseThrow(Problem::missing).state();
          ImportBatch now = own(viewer, id);
          if (!seen.allows(now.version())) {
            throw Problem.stale(now, Versions.etag(now.version()));
          }
          if (state != State.preview && state != State.stopped) {
            throw Problem.conflict(
                "This import is " + words(state) + ". Stop it first, then correct what is left.");
          }
          sql.correct(id, checked.json());
          return own(viewer, id);
        });
  }

  /** Forgets batches with their reports and what nobody has imported. A job does it. */
  public void forgetOld() {
    sql.forget(clock.instant().minus(KEPT));
  }
}
