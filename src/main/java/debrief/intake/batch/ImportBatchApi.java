package debrief.intake.batch;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.intake.correction.ImportCorrections;
import debrief.web.Versions;
import debrief.web.download.Export;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports of many documents: how far they are, what would be made, what came of each. */
@Path("/api/v1/archive/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive")
public final class ImportBatchApi {
  private final ImportBatches batches;
  private final ImportDocuments documents;
  private final IdempotencyKeys idempotencyKeys;

  public ImportBatchApi(
      ImportBatches batches, ImportDocuments documents, IdempotencyKeys idempotencyKeys) {
    this.batches = batches;
    this.documents = documents;
    this.idempotencyKeys = idempotencyKeys;
  }

  @GET
  @Operation(operationId = "listImports", summary = "Your imports of many documents")
  @Answers(ImportBatch[].class)
  public Slice<ImportBatch> list(
      @Auth Viewer viewer,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return batches.list(viewer, Cursor.decode(cursor), Query.limit(limit));
  }

  @GET
  @Path("/{import}")
  @Operation(operationId = "getImport", summary = "How far an import of yours is")
  @Answers(ImportBatch.class)
  public Response get(@Auth Viewer viewer, @PathParam("import") String id) {
    return tagged(batches.get(viewer, id));
  }

  private static Response tagged(ImportBatch batch) {
    return Response.ok(batch).header("ETag", Versions.etag(batch.version())).build();
  }

  @POST
  @Path("/{import}/transitions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveImport",
      summary = "Have an import begin, rest, or go on from where it is")
  @Answers(ImportBatch.class)
  public Response move(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("import") String id,
      @NotNull To to) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> batches.get(viewer, id),
        () -> tagged(batches.move(viewer, id, to.to())));
  }

  @PUT
  @Path("/{import}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctImport",
      summary = "Say once what holds for all documents of an import that does not run")
  @Answers(ImportBatch.class)
  public Response correct(
      @Auth Viewer viewer,
      @PathParam("import") String id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String seen,
      @NotNull ImportCorrections corrections) {
    return tagged(batches.correct(viewer, id, Versions.required(seen), corrections));
  }

  @GET
  @Path("/{import}/documents")
  @Operation(
      operationId = "listImportDocuments",
      summary = "The files of an import, in their order")
  @Answers(ImportRecord[].class)
  public Slice<ImportRecord> documents(
      @Auth Viewer viewer,
      @PathParam("import") String id,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    return documents.list(
        viewer,
        id,
        Query.choice("outcome", outcome, ImportRecord.Outcome.class),
        Cursor.decode(cursor),
        Query.limit(limit));
  }

  @GET
  @Path("/{import}/documents/{position}")
  @Operation(
      operationId = "previewImportDocument",
      summary = "What would be made of a document, beside its source")
  @Answers(ImportPreview.class)
  public ImportPreview document(
      @Auth Viewer viewer, @PathParam("import") String id, @PathParam("position") String position) {
    return documents.get(viewer, id, ImportPreview.position(position));
  }

  @GET
  @Export
  @Path("/{import}/report")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "getImportReport",
      summary = "What came of each file, to take away: format=csv or json")
  @Answers(value = String.class, media = "text/csv; charset=utf-8; header=present")
  public Response report(
      @Auth Viewer viewer,
      @PathParam("import") String id,
      @QueryParam("format") @Nullable String format) {
    ImportReportFormat as =
        Objects.requireNonNullElse(
            Query.choice("format", format, ImportReportFormat.class), ImportReportFormat.csv);
    return report(viewer, batches.get(viewer, id), as);
  }

  private Response report(Viewer viewer, ImportBatch batch, ImportReportFormat format) {
    StreamingOutput body =
        out ->
            documents.report(
                viewer,
                batch.id(),
                format,
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15));
    return Response.ok(body)
        .header("Content-Type", format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"import-report." + format + "\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Where it is to go. */
  record To(ImportBatch.@Nullable State to) {}
}
