package debrief.intake.batch;

import debrief.access.Viewer;
import debrief.export.archive.WholeArchives;
import debrief.incident.Incident;
import debrief.intake.archive.Archives;
import debrief.intake.archive.ImportSource;
import debrief.intake.correction.ImportCorrections;
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
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in postmortems that were written elsewhere: one, many, or a whole server. */
@Path("/api/v1/archive/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive")
public final class ImportApi {
  private static final String ZIP = "application/zip";

  private final Archives archives;
  private final WholeArchives whole;
  private final ImportBatches batches;
  private final AwaitedImport awaited;
  private final IdempotencyKeys idempotencyKeys;

  public ImportApi(
      Archives archives,
      WholeArchives whole,
      ImportBatches batches,
      ImportDocuments documents,
      IdempotencyKeys idempotencyKeys) {
    this.archives = archives;
    this.whole = whole;
    this.batches = batches;
    this.awaited = new AwaitedImport(batches, documents);
    this.idempotencyKeys = idempotencyKeys;
  }

  @POST
  @Consumes({"text/markdown", "text/html", ZIP})
  @Operation(
      operationId = "importArchive",
      summary = "Import one postmortem, or a zip of them; no word of it is lost",
      description =
          "One document is answered at once. A zip of documents is imported by a job: what came of"
              + " it is answered within a quarter of a minute, and if it takes longer, or with"
              + " “Prefer: respond-async”, 202 with the import, which goes on; with preview=true it"
              + " waits for a look first. Into an empty"
              + " server and for an administrator, the whole archive of another goes in as"
              + " application/zip. What has more than 8 MB goes in with the commands import and"
              + " archive import.")
  @Answers(
      value = Archives.Outcome.class,
      status = {200, 202},
      takes = String.class)
  public Response bringIn(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @QueryParam("path") @Nullable String path,
      @QueryParam("publish") @Nullable String publish,
      @QueryParam("collection") @Nullable String collection,
      @QueryParam("preview") @Nullable String preview,
      @HeaderParam("Content-Type") MediaType type,
      @HeaderParam("Prefer") @Nullable String prefer,
      byte[] body) {
    String name = Objects.requireNonNullElse(Query.text("path", path), "");
    boolean now = Boolean.TRUE.equals(Query.yes("publish", publish));
    String called = Objects.requireNonNullElse(Query.text("collection", collection), "documents");
    boolean look = Boolean.TRUE.equals(Query.yes("preview", preview));
    Response first =
        idempotencyKeys.once(
            request,
            viewer.personId(),
            answer -> archives.requireStillShared(viewer, answer),
            () -> {
              if (!MediaType.valueOf(ZIP).isCompatible(type)) {
                ImportSource source = ImportSource.alone(name, body, Text.utf8(body));
                return Response.ok(archives.bringIn(viewer, source, now)).build();
              }
              if (whole.isWhole(body)) {
                return Response.ok(wholeServer(viewer, body)).build();
              }
              ImportBatches.Order order =
                  new ImportBatches.Order(called, look, ImportCorrections.NONE);
              return accepted(batches.bring(viewer, order, zip(body)));
            });
    boolean waits = first.getStatus() == 202 && !look && !"respond-async".equals(prefer);
    return waits ? awaited(viewer, first) : first;
  }

  private Response awaited(Viewer viewer, Response accepted) {
    String place = accepted.getLocation().getPath();
    Archives.Outcome outcome = awaited.outcome(viewer, place.substring(place.lastIndexOf('/') + 1));
    return outcome == null ? accepted : Response.ok(outcome).build();
  }

  private static byte[] zip(byte[] body) {
    if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
      throw Problem.invalid(
          "(body)", "This is no zip. Postmortems come one by one, as text/markdown, or in a zip.");
    }
    return body;
  }

  private static Response accepted(ImportBatch batch) {
    return Response.accepted(batch)
        .location(URI.create("/api/v1/archive/imports/" + batch.id()))
        .build();
  }

  private Archives.Outcome wholeServer(Viewer viewer, byte[] zip) {
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
