package debrief.intake.archive;

import debrief.access.Viewer;
import debrief.export.archive.WholeArchives;
import debrief.incident.Incident;
import debrief.web.Problem;
import debrief.web.Text;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in postmortems that were written elsewhere. */
@Path("/api/v1/archive/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive")
public final class ArchiveApi {
  private static final String ZIP = "application/zip";

  private final Archives archives;
  private final WholeArchives whole;
  private final IdempotencyKeys idempotencyKeys;

  public ArchiveApi(Archives archives, WholeArchives whole, IdempotencyKeys idempotencyKeys) {
    this.archives = archives;
    this.whole = whole;
    this.idempotencyKeys = idempotencyKeys;
  }

  @POST
  @Consumes({"text/markdown", ZIP})
  @Operation(
      operationId = "importArchive",
      summary = "Import one Markdown postmortem; no word of it is lost",
      description =
          "Or, into an empty server and for an administrator, the whole archive of another as"
              + " application/zip; one of more than 8 MB goes in with the command archive import.")
  @Answers(value = Archives.Outcome.class, takes = String.class)
  public Response importMarkdown(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @QueryParam("path") @Nullable String path,
      @QueryParam("publish") @Nullable String publish,
      @HeaderParam("Content-Type") MediaType type,
      byte[] body) {
    String name = Objects.requireNonNullElse(Query.text("path", path), "");
    boolean now = Boolean.TRUE.equals(Query.yes("publish", publish));
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> archives.requireStillShared(viewer, answer),
        () ->
            Response.ok(
                    MediaType.valueOf(ZIP).isCompatible(type)
                        ? bringIn(viewer, body)
                        : archives.bringIn(viewer, ImportSource.alone(name, body, Text.utf8(body)), now))
                .build());
  }

  private Archives.Outcome bringIn(Viewer viewer, byte[] zip) {
    if (!whole.isWhole(zip)) {
      throw Problem.invalid(
          "(body)",
          "This zip is no archive of a whole server. Postmortems come one by one, as text/markdown.");
    }
    return new Archives.Outcome(
        whole.bringIn(viewer, zip).stream()
            .map(
                incident ->
                    new Archives.Imported(
                        Incident.ref(incident.number()),
                        Incident.ref(incident.number()),
                        incident.report(),
                        incident.timelineEvents(),
                        incident.actionItems(),
                        List.of(),
                        List.of(),
                        false,
                        List.of()))
            .toList(),
        List.of());
  }
}
