package debrief.intake.archive;

import debrief.access.Viewer;
import debrief.web.Text;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in postmortems that were written elsewhere. */
@Path("/api/v1/archive/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive")
public final class ArchiveApi {
  private final Archives archives;
  private final IdempotencyKeys idempotencyKeys;

  public ArchiveApi(Archives archives, IdempotencyKeys idempotencyKeys) {
    this.archives = archives;
    this.idempotencyKeys = idempotencyKeys;
  }

  @POST
  @Consumes("text/markdown")
  @Operation(
      operationId = "importArchive",
      summary = "Import one Markdown postmortem; no word of it is lost")
  @Answers(value = Archives.Outcome.class, takes = String.class)
  public Response importMarkdown(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @QueryParam("path") @Nullable String path,
      @QueryParam("publish") @Nullable String publish,
      byte[] markdown) {
    String name = Objects.requireNonNullElse(Query.text("path", path), "postmortem.md");
    boolean now = Boolean.TRUE.equals(Query.yes("publish", publish));
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> archives.requireStillShared(viewer, answer),
        () -> Response.ok(archives.importMarkdown(viewer, name, Text.utf8(markdown), now)).build());
  }
}
