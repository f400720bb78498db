package debrief.report;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.publish.article.ReportContent;
import debrief.publish.format.EditionStamp;
import debrief.report.correction.Tombstone;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.waiting.Waiting;
import debrief.waiting.WaitingList;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.Field;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.PickingPage;
import debrief.web.page.TimeView;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reading home, the reports, and the seven principles with theirs. */
@Path("/")
@Produces(Pages.HTML)
public final class ReportPages {
  private static final int PAGE = 20;

  private final Reports reports;
  private final Waiting waiting;

  public ReportPages(Reports reports, Waiting waiting) {
    this.reports = reports;
    this.waiting = waiting;
  }

  @GET
  public Page home(
      @Auth Viewer viewer,
      @QueryParam("q") @Nullable String q,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("service") @Nullable String service,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("origin") @Nullable String origin,
      @QueryParam("cursor") @Nullable String cursor) {
    ReportFilter filter =
        new ReportFilter(
            Query.text("q", q),
            Principles.asked(principle),
            Query.text("service", service),
            Query.choice("severity", severity, Severity.class),
            Query.choice("origin", origin, Origin.class),
            null,
            null);
    Slice<ReportLine> slice = reports.list(viewer, filter, Cursor.decode(cursor), PAGE);
    return new Home(
        slice.items().stream().map(LineView::of).toList(),
        Principles.all().stream()
            .map(p -> new Field.Choice(p.key(), p.name(), p.key().equals(filter.principle())))
            .toList(),
        Field.Choice.of(Severity.values(), filter.severity()),
        Objects.requireNonNullElse(filter.q(), ""),
        Objects.requireNonNullElse(filter.service(), ""),
        filter.isEmpty(),
        Pager.of(cursor, slice, "/", "/" + filter.query()),
        waiting.told(viewer),
        viewer.may(Right.WRITE));
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

  /**
   * @param waiting what waits for the reader
   */
  record Home(
      List<LineView> lines,
      List<Field.Choice> principles,
      List<Field.Choice> severities,
      String q,
      String service,
      boolean unfiltered,
      Pager pager,
      List<WaitingList.Told> waiting,
      boolean mayWrite)
      implements PickingPage {
    @Override
    public String title() {
      return "Reports";
    }

    public boolean empty() {
      return lines.isEmpty();
    }

    public boolean anyWaiting() {
      return !waiting.isEmpty();
    }
  }

  /** A report in the list. */
  record LineView(ReportLine line, TimeView published, String origin, List<Tag> tags) {
    static LineView of(ReportLine line) {
      return new LineView(
          line,
          new TimeView(line.firstPublishedAt()),
          line.origin().fact(),
          line.trust().stream().map(Tag::of).toList());
    }
  }

  /** A Trust tag in short. */
  record Tag(String principle, String name, String effect, String effectLabel) {
    static Tag of(ReportContent.Trust trust) {
      return new Tag(
          trust.principle(), trust.name(), trust.effect().name(), trust.effect().label());
    }
  }
}
