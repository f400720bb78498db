package debrief.admin;

import debrief.access.Viewer;
import debrief.admin.openapi.OpenApi;
import debrief.publish.article.ReportContent;
import debrief.publish.format.ReportSchema;
import debrief.web.Problem;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What explains Debrief to programs and to those who write them. */
@Path("/")
@Produces(Pages.HTML)
public final class DocsPages {
  private final Supplier<OpenApi> described;
  private volatile @Nullable OpenApi known;

  /**
   * The pages for programs and their writers.
   *
   * @param described makes the description; asked once, at the first look, so that a start need not
   *     wait for it
   */
  public DocsPages(Supplier<OpenApi> described) {
    this.described = described;
  }

  private OpenApi openApi() {
    OpenApi found = known;
    if (found == null) {
      synchronized (this) {
        found = known == null ? described.get() : known;
        known = found;
      }
    }
    return found;
  }

  /** For programs; nobody need sign in to learn what could be asked. */
  @GET
  @Path("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response document() {
    return Response.ok(openApi().json()).header("Cache-Control", "no-cache").build();
  }

  /** What the JSON file of a report keeps to; it tells nothing of any report. */
  @GET
  @Path("/docs/report-{format: [0-9]+}.schema.json")
  @Produces("application/schema+json")
  public Response schema(@PathParam("format") int format) {
    if (format != ReportContent.FORMAT) {
      throw Problem.missing();
    }
    return Response.ok(ReportSchema.json()).header("Cache-Control", "no-cache").build();
  }

  @GET
  @Path("/docs/api")
  public Page api(@Auth Viewer viewer) {
    return ApiDocs.of(openApi().document());
  }

  /** What the {@code type} of every problem points to. */
  @GET
  @Path("/docs/problems")
  public Page problems() {
    return ProblemDocs.all();
  }

  @GET
  @Path("/style")
  public Page style(@Auth Viewer viewer) {
    return new Style();
  }

  record Style() implements Page {
    @Override
    public String title() {
      return "Style";
    }
  }
}
