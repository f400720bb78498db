package debrief.intake.batch.page;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.intake.batch.ImportBatch;
import debrief.intake.batch.ImportBatches;
import debrief.intake.batch.ImportDocuments;
import debrief.intake.batch.ImportPreview;
import debrief.intake.batch.ImportRecord;
import debrief.intake.correction.ImportCorrections;
import debrief.web.Multipart;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Query;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Many documents at once, for people. */
@Path("/imports")
@Produces(Pages.HTML)
public final class ImportPages {
  private static final int SHOWN = 100;
  private static final String AGAIN_AFTER_SECONDS = "3";

  private final ImportBatches batches;
  private final ImportDocuments documents;

  public ImportPages(ImportBatches batches, ImportDocuments documents) {
    this.batches = batches;
    this.documents = documents;
  }

  @GET
  public Page list(@Auth Viewer viewer, @QueryParam("cursor") @Nullable String cursor) {
    return page(viewer, cursor, null);
  }

  private ImportList page(Viewer viewer, @Nullable String cursor, @Nullable String wrong) {
    Slice<ImportBatch> slice = batches.list(viewer, Cursor.decode(cursor), SHOWN);
    return ImportList.of(slice, Pager.of(cursor, slice, "/imports", "/imports?"), wrong);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bring(
      @Auth Viewer viewer, @HeaderParam("Content-Type") MediaType type, byte[] body) {
    Multipart form = Multipart.read(type, body);
    Multipart.File file = form.file();
    if (file == null || file.content().length == 0) {
      return again(viewer, "Choose a zip first.");
    }
    if (file.content()[0] != 'P') {
      return again(viewer, "This file is no zip. Pack the documents into one, then choose that.");
    }
    String name = form.fields().getOrDefault("collection", "").strip();
    String called = name.isEmpty() ? file.name().replaceFirst("(?i)\\.zip$", "") : name;
    try {
      ImportBatches.Order order =
          new ImportBatches.Order(
              called.isEmpty() ? "documents" : called, true, ImportCorrections.NONE);
      return Pages.go("/imports/" + batches.bring(viewer, order, file.content()).id());
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return again(viewer, problem.errors().get(0).message());
    }
  }

  private Response again(Viewer viewer, String wrong) {
    return Response.status(422).entity(page(viewer, null, wrong)).build();
  }

  @GET
  @Path("/{import}")
  public Response show(
      @Auth Viewer viewer,
      @PathParam("import") String id,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("cursor") @Nullable String cursor) {
    ImportBatch batch = batches.get(viewer, id);
    ImportRecord.Outcome only = Query.choice("outcome", outcome, ImportRecord.Outcome.class);
    Slice<ImportRecord> files = documents.list(viewer, id, only, Cursor.decode(cursor), SHOWN);
    String newest = "/imports/" + id + (only == null ? "" : "?outcome=" + only);
    Pager pager = Pager.of(cursor, files, newest, newest + (only == null ? "?" : "&"));
    Response.ResponseBuilder answer = Response.ok(ImportShow.of(batch, files.items(), only, pager));
    return ImportShow.moves(batch)
        ? answer.header("Refresh", AGAIN_AFTER_SECONDS).build()
        : answer.build();
  }

  @POST
  @Path("/{import}/state")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @Auth Viewer viewer, @PathParam("import") String id, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    ImportBatch.State to = fields.choice("to", ImportBatch.State.class);
    fields.orThrow();
    try {
      batches.move(viewer, id, to);
      return Pages.go("/imports/" + id);
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.CONFLICT);
      return Pages.done("/imports/" + id, problem.detail());
    }
  }

  @GET
  @Path("/{import}/documents/{position}")
  public Page preview(
      @Auth Viewer viewer, @PathParam("import") String id, @PathParam("position") String position) {
    ImportBatch batch = batches.get(viewer, id);
    ImportPreview preview = documents.get(viewer, id, ImportPreview.position(position));
    return PreviewPage.of(batch, preview, CorrectionForm.of(batch, preview));
  }

  @POST
  @Path("/{import}/documents/{position}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(
      @Auth Viewer viewer,
      @PathParam("import") String id,
      @PathParam("position") String position,
      MultivaluedMap<String, String> form) {
    ImportBatch batch = batches.get(viewer, id);
    ImportPreview preview = documents.get(viewer, id, ImportPreview.position(position));
    String here = "/imports/" + id + "/documents/" + preview.file().position();
    try {
      FormFields fields = new FormFields(form);
      ImportCorrections said = CorrectionForm.read(batch, fields, form);
      fields.orThrow();
      Versions.IfMatch seen = new Versions.IfMatch(Versions.etag(batch.version()));
      batches.correct(viewer, id, seen, said);
      return Pages.done(here, "This holds for all " + batch.total() + " files of the import now.");
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.CONFLICT) {
        return Pages.done(here, problem.detail());
      }
      problem.throwUnless(Problem.Kind.INVALID);
      return Pages.again(
          problem,
          PreviewPage.of(batch, preview, CorrectionForm.again(batch, preview, form, problem)));
    }
  }
}
