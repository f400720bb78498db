package debrief.report.share;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.token.Secret;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sharing a report by link, for people. */
@Path("/reports/{slug: [a-z0-9-]+}/share")
@Produces(Pages.HTML)
public final class ShareLinkPages {
  private static final int PER_PAGE = 50;

  private final ShareLinks links;
  private final String baseUrl;
  private final Clock clock;

  /**
   * @param baseUrl the address that links carry; empty for the one that a request came to
   */
  public ShareLinkPages(ShareLinks links, String baseUrl, Clock clock) {
    this.links = links;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  private static String path(String slug) {
    return "/reports/" + slug + "/share";
  }

  @GET
  public Page show(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @QueryParam("cursor") @Nullable String cursor) {
    return show(viewer, slug, cursor, ShareForm.empty(clock.instant()));
  }

  private Page show(Viewer viewer, String slug, @Nullable String cursor, ShareForm form) {
    ShareLinkSql.Target target = links.target(viewer, slug);
    Slice<ShareLink> slice = links.of(viewer, slug, Cursor.decode(cursor), PER_PAGE);
    return new ShareReport(
        slug,
        target.incident(),
        target.title(),
        target.closed(),
        form,
        slice.items().stream().map(ShareLine::of).toList(),
        Pager.of(cursor, slice, path(slug), path(slug) + "?"),
        viewer.may(Right.ADMINISTER));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @Auth Viewer viewer,
      @Context UriInfo uri,
      @PathParam("slug") String slug,
      MultivaluedMap<String, String> form) {
    links.target(viewer, slug);
    try {
      ShareLinks.Made made = links.make(viewer, slug, read(form));
      return Response.ok(made(made, slug, uri)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.CONFLICT);
      return Pages.again(problem, show(viewer, slug, null, ShareForm.again(form, problem)));
    }
  }

  private Page made(ShareLinks.Made made, String slug, UriInfo uri) {
    ShareLine line = ShareLine.of(made.link());
    TimeView ends = line.ends();
    String until = ends == null ? "until it is revoked" : "until " + ends.full();
    return new Secret(
        "The link is ready",
        "Whoever has it reads the report. It works " + until + ".",
        Urls.base(baseUrl, uri.getBaseUri()) + SharedReportPages.path(made.secret()),
        path(slug),
        "Share by link");
  }

  private ShareLinkInput read(MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    boolean never = "never".equals(fields.line("ends"));
    LocalDate day = never ? null : fields.date("endsOn");
    Audience audience = fields.choice("audience", Audience.class);
    String passphrase = fields.text("passphrase");
    // The last day counts.
    Instant end = day == null ? null : day.plusDays(1).atStartOfDay(fields.zone()).toInstant();
    fields
        .invalid()
        .addIf(
            !never && fields.line("endsOn") == null,
            "endsOn",
            "Choose the last day on which it works, or “Until somebody revokes it”.");
    fields.orThrow();
    return new ShareLinkInput(audience, end, never, passphrase);
  }

  @POST
  @Path("/{link}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(
      @Auth Viewer viewer, @PathParam("slug") String slug, @PathParam("link") String id) {
    links.revoke(viewer, slug, id);
    return Pages.done(path(slug), "Revoked. The link opens nothing from now on.");
  }

  /**
   * @param closed whether a link would open nothing now
   * @param administers whether the viewer may put it on the public list
   */
  record ShareReport(
      String slug,
      String incident,
      String report,
      boolean closed,
      ShareForm shareForm,
      List<ShareLine> lines,
      Pager pager,
      boolean administers)
      implements Page {
    @Override
    public String title() {
      return "Share by link";
    }

    /** Whether each line says which report it is of. */
    public boolean everyReport() {
      return false;
    }

    public boolean empty() {
      return lines.isEmpty();
    }
  }
}
