package debrief.admin.jobs;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.event.JobEvent;
import debrief.jobs.JobQueue;
import debrief.jobs.Jobs;
import debrief.journal.Journal;
import debrief.web.Problem;
import org.jdbi.v3.core.Jdbi;

/** The door to jobs for people: they administer this server. */
public final class JobOverview {
  private final Jdbi jdbi;
  private final Jobs jobs;
  private final Journal journal;

  public JobOverview(Jdbi jdbi, Jobs jobs, Journal journal) {
    this.jdbi = jdbi;
    this.jobs = jobs;
    this.journal = journal;
  }

  public JobQueue queue(Viewer viewer) {
    viewer.require(Right.ADMINISTER);
    return jobs.queue();
  }

  /**
   * Has a job that failed tried again at once.
   *
   * @return how it had failed
   * @throws Problem 404 where no such job has failed, or it is just being done
   */
  public JobQueue.Failed retry(Viewer viewer, String id) {
    viewer.require(Right.ADMINISTER);
    return jdbi.inTransaction(
        handle -> {
          JobQueue.Failed failed = jobs.retry(id);
          journal.write(viewer.personId(), new JobEvent.Retried(failed.id()));
          return failed;
        });
  }
}
