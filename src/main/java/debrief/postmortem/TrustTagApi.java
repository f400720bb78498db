package debrief.postmortem;

import debrief.access.Viewer;
import debrief.postmortem.part.Parts;
import debrief.postmortem.part.TagInput;
import debrief.postmortem.part.TrustTag;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A postmortem's Trust tags as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/trust/{principle}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Postmortem")
public final class TrustTagApi {
  private final Parts parts;

  public TrustTagApi(Parts parts) {
    this.parts = parts;
  }

  @GET
  @Operation(operationId = "getTrustTag", summary = "Read what it did to a Trust principle")
  @Answers(value = TrustTag.class, etag = true)
  public Response get(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String principle) {
    TrustTag tag = parts.tag(viewer, ref, principle);
    return Response.ok(tag).header("ETag", tag.etag()).build();
  }

  @PUT
  @Operation(
      operationId = "tagTrust",
      summary = "Say what it did to a Trust principle; changing a tag needs If-Match")
  @Answers(
      value = TrustTag.class,
      status = {201, 200},
      etag = true)
  public Response put(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String principle,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull TagInput input) {
    Parts.Tagged tagged = parts.tag(viewer, ref, principle, Versions.optional(ifMatch), input);
    Response.ResponseBuilder response =
        tagged.isNew()
            ? Response.created(
                URI.create("/api/v1/incidents/" + ref + "/postmortem/trust/" + principle))
            : Response.ok();
    return response.entity(tagged.tag()).header("ETag", tagged.tag().etag()).build();
  }

  @DELETE
  @Operation(operationId = "untagTrust", summary = "Remove a Trust tag")
  public void delete(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String principle,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    parts.untag(viewer, ref, principle, Versions.required(ifMatch));
  }
}
