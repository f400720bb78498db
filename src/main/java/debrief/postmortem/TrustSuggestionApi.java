package debrief.postmortem;

import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.trust.suggestion.TrustSuggestion;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the sentences of a draft suggest to tag, as JSON. */
@Path("/api/v1/incidents/{incident}/trust/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class TrustSuggestionApi {
  private final SuggestedTags suggested;

  public TrustSuggestionApi(SuggestedTags suggested) {
    this.suggested = suggested;
  }

  @GET
  @Operation(
      operationId = "suggestTrustTags",
      summary = "List the Trust principles that sentences of a draft speak of; nothing is tagged",
      description =
          "The surest first, at most two sentences for each principle that is not tagged yet, for"
              + " those who draft.")
  public Slice<TrustSuggestion> list(@Auth Viewer viewer, @PathParam("incident") String ref) {
    return new Slice<>(suggested.of(viewer, ref), null);
  }
}
