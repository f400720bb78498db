package debrief.report.similar;

import debrief.access.Viewer;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/** What is like an incident, as a page. */
@Path("/incidents/{incident}/similar")
@Produces(Pages.HTML)
public final class SimilarPages {
  private final SimilarReports similar;

  public SimilarPages(SimilarReports similar) {
    this.similar = similar;
  }

  @GET
  public Page show(@Auth Viewer viewer, @PathParam("incident") String ref) {
    SimilarReports.Found found = similar.of(viewer, ref);
    return new SimilarList(
        found.incident().ref(),
        found.incident().title(),
        found.reports().stream().map(SimilarLine::of).toList());
  }

  /** A report in the list. */
  record SimilarLine(
      String incident, String slug, String title, List<String> because, List<String> items) {
    static SimilarLine of(SimilarReport report) {
      return new SimilarLine(
          report.incident(),
          report.report(),
          report.title(),
          report.because(),
          report.openActionItems());
    }

    public boolean anyItems() {
      return !items.isEmpty();
    }
  }

  record SimilarList(String ref, String of, List<SimilarLine> lines) implements Page {
    @Override
    public String title() {
      return "Similar reports";
    }

    public boolean empty() {
      return lines.isEmpty();
    }
  }
}
