package debrief.admin.start;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.event.SettingEvent;
import debrief.incident.Incidents;
import debrief.jobs.JobQueue;
import debrief.jobs.Jobs;
import debrief.jobs.Kind;
import debrief.journal.Journal;
import debrief.web.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to the worked examples: an administrator has them loaded, a job does it. */
public final class WorkedExamples {
  /** Loads what is not there yet. */
  public static final Kind<Load> LOAD = new Kind<>("load-examples", Load.class);

  private static final String KEY = "examples";

  /**
   * What the job is told.
   *
   * @param total how many examples there are
   */
  public record Load(int total) {}

  /**
   * How far the examples are.
   *
   * @param reason why the last try failed; null where none did
   * @param resting whether nobody tries again by itself
   */
  public record Progress(
      int loaded, int total, boolean finished, @Nullable String reason, boolean resting) {}

  /**
   * What is loaded and how.
   *
   * @param total how many examples there are
   * @param one loads one, counted from 0, in the caller's transaction
   */
  public record Source(int total, IntConsumer one) {}

  private final Jdbi jdbi;
  private final ExampleSql sql;
  private final Incidents incidents;
  private final Jobs jobs;
  private final Journal journal;
  private final Clock clock;
  private final Source source;

  public WorkedExamples(
      Jdbi jdbi, Incidents incidents, Jobs jobs, Journal journal, Clock clock, Source source) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, ExampleSql.class);
    this.incidents = incidents;
    this.jobs = jobs;
    this.journal = journal;
    this.clock = clock;
    this.source = source;
  }

  /** Whether they can be asked for: nobody has done so, and no incident is there. */
  public boolean isOffered(Viewer viewer) {
    return viewer.may(Right.ADMINISTER) && sql.find().isEmpty() && !incidents.any();
  }

  /** Empty where nobody has asked for them. */
  public Optional<Progress> progress(Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    return sql.find().map(this::progress);
  }

  private Progress progress(ExampleSql.Row row) {
    JobQueue.Failed failed =
        jobs.queue().failures().stream()
            .filter(job -> job.kind().equals(LOAD.name()))
            .findFirst()
            .orElse(null);
    return new Progress(
        row.loaded(),
        row.total(),
        row.finishedAt() != null,
        failed == null ? null : failed.reason(),
        failed != null && failed.nextTryAt() == null);
  }

  /**
   * Has them loaded. Whoever asks again while they are being loaded changes nothing.
   *
   * @throws Problem 409 when there are incidents here
   */
  public void ask(Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    jdbi.useTransaction(
        handle -> {
          if (sql.find().isPresent()) {
            return;
          }
          if (incidents.any()) {
            throw Problem.conflict(
                "There are incidents here already. The examples are loaded on a server without"
                    + " incidents only.");
          }
          if (sql.begin(clock.instant(), source.total()) == 1) {
            journal.write(viewer.personId(), new SettingEvent.ExamplesAsked());
            jobs.later(LOAD, KEY, new Load(source.total()), clock.instant());
          }
        });
  }

  /** Loads what is not there yet, each example in a transaction: done twice, it is done once. */
  public void load(Load told) {
    boolean more = true;
    while (more) {
      more =
          jdbi.inTransaction(
              handle -> {
                ExampleSql.Row row = sql.lock().orElse(null);
                if (row == null || row.finishedAt() != null) {
                  return false;
                }
                source.one().accept(row.loaded());
                sql.loaded(row.loaded() + 1, clock.instant());
                return row.loaded() + 1 < row.total();
              });
    }
  }
}
