package debrief.report;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.publish.format.EditionStamp;
import debrief.report.correction.Tombstone;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The reports, and the seven principles with theirs. */
@Path("/")
@Produces(Pages.HTML)
public final class ReportPages {
  private static final int PAGE = 20;

  private final Reports reports;

  public ReportPages(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Path("reports/{slug: [a-z0-9-]+}")
  public Response show(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @QueryParam("edition") @Nullable String edition,
      @QueryParam("audience") @Nullable String audience,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @Context HttpHeaders headers) {
    ServedPage page;
    try {
      page = reports.page(viewer, slug, EditionStamp.number(edition), audience(audience));
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.GONE);
      return Pages.again(problem, Tombstone.of(problem));
    }
    return served(page, headers.getHeaderString("Accept-Encoding"), ifNoneMatch);
  }

  @GET
  @Path("reports/{slug: [a-z0-9-]+}.{format: [a-z]+}")
  @Produces(MediaType.WILDCARD)
  public Response file(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("edition") @Nullable String edition,
      @QueryParam("audience") @Nullable String audience) {
    return kept(
        reports.file(viewer, slug, EditionStamp.number(edition), audience(audience), format));
  }

  /**
   * A page, or that it has not changed, for a browser that sends these headers.
   *
   * @param acceptEncoding null where it sends none
   * @param ifNoneMatch likewise
   */
  public static Response served(
      ServedPage page, @Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
    boolean gzip = ServedPage.takesGzip(acceptEncoding);
    boolean known = page.isKnown(ifNoneMatch);
    Response.ResponseBuilder response =
        (known ? Response.notModified() : Response.ok(page.bytes(gzip)))
            .header("ETag", page.etag(gzip))
            .header("Cache-Control", ServedPage.CACHE_CONTROL)
            .header("Vary", "Accept-Encoding");
    if (gzip && !known) {
      response.header("Content-Encoding", "gzip");
    }
    return response.build();
  }

  /** A file of an edition, which whoever has read it may keep as long as its page. */
  public static Response kept(ReportFile file) {
    String how = file.format().isAttachment() ? "attachment" : "inline";
    return Response.ok(file.body())
        .header("Content-Type", file.format().mediaType())
        .header("Content-Disposition", how + "; filename=\"" + file.name() + "\"")
        .header("ETag", file.etag())
        .header("Cache-Control", ServedPage.CACHE_CONTROL)
        .build();
  }

  @GET
  @Path("trust/{principle}")
  public Page principle(
      @Auth Viewer viewer,
      @PathParam("principle") String key,
      @QueryParam("cursor") @Nullable String cursor) {
    Principle principle = Principles.find(key).orElseThrow(Problem::missing);
    Slice<ReportLine> slice =
        reports.list(viewer, ReportFilter.ofPrinciple(key), Cursor.decode(cursor), PAGE);
    return PrinciplePage.of(principle, Principles.all(), slice, cursor);
  }

  /** The organisation's where nobody says. */
  static Audience audience(@Nullable String audience) {
    Audience asked = Query.choice("audience", audience, Audience.class);
    return asked == null ? Audience.organization : asked;
  }
}
