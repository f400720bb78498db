package debrief.admin.start;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.declare.DeclareSettings;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The first steps on a new server, which whoever set it up lands on. */
@Path("/start")
@Produces(Pages.HTML)
public final class StartPages {
  private static final String PATH = "/start";

  /** After how many seconds the page is loaded again while examples are being loaded. */
  private static final int REFRESH = 3;

  private final WorkedExamples examples;
  private final DeclareSettings declaring;
  private final Clock clock;

  public StartPages(WorkedExamples examples, DeclareSettings declaring, Clock clock) {
    this.examples = examples;
    this.declaring = declaring;
    this.clock = clock;
  }

  @GET
  public Response show(@Auth Viewer viewer) {
    boolean administers = viewer.may(Right.ADMINISTER);
    WorkedExamples.Progress progress = administers ? examples.progress(viewer).orElse(null) : null;
    FirstSteps page =
        new FirstSteps(
            declaring.allows(viewer),
            administers,
            examples.isOffered(viewer),
            new TimeView(clock.instant().truncatedTo(ChronoUnit.MINUTES)).field(),
            progress);
    Response.ResponseBuilder answer = Response.ok(page);
    return (page.loading() ? answer.header("Refresh", REFRESH) : answer).build();
  }

  /** The page shows how far they are; loading goes on whether or not somebody looks. */
  @POST
  @Path("/examples")
  public Response load(@Auth Viewer viewer) {
    examples.ask(viewer);
    return Pages.go(PATH);
  }

  /**
   * @param now for the field that says when it started
   * @param progress null where nobody has asked for the examples
   */
  record FirstSteps(
      boolean mayDeclare,
      boolean mayAdminister,
      boolean offered,
      String now,
      WorkedExamples.@Nullable Progress progress)
      implements Page {
    @Override
    public String title() {
      return "First steps";
    }

    public boolean loading() {
      return progress != null && !progress.finished() && !progress.resting();
    }

    public boolean loaded() {
      return progress != null && progress.finished();
    }
  }
}
