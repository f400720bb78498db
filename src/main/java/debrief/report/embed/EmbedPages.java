package debrief.report.embed;

import debrief.access.Viewer;
import debrief.report.Reports;
import debrief.report.share.SharedReports;
import debrief.web.Problem;
import debrief.web.json.Json;
import debrief.web.page.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a chat what a pasted link leads to. It is open to everybody, and tells nobody more. */
@Path("/oembed")
@Produces(MediaType.WILDCARD)
public final class EmbedPages {
  private static final int LONGEST = 2000;
  private static final Pattern SHARED = Pattern.compile("/s/([^/]{1,64})");
  private static final Pattern REPORT = Pattern.compile("/reports/([a-z0-9-]{1,300})");

  private final Reports reports;
  private final SharedReports shared;

  public EmbedPages(Reports reports, SharedReports shared) {
    this.reports = reports;
    this.shared = shared;
  }

  /**
   * @param url of a page here, or its path alone
   */
  @GET
  public Response card(
      @QueryParam("url") @Nullable String url,
      @QueryParam("format") @Nullable String format,
      @Context SecurityContext asker) {
    if (url == null || url.isBlank() || url.length() > LONGEST) {
      throw Problem.invalid("url", "Say which link to tell about, in at most 2,000 letters.");
    }
    if (format != null && !format.equals("json")) {
      return Response.status(Response.Status.NOT_IMPLEMENTED)
          .type("text/plain; charset=utf-8")
          .entity("Cards are there as JSON alone.\n")
          .build();
    }
    Viewer viewer = asker.getUserPrincipal() instanceof Viewer signedIn ? signedIn : null;
    return Response.ok(Json.bytes(LinkCard.of(told(path(url), viewer))))
        .type("application/json")
        .header("Cache-Control", "private, no-cache")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  private static String path(String url) {
    try {
      String path = new URI(url.strip()).getPath();
      return path == null ? "" : path;
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private Page.@Nullable LinkPreview told(String path, @Nullable Viewer viewer) {
    try {
      Matcher link = SHARED.matcher(path);
      if (link.matches()) {
        return shared.preview(link.group(1));
      }
      Matcher report = REPORT.matcher(path);
      return report.matches() && viewer != null ? reports.preview(viewer, report.group(1)) : null;
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.NOT_FOUND, Problem.Kind.GONE, Problem.Kind.NOT_ALLOWED);
      return null;
    }
  }
}
