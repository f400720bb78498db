package debrief.review.draft;

import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.noego.Reviewed;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The review of a whole draft, and the reasons to keep words, as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "No Ego review")
public final class DraftReviewApi {
  private final DraftReview review;

  public DraftReviewApi(DraftReview review) {
    this.review = review;
  }

  @GET
  @Operation(
      operationId = "reviewDraft",
      summary = "Review the whole draft: every text that a report would be made of")
  public DraftReviewed review(@Auth Viewer viewer, @PathParam("incident") String ref) {
    return review.reviewed(viewer, ref);
  }

  @POST
  @Operation(
      operationId = "reviewDraftText",
      summary = "Review a text that is being written here; nothing is stored",
      description =
          "As `reviewText`, with the incident's participants, whom the server knows, and for those"
              + " who draft.")
  public Reviewed text(
      @Auth Viewer viewer, @PathParam("incident") String ref, @NotNull TextInput input) {
    return review.text(viewer, ref, input);
  }

  @GET
  @Path("/kept")
  @Operation(
      operationId = "listKept",
      summary = "List which findings' words are kept, and why; nothing is reviewed")
  public Slice<KeptFindings.KeptFinding> kept(
      @Auth Viewer viewer, @PathParam("incident") String ref) {
    return new Slice<>(review.kept().list(viewer, ref), null);
  }

  @GET
  @Path("/kept/{fingerprint}")
  @Operation(operationId = "getKept", summary = "Read why a finding's words are kept")
  @Answers(value = DraftFinding.Kept.class, etag = true)
  public Response kept(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("fingerprint") String fingerprint) {
    DraftFinding.Kept kept = review.kept().get(viewer, ref, fingerprint);
    if (kept == null) {
      throw Problem.missing();
    }
    return ok(kept);
  }

  @PUT
  @Path("/kept/{fingerprint}")
  @Operation(
      operationId = "keepFinding",
      summary = "Keep a finding's words and say why; If-Match is needed for another reason")
  @Answers(value = DraftFinding.Kept.class, etag = true)
  public Response keep(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("fingerprint") String fingerprint,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull KeepInput input) {
    return ok(review.kept().keep(viewer, ref, fingerprint, Versions.optional(ifMatch), input));
  }

  @DELETE
  @Path("/kept/{fingerprint}")
  @Operation(operationId = "unkeepFinding", summary = "Take back the reason to keep words")
  public void undo(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("fingerprint") String fingerprint,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    review.kept().undo(viewer, ref, fingerprint, Versions.required(ifMatch));
  }

  private static Response ok(DraftFinding.Kept kept) {
    return Response.ok(kept).header("ETag", kept.etag()).build();
  }
}
