package debrief.report.transition;

import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortem;
import debrief.publish.Transition;
import debrief.publish.format.ReportDocument;
import debrief.report.Reports;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Moves a postmortem on. It stands here and not beside the postmortem, because the last step
 * answers a report.
 */
@Path("/api/v1/incidents/{incident}/postmortem/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class TransitionApi {
  private final Reports reports;
  private final Incidents incidents;
  private final IdempotencyKeys idempotencyKeys;

  public TransitionApi(Reports reports, Incidents incidents, IdempotencyKeys idempotencyKeys) {
    this.reports = reports;
    this.incidents = incidents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @POST
  @Operation(
      operationId = "movePostmortem",
      summary = "Submit, return, approve, publish or reopen a postmortem")
  @Answers({ReportDocument.class, Postmortem.class})
  public Response move(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String incident,
      @NotNull Transition transition) {
    transition.checked();
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> incidents.lock(viewer, incident),
        () -> {
          Reports.Moved moved = reports.move(viewer, incident, transition);
          ReportDocument report = moved.report();
          return report == null
              ? Versions.ok(moved.postmortem(), moved.postmortem().version())
              : Response.ok(report)
                  .header("Content-Location", "/api/v1/reports/" + report.slug())
                  .build();
        });
  }
}
