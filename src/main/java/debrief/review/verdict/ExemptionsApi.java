package debrief.review.verdict;

import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.review.exemption.Exemption;
import debrief.review.exemption.Exemptions;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Answers;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What single rules leave alone in this organisation, as JSON. */
@Path("/api/v1/review-settings/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "No Ego review")
public final class ExemptionsApi {
  private final Verdicts verdicts;
  private final Exemptions exemptions;

  public ExemptionsApi(Verdicts verdicts, Exemptions exemptions) {
    this.verdicts = verdicts;
    this.exemptions = exemptions;
  }

  /**
   * The answer to what was asked.
   *
   * @param state agreed or declined
   */
  public record ExemptionDecision(Exemption.@Nullable State state) {}

  @GET
  @Operation(
      operationId = "listExemptions",
      summary = "List words that a rule is to leave alone: those that wait for an answer first",
      description = "For those who facilitate. Who asked is not told.")
  public Slice<Exemption> list(
      @Auth Viewer viewer,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    String after = Query.text("cursor", cursor);
    return exemptions.list(viewer, after == null ? "" : after, Query.limit(limit));
  }

  @POST
  @Operation(
      operationId = "askForExemption",
      summary = "Say \"not this one\" of a finding: ask that its rule leaves these words alone",
      description =
          "For those who draft; whoever facilitates has agreed with that. Not of findings on names,"
              + " not in restricted incidents, and not with anybody's name among the words.")
  @Answers(value = Exemption.class, status = 201)
  public Response ask(@Auth Viewer viewer, @NotNull ExemptionInput input) {
    Exemption asked = verdicts.notThisOne(viewer, input.checked());
    return Versions.created(
        "/api/v1/review-settings/exemptions/" + asked.id(), asked, asked.version());
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "decideExemption",
      summary = "Agree that a rule leaves words alone, or decline")
  @Answers(Exemption.class)
  public Response decide(
      @Auth Viewer viewer,
      @PathParam("id") String id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ExemptionDecision input) {
    Exemption.State state = input.state();
    if (state == null || state == Exemption.State.asked) {
      throw Problem.invalid("state", "One of agreed and declined.");
    }
    Exemption decided = exemptions.decide(viewer, id, Versions.required(ifMatch), state);
    return Versions.ok(decided, decided.version());
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "removeExemption",
      summary = "Take back what a rule leaves alone, or what was asked")
  public void remove(
      @Auth Viewer viewer,
      @PathParam("id") String id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    exemptions.remove(viewer, id, Versions.required(ifMatch));
  }
}
