package debrief.report.share;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.OnceShown;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Links to reports as JSON. Where a link leads is answered once: {@link OnceShown}. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class ShareLinkApi {
  private final ShareLinks links;
  private final OnceShown once;

  public ShareLinkApi(ShareLinks links, IdempotencyKeys idempotencyKeys) {
    this.links = links;
    this.once = new OnceShown(idempotencyKeys);
  }

  /**
   * A new link.
   *
   * @param url where it leads, on this server; shown this once, null in a repeated answer
   * @param expiresAt null where it never ends
   */
  public record MadeLink(
      String id,
      @Nullable String url,
      Audience audience,
      @Nullable Instant expiresAt,
      boolean passphrase) {
    static MadeLink of(ShareLink link, @Nullable String url) {
      return new MadeLink(link.id(), url, link.audience(), link.expiresAt(), link.passphrase());
    }
  }

  @POST
  @Path("/{slug}/share-links")
  @Operation(
      operationId = "shareReport",
      summary = "Make a link that opens a report to whoever holds it",
      description =
          "It opens the newest edition as the audience reads it. Without expiresAt it ends in 30"
              + " days; with neverExpires it lasts until it is revoked. It opens nothing while the"
              + " report is withdrawn or restricted.")
  @Answers(value = MadeLink.class, status = 201)
  public Response make(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("slug") String slug,
      @NotNull ShareLinkInput input) {
    return once.answer(
        request,
        viewer.personId(),
        answer -> links.target(viewer, slug),
        () -> {
          ShareLinks.Made made = links.make(viewer, slug, input);
          return new OnceShown.Answer(
              Response.status(Response.Status.CREATED),
              MadeLink.of(made.link(), null),
              MadeLink.of(made.link(), SharedReportPages.path(made.secret())));
        });
  }

  @GET
  @Path("/{slug}/share-links")
  @Operation(
      operationId = "listShareLinks",
      summary = "List the links of a report, newest first, and how often each was opened")
  public Slice<ShareLink> list(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return links.of(viewer, slug, Cursor.decode(cursor), Query.limit(limit));
  }

  /** A link is made and ended, never changed: there is no version of it that one could miss. */
  @DELETE
  @Path("/{slug}/share-links/{link}")
  @Operation(operationId = "revokeShareLink", summary = "Revoke a link at once")
  public void revoke(
      @Auth Viewer viewer, @PathParam("slug") String slug, @PathParam("link") String id) {
    links.revoke(viewer, slug, id);
  }
}
