package debrief.report.publiclist;

import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.report.ReportPages;
import debrief.web.Problem;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public list and its reports, for everybody. */
@Path(PublicReportPages.PATH)
@Produces(Pages.HTML)
public final class PublicReportPages {
  static final String PATH = "/public";
  private static final int PER_PAGE = 50;

  private final PublicReports reports;

  public PublicReportPages(PublicReports reports) {
    this.reports = reports;
  }

  static String path(String slug) {
    return PATH + "/" + slug;
  }

  @GET
  public Response list(@QueryParam("cursor") @Nullable String cursor) {
    try {
      Slice<PublicListSql.Line> slice = reports.list(Cursor.decode(cursor), PER_PAGE);
      return Response.ok(
              new PublicList(
                  slice.items().stream().map(Row::of).toList(),
                  Pager.of(cursor, slice, PATH, PATH + "?")))
          .build();
    } catch (Problem problem) {
      return nothing(problem);
    }
  }

  /** One answer for whatever is not on the list, whether there is such a report or not. */
  private static Response nothing(Problem problem) {
    problem.throwUnless(Problem.Kind.NOT_FOUND, Problem.Kind.GONE);
    return Pages.again(Problem.missing(), new NothingPublic());
  }

  @GET
  @Path("/{slug: [a-z0-9-]+}")
  public Response show(
      @PathParam("slug") String slug,
      @HeaderParam("Accept-Encoding") @Nullable String acceptEncoding,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    try {
      return ReportPages.served(reports.page(slug), acceptEncoding, ifNoneMatch);
    } catch (Problem problem) {
      return nothing(problem);
    }
  }

  @GET
  @Path("/{slug: [a-z0-9-]+}/report.{format: [a-z]+}")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("slug") String slug, @PathParam("format") String format) {
    try {
      return ReportPages.kept(reports.file(slug, format));
    } catch (Problem problem) {
      return nothing(problem);
    }
  }

  /** A line of the list. */
  record Row(
      String path, String title, String lede, String severity, TimeView started, TimeView at) {
    static Row of(PublicListSql.Line line) {
      return new Row(
          PublicReportPages.path(line.slug()),
          line.title(),
          line.lede() == null ? "" : line.lede(),
          line.severity().toString(),
          new TimeView(line.startedAt()),
          new TimeView(line.publishedAt()));
    }
  }

  record PublicList(List<Row> rows, Pager pager) implements Page {
    @Override
    public String title() {
      return "Public reports";
    }
  }

  /** It says the same whether there ever was something. */
  record NothingPublic() implements Page {
    @Override
    public String title() {
      return "Nothing public here";
    }
  }
}
