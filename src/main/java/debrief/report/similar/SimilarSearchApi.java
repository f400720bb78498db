package debrief.report.similar;

import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.web.Problem;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is like an incident that somebody is about to declare, as JSON. */
@Path("/api/v1/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class SimilarSearchApi {
  private static final int LONGEST_TITLE = 300;
  private static final int MOST_SERVICES = 50;

  private final SimilarReports similar;

  public SimilarSearchApi(SimilarReports similar) {
    this.similar = similar;
  }

  @GET
  @Operation(
      operationId = "findSimilar",
      summary = "List the reports that are like an incident before it is declared, and why",
      description =
          "By its title, its services, or both; service may be given several times. As for an"
              + " incident that is there.")
  public Slice<SimilarReport> find(
      @Auth Viewer viewer,
      @QueryParam("title") @Nullable String title,
      @QueryParam("service") List<String> services) {
    String asked = Query.text("title", title);
    if (asked != null && asked.length() > LONGEST_TITLE) {
      throw Problem.invalid("title", "A title has at most " + LONGEST_TITLE + " characters.");
    }
    if (services.size() > MOST_SERVICES) {
      throw Problem.invalid("service", "Name at most " + MOST_SERVICES + " services.");
    }
    List<String> named =
        services.stream().map(name -> Query.text("service", name)).filter(n -> n != null).toList();
    return new Slice<>(similar.to(viewer, asked == null ? "" : asked, named), null);
  }
}
