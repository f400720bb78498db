package debrief.intake.batch;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.account.Accounts;
import debrief.account.Person;
import debrief.db.Outage;
import debrief.db.SqlObjects;
import debrief.db.TransactionMode;
import debrief.incident.Incident;
import debrief.intake.archive.Archives;
import debrief.intake.archive.ImportSource;
import debrief.intake.archive.SourceText;
import debrief.intake.batch.ImportBatch.State;
import debrief.intake.batch.ImportRecord.Outcome;
import debrief.intake.correction.ImportCorrections;
import debrief.intake.original.Originals;
import debrief.intake.source.ZipDocuments;
import debrief.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings in what is left of a batch. Each document comes in one transaction with what came of it:
 * done twice, it is done once, and a second server may begin where the first has ended.
 */
public final class BatchWork {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

  /** A job ends after this and has another go on, so that other jobs get their turn. */
  private static final Duration A_WHILE = Duration.ofSeconds(4);

  private static final int MOST_TRIES = 5;

  private final Jdbi jdbi;
  private final BatchSql sql;
  private final ImportBatches batches;
  private final Archives archives;
  private final Originals originals;
  private final Accounts accounts;
  private final Clock clock;

  public BatchWork(
      Jdbi jdbi,
      ImportBatches batches,
      Archives archives,
      Originals originals,
      Accounts accounts,
      Clock clock) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, BatchSql.class);
    this.batches = batches;
    this.archives = archives;
    this.originals = originals;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What the job does. */
  public void work(ImportBatches.Told told) {
    String id = told.batch();
    Instant until = clock.instant().plus(A_WHILE);
    unpack(id);
    int at = -1;
    while (clock.instant().isBefore(until)) {
      at = next(id, null, at);
      if (at < 0) {
        return;
      }
    }
    jdbi.useTransaction(
        handle -> {
          if (sql.lock(id).filter(head -> head.state() == State.running).isPresent()) {
            batches.goOn(id);
          }
        });
  }

  /**
   * All that is left, here and now. By one thread: two that bring in documents at once may wait for
   * each other's new words of the search, which the database ends for one of them.
   *
   * @param each called after each document
   */
  public void workThrough(Viewer viewer, String id, Runnable each) {
    int at = patiently(id, viewer, -1);
    while (at >= 0) {
      each.run();
      at = patiently(id, viewer, at);
    }
  }

  /** What passes by itself is tried again: nobody else does so for a command. */
  private int patiently(String id, Viewer viewer, int after) {
    for (int tries = 1; ; tries++) {
      try {
        return next(id, viewer, after);
      } catch (RuntimeException e) {
        if (tries >= MOST_TRIES || Outage.of(e).isEmpty()) {
          throw e;
        }
        LOG.info("The database ended what was begun; it is tried again");
      }
    }
  }

  /** Unless another still works on one of its documents: that one finishes it. */
  private void finish(String id) {
    boolean running = sql.lock(id).filter(head -> head.state() == State.running).isPresent();
    if (running && sql.isDone(id)) {
      sql.move(id, State.finished, null, clock.instant());
    }
  }

  private void unpack(String id) {
    Optional<byte[]> packed = sql.packed(id).map(BatchSql.Bytes::bytes);
    if (packed.isEmpty()) {
      return;
    }
    try {
      new BatchFiles(sql, id).take(ZipDocuments.of(packed.get()));
    } catch (Problem problem) {
      sql.clear(id);
      sql.read(id);
      sql.move(id, State.finished, problem.detail(), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings in one document.
   *
   * @param viewer for whom; null for whoever brought it, as they are now
   * @param after the place of the one before
   * @return its place; -1 where nothing is left, or it was stopped
   */
  private int next(String id, @Nullable Viewer viewer, int after) {
    AtomicReference<BatchSql.Next> tried = new AtomicReference<>();
    try {
      return jdbi.inTransaction(handle -> bring(id, viewer, after, tried));
    } catch (Problem problem) {
      return refused(id, tried.get(), problem, problem.detail());
    } catch (RuntimeException e) {
      if (Outage.of(e).isPresent()) {
        throw e;
      }
      LOG.warn("A document of the import {} could not be read", id, e);
      return refused(id, tried.get(), e, fault(e));
    } catch (StackOverflowError e) {
      return refused(id, tried.get(), e, "It is nested deeper than can be read.");
    }
  }

  private static String fault(Throwable thrown) {
    return "It ended in a fault of ours (%s). The log says more."
        .formatted(thrown.getClass().getSimpleName());
  }

  private int bring(
      String id, @Nullable Viewer viewer, int after, AtomicReference<BatchSql.Next> tried) {
    BatchSql.Head head = sql.head(id).filter(h -> h.state() == State.running).orElse(null);
    if (head == null) {
      return -1;
    }
    BatchSql.Next next = sql.next(id, after).orElse(null);
    if (next == null) {
      finish(id);
      return -1;
    }
    Optional<Viewer> who = viewer == null ? whoBrought(head) : Optional.of(viewer);
    if (who.isEmpty()) {
      sql.move(id, State.stopped, "Whoever brought it may not import any longer.", clock.instant());
      return -1;
    }
    tried.set(next);
    SourceText text = SourceText.of(next.content());
    if (text.refusal() != null || text.text().isBlank()) {
      String why = text.refusal() == null ? "It is empty." : text.refusal();
      sql.settle(id, ImportRecord.left(next, Outcome.skipped, why), null);
      return next.position();
    }
    Archives.Imported done =
        archives.bringInOrThrow(
            who.get(),
            new ImportSource(
                head.collection(),
                next.path(),
                next.content(),
                text.text(),
                text.read(),
                ImportCorrections.parse(head.corrections()),
                true),
            false);
    settle(id, head, who.get(), ImportRecord.of(next, done), done);
    return next.position();
  }

  private void settle(
      String id, BatchSql.Head head, Viewer who, ImportRecord line, Archives.Imported done) {
    if (done.unchanged()) {
      // A line that a crash loses is written again by whoever goes on: nothing else was changed.
      jdbi.useHandle(TransactionMode::asynchronousCommit);
    } else if (!head.origin().isEmpty()) {
      originals.cameFrom(who, done.incident(), head.origin());
    }
    sql.settle(id, line, Incident.number(done.incident()));
  }

  private Optional<Viewer> whoBrought(BatchSql.Head head) {
    return Optional.ofNullable(head.createdBy())
        .flatMap(accounts::find)
        .filter(Person::active)
        .map(p -> Viewer.signedIn(p.id(), p.name(), p.role(), p.teams()))
        .filter(viewer -> viewer.may(Right.WRITE));
  }

  /** In a transaction of its own: the one before kept nothing. */
  private <T extends Throwable> int refused(
      String id, BatchSql.@Nullable Next tried, T thrown, String reason) throws T {
    if (tried == null) {
      throw thrown;
    }
    sql.settle(id, ImportRecord.left(tried, Outcome.refused, reason), null);
    return tried.position();
  }
}
