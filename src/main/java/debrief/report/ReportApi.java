package debrief.report;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.publish.format.EditionStamp;
import debrief.publish.format.ReportDocument;
import debrief.publish.format.ReportFormats;
import debrief.trust.Principles;
import debrief.web.json.Answers;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Published reports as JSON. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class ReportApi {
  private final Reports reports;

  public ReportApi(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Operation(operationId = "listReports", summary = "List published reports, newest first")
  public Slice<ReportLine> list(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("service") @Nullable String service,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("origin") @Nullable String origin,
      @QueryParam("team") @Nullable String team,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    ReportFilter filter =
        new ReportFilter(
            Query.text("q", q),
            Principles.asked(principle),
            Query.text("service", service),
            Query.choice("severity", severity, Severity.class),
            Query.choice("origin", origin, Origin.class),
            Query.text("team", team),
            Query.time("from", from),
            Query.time("to", to));
    return reports.list(viewer, filter, Cursor.decode(cursor), Query.limit(limit));
  }

  @GET
  @Path("/{slug}")
  @Operation(operationId = "getReport", summary = "Read a report; an edition never changes")
  @Answers(value = ReportDocument.class, etag = true)
  public Response get(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @QueryParam("edition") @Nullable String edition,
      @QueryParam("audience") @Nullable String audience) {
    return file(viewer, slug, "json", edition, audience);
  }

  @GET
  @Path("/{slug}/files/{format}")
  @Operation(
      operationId = "getReportFile",
      summary = "Take a report away as a file",
      description = "The same files as those that a report's page links to.")
  @Answers(value = String.class, files = ReportFormats.class, etag = true)
  public Response file(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("edition") @Nullable String edition,
      @QueryParam("audience") @Nullable String audience) {
    return ReportPages.kept(
        reports.file(
            viewer, slug, EditionStamp.number(edition), ReportPages.audience(audience), format));
  }
}
