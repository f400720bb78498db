package debrief.admin.jobs;

import debrief.access.Viewer;
import debrief.jobs.JobQueue;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs as a page, for administrators: what has failed first, since that waits for somebody. */
@Path("/settings/jobs")
@Produces(Pages.HTML)
public final class JobPages {
  private static final String PATH = "/settings/jobs";

  private final JobOverview jobs;

  public JobPages(JobOverview jobs) {
    this.jobs = jobs;
  }

  @GET
  public Page show(@Auth Viewer viewer) {
    JobQueue queue = jobs.queue(viewer);
    return new JobShow(
        queue.failures().stream().map(Failure::of).toList(),
        queue.waiting().stream().map(Waiting::of).toList(),
        queue.recurring().stream().map(Regular::of).toList());
  }

  @POST
  @Path("/{job}/retries")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response retry(@Auth Viewer viewer, @PathParam("job") String id) {
    try {
      jobs.retry(viewer, id);
      return Pages.done(PATH, "The job is retried now.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.NOT_FOUND);
      return Pages.done(PATH, "The job was done meanwhile, or is running now.");
    }
  }

  private static String words(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
  }

  /**
   * A failure in words.
   *
   * @param path of the job, encoded
   * @param next null where it rests
   */
  record Failure(
      String path,
      String what,
      String key,
      TimeView at,
      int attempts,
      String reason,
      @Nullable TimeView next) {
    static Failure of(JobQueue.Failed failed) {
      return new Failure(
          PATH + "/" + Urls.encode(failed.id()) + "/retries",
          words(failed.kind()),
          failed.key(),
          new TimeView(failed.failedAt()),
          failed.attempts(),
          failed.reason(),
          TimeView.of(failed.nextTryAt()));
    }
  }

  record Waiting(String what, long count, TimeView oldest) {
    static Waiting of(JobQueue.Waiting waiting) {
      return new Waiting(
          words(waiting.kind()), waiting.count(), new TimeView(waiting.oldestDueAt()));
    }
  }

  /**
   * What is done over and over, in words.
   *
   * @param pause null where this server does not know it
   * @param last null where it was never done yet
   * @param failed null where it never failed
   */
  record Regular(
      String what,
      @Nullable String pause,
      boolean running,
      @Nullable TimeView last,
      TimeView next,
      @Nullable TimeView failed,
      @Nullable String reason) {
    static Regular of(JobQueue.Recurring work) {
      return new Regular(
          words(work.name()),
          work.everySeconds() == null ? null : TimeView.lasting(work.everySeconds()),
          work.running(),
          TimeView.of(work.lastDoneAt()),
          new TimeView(work.nextAt()),
          TimeView.of(work.lastFailedAt()),
          work.lastReason());
    }
  }

  record JobShow(List<Failure> failures, List<Waiting> waiting, List<Regular> regular)
      implements Page {
    @Override
    public String title() {
      return "Jobs";
    }

    public boolean anyFailures() {
      return !failures.isEmpty();
    }

    public boolean anyWaiting() {
      return !waiting.isEmpty();
    }
  }
}
