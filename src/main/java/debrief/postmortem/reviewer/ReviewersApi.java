package debrief.postmortem.reviewer;

import debrief.access.Viewer;
import debrief.web.Versions;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Who reviews a draft, as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/reviewers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class ReviewersApi {
  private final Reviewers reviewers;

  public ReviewersApi(Reviewers reviewers) {
    this.reviewers = reviewers;
  }

  @GET
  @Operation(operationId = "getReviewers", summary = "Read who was asked to review a draft")
  @Answers(ReviewerList.class)
  public Response get(@Auth Viewer viewer, @PathParam("incident") String incident) {
    ReviewerList list = reviewers.list(viewer, incident);
    return Versions.ok(list, list.version());
  }

  @PUT
  @Operation(
      operationId = "nameReviewers",
      summary = "Name who is to review a draft, by address or name")
  @Answers(ReviewerList.class)
  public Response name(
      @Auth Viewer viewer,
      @PathParam("incident") String incident,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ReviewersInput input) {
    ReviewerList list = reviewers.name(viewer, incident, Versions.required(ifMatch), input);
    return Versions.ok(list, list.version());
  }
}
