package debrief.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The table is the library's, and its columns are called as the library calls them. */
interface JobSql {

  /** Work that is done over and over, as it is stored. */
  record RecurringRow(
      String name,
      boolean running,
      @Nullable Instant lastDoneAt,
      Instant nextAt,
      @Nullable Instant lastFailedAt,
      @Nullable String lastReason) {}

  /** A job that has failed, as it is stored. */
  record FailedRow(
      String kind,
      String key,
      @Nullable Instant failedAt,
      int attempts,
      @Nullable String reason,
      Instant nextTryAt) {}

  /** Stages a job; where one of this key rests as failed, it is tried again with this. */
  @SqlUpdate(
      """
      insert into scheduled_tasks as t
        (task_name, task_instance, task_data, execution_time, picked, version)
      values (:kind, :key, :data, :at, false, 1)
      on conflict (task_name, task_instance) do update set
        task_data = excluded.task_data, execution_time = excluded.execution_time,
        consecutive_failures = 0, version = t.version + 1
      where t.execution_time = :never
      """)
  void stage(
      @Bind("kind") String kind,
      @Bind("key") String key,
      @Bind("data") byte[] data,
      @Bind("at") Instant at,
      @Bind("never") Instant never);

  @SqlQuery(
      """
      select task_name as name, picked as running, last_success as last_done_at,
        execution_time as next_at, last_failure as last_failed_at,
        convert_from(task_data, 'UTF8')::jsonb ->> 'reason' as last_reason
      from scheduled_tasks where task_instance = :recurring order by task_name
      """)
  List<RecurringRow> recurring(@Bind("recurring") String recurring);

  @SqlQuery(
      """
      select task_name as kind, count(*) as count, min(execution_time) as oldest_due_at
      from scheduled_tasks
      where task_instance <> :recurring and execution_time < :never
      group by task_name order by task_name
      """)
  List<JobQueue.Waiting> waiting(@Bind("recurring") String recurring, @Bind("never") Instant never);

  String FAILED =
      """
      select task_name as kind, task_instance as key, last_failure as failed_at,
        consecutive_failures as attempts,
        convert_from(task_data, 'UTF8')::jsonb ->> 'reason' as reason,
        execution_time as next_try_at
      from scheduled_tasks
      """;

  /** The newest first. */
  @SqlQuery(
      FAILED
          + """
          where task_instance <> :recurring and consecutive_failures > 0
          order by last_failure desc, task_name, task_instance limit :limit
          """)
  List<FailedRow> failed(@Bind("recurring") String recurring, @Bind("limit") int limit);

  /** Held until the transaction ends; empty where it is being done, or has not failed. */
  @SqlQuery(
      FAILED
          + """
          where task_name = :kind and task_instance = :key and task_instance <> :recurring
            and consecutive_failures > 0 and not picked
          for update
          """)
  Optional<FailedRow> lockFailed(
      @Bind("kind") String kind, @Bind("key") String key, @Bind("recurring") String recurring);

  /** It is due at this time, as if it had never failed. */
  @SqlUpdate(
      """
      update scheduled_tasks
      set execution_time = :at, consecutive_failures = 0, version = version + 1
      where task_name = :kind and task_instance = :key
      """)
  void retry(@Bind("kind") String kind, @Bind("key") String key, @Bind("at") Instant at);
}
