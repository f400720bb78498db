package debrief.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.RecurringTaskBuilder;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import debrief.process.OutOfMemory;
import debrief.web.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work as the library wants it told, and what follows when it fails. */
final class JobTasks {
  private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);

  private final JobSettings settings;
  private final Instant never;

  /**
   * @param never when something is due that rests as failed
   */
  JobTasks(JobSettings settings, Instant never) {
    this.settings = settings;
    this.never = never;
  }

  <T> OneTimeTask<JobData> once(Kind<T> kind, Consumer<T> work) {
    return new OneTimeTaskBuilder<>(kind.name(), JobData.class)
        .onFailure(this::failedOnce)
        .onDeadExecution(this::failedOnce)
        .execute((instance, context) -> work.accept(told(kind, instance.getData())));
  }

  private static <T> T told(Kind<T> kind, JobData data) {
    try {
      return Json.MAPPER.treeToValue(data.payload(), kind.payload());
    } catch (JsonProcessingException e) {
      throw new JobFailed("What it was told is in a form that this version does not read.");
    }
  }

  RecurringTask<JobData> regular(String name, Duration pause, Runnable work) {
    return new RecurringTaskBuilder<>(name, FixedDelay.of(pause), JobData.class)
        .onFailure((done, job) -> failedRegularly(done, job, pause))
        .onDeadExecution((done, job) -> failedRegularly(done, job, pause))
        .execute((instance, context) -> work.run());
  }

  private void failedOnce(ExecutionComplete done, ExecutionOperations<JobData> job) {
    int failures = done.getExecution().consecutiveFailures + 1;
    Instant next =
        settings.isEnough(failures)
            ? never
            : done.getTimeDone().plus(settings.pauseAfter(failures));
    failed(done, job, next);
    if (next.equals(never)) {
      LOG.error(
          "The job {} has failed {} times and rests now. An administrator can have it tried again"
              + " at /settings/jobs.",
          name(done),
          failures);
    }
  }

  private void failedRegularly(
      ExecutionComplete done, ExecutionOperations<JobData> job, Duration pause) {
    int failures = done.getExecution().consecutiveFailures + 1;
    failed(done, job, done.getTimeDone().plus(settings.regularPauseAfter(failures, pause)));
  }

  private static void failed(
      ExecutionComplete done, ExecutionOperations<JobData> job, Instant next) {
    Throwable cause = done.getCause().orElse(null);
    OutOfMemory.endIf(cause);
    String reason = Reason.of(cause);
    JobData data = data(done.getExecution());
    job.reschedule(done, next, new JobData(data == null ? null : data.payload(), reason));
    LOG.warn("The job {} failed: {}", name(done), reason, Reason.isFault(cause) ? cause : null);
  }

  private static @Nullable JobData data(Execution execution) {
    return (JobData) execution.taskInstance.getData();
  }

  private static String name(ExecutionComplete done) {
    Execution execution = done.getExecution();
    return RecurringTask.INSTANCE.equals(execution.getId())
        ? execution.getTaskName()
        : execution.getTaskName() + ":" + execution.getId();
  }
}
