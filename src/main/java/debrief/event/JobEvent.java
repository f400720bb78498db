package debrief.event;

/** Happens to jobs. The subject is a job's id, such as {@code welcome:4711}. */
public sealed interface JobEvent extends Event {

  /** Somebody has a job that failed tried again. */
  record Retried(String subject) implements JobEvent {
    @Override
    public String action() {
      return "job.retried";
    }
  }
}
