package debrief.admin.jobs;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.jobs.JobQueue;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Jobs as JSON, for administrators. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operating this server")
public final class JobApi {
  private final JobOverview jobs;
  private final IdempotencyKeys idempotencyKeys;

  public JobApi(JobOverview jobs, IdempotencyKeys idempotencyKeys) {
    this.jobs = jobs;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(
      operationId = "getJobs",
      summary = "What is done by itself: over and over, what waits, and what has failed",
      description = "Failures are the newest 200.")
  public JobQueue get(@Auth Viewer viewer) {
    return jobs.queue(viewer);
  }

  @POST
  @Path("/{job}/retries")
  @Operation(
      operationId = "retryJob",
      summary = "Have a job that failed tried again at once; answers how it had failed")
  @Answers(JobQueue.Failed.class)
  public Response retry(
      @Auth Viewer viewer, @Context ContainerRequestContext request, @PathParam("job") String id) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> viewer.require(Right.ADMINISTER),
        () -> Response.ok(jobs.retry(viewer, id)).build());
  }
}
