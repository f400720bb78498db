package debrief.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import debrief.db.SqlObjects;
import debrief.web.Problem;
import debrief.web.json.Json;
import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to work that nobody waits for. */
public final class Jobs implements Managed {
  /** When a job is due that rests as failed. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final Pattern KEY = Pattern.compile("[\\w.-]{1,200}");
  private static final int SHOWN = 200;

  /**
   * What this node brings along.
   *
   * @param source where the library gets its connections from
   * @param node the name of this server among others
   */
  public record Ground(DataSource source, Clock clock, String node) {}

  private final Jdbi jdbi;
  private final JobSql sql;
  private final Ground ground;
  private final JobSettings settings;
  private final JobTasks tasks;
  private final List<OneTimeTask<JobData>> kinds = new ArrayList<>();
  private final Map<String, Duration> intervals = new LinkedHashMap<>();
  private final List<RecurringTask<JobData>> regular = new ArrayList<>();
  private volatile @Nullable Scheduler scheduler;

  public Jobs(Jdbi jdbi, Ground ground, JobSettings settings) {
    this.jdbi = jdbi;
    this.sql = SqlObjects.of(jdbi, JobSql.class);
    this.ground = ground;
    this.settings = settings;
    this.tasks = new JobTasks(settings, NEVER);
  }

  /**
   * Sets what does a kind of job. The roof lists them all, before {@link #begin}.
   *
   * @param work may be done twice; whatever it throws has it tried again
   */
  public <T> void on(Kind<T> kind, Consumer<T> work) {
    kinds.add(tasks.once(kind, work));
  }

  /**
   * Sets what is done over and over, by one node at a time. The roof lists them all, before {@link
   * #begin}.
   *
   * @param name says what it does, such as {@code forget-expired-sessions}
   * @param pause between the end of one time and the next
   */
  public void every(String name, Duration pause, Runnable work) {
    intervals.put(name, pause);
    regular.add(tasks.regular(name, pause, work));
  }

  /**
   * Stages a job in the caller's transaction: it is there with its commit and not without.
   *
   * @param key what it is about, an id: letters, digits, dots and dashes. While a job of this kind
   *     and key waits or is done, no second one comes to be; one that rests as failed is tried
   *     again with this payload. What must not be missed while another is done takes its own key.
   * @param when a time that has come starts it at once, on this node
   */
  public <T> void later(Kind<T> kind, String key, T payload, Instant when) {
    if (!KEY.matcher(key).matches() || key.equals(RecurringTask.INSTANCE)) {
      throw new IllegalArgumentException("no key of a job: " + kind.name());
    }
    byte[] data = new JobData(Json.MAPPER.valueToTree(payload), null).bytes();
    jdbi.useTransaction(
        handle -> {
          sql.stage(kind.name(), key, data, when, NEVER);
          if (!when.isAfter(ground.clock().instant())) {
            handle.afterCommit(this::lookNow);
          }
        });
  }

  private void lookNow() {
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  /** How the work stands. Whoever calls this asks before whether the reader may. */
  public JobQueue queue() {
    return new JobQueue(
        sql.recurring(RecurringTask.INSTANCE).stream().map(this::recurring).toList(),
        sql.waiting(RecurringTask.INSTANCE, NEVER),
        sql.failed(RecurringTask.INSTANCE, SHOWN).stream().map(Jobs::failed).toList());
  }

  private JobQueue.Recurring recurring(JobSql.RecurringRow row) {
    Duration pause = intervals.get(row.name());
    return new JobQueue.Recurring(
        row.name(),
        pause == null ? null : pause.toSeconds(),
        row.running(),
        row.lastDoneAt(),
        row.nextAt(),
        row.lastFailedAt(),
        row.lastReason());
  }

  private static JobQueue.Failed failed(JobSql.FailedRow row) {
    return new JobQueue.Failed(
        row.kind() + ":" + row.key(),
        row.kind(),
        row.key(),
        row.failedAt() == null ? Instant.EPOCH : row.failedAt(),
        row.attempts(),
        row.reason() == null ? "" : row.reason(),
        row.nextTryAt().equals(NEVER) ? null : row.nextTryAt());
  }

  /**
   * Has a job that failed tried again at once, as if it were new. Joins the caller's transaction.
   *
   * @param id its kind and key with a colon between
   * @return how it had failed
   * @throws Problem 404 where no such job has failed, or it is just being done
   */
  public JobQueue.Failed retry(String id) {
    int colon = id.indexOf(':');
    if (colon < 0) {
      throw Problem.missing();
    }
    String kind = id.substring(0, colon);
    String key = id.substring(colon + 1);
    return jdbi.inTransaction(
        handle -> {
          JobSql.FailedRow row =
              sql.lockFailed(kind, key, RecurringTask.INSTANCE).orElseThrow(Problem::missing);
          sql.retry(kind, key, ground.clock().instant());
          handle.afterCommit(this::lookNow);
          return failed(row);
        });
  }

  /** Begins to work; called once the server answers, so that no start waits for it. */
  public void begin() {
    Scheduler made =
        Scheduler.create(ground.source(), List.copyOf(kinds))
            .startTasks(regular)
            .serializer(new JobData.Stored())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .clock(ground.clock()::instant)
            .schedulerName(new SchedulerName.Fixed(ground.node()))
            .threads(JobSettings.THREADS)
            .housekeeperExecutor(Executors.newSingleThreadScheduledExecutor())
            .pollingInterval(settings.poll())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(JobSettings.MISSED_HEARTBEATS)
            .shutdownMaxWait(settings.patience())
            // A job of a kind that this version does not know waits for one that does.
            .deleteUnresolvedAfter(JobSettings.NEVER)
            .failureLogging(
                LogLevel.OFF, false) // it would print messages; JobTasks says what may be
            .build();
    scheduler = made;
    made.start();
  }

  /** Waits a bounded time for what is being done; what is left another node takes over. */
  @Override
  public void stop() {
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
    }
  }
}
