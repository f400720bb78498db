package debrief.report.transition;

import debrief.access.Viewer;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.reviewer.ReviewerFields;
import debrief.postmortem.reviewer.Reviewers;
import debrief.publish.Transition;
import debrief.publish.format.ReportDocument;
import debrief.report.Reports;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/**
 * The buttons that take a postmortem on. A class of its own, since a request is given to the class
 * with the longest path, and the draft's pages would take this one.
 */
@Path("/incidents/{incident}/postmortem/transitions")
@Produces(Pages.HTML)
public final class TransitionPages {
  private final Reports reports;
  private final Reviewers reviewers;

  public TransitionPages(Reports reports, Reviewers reviewers) {
    this.reports = reports;
    this.reviewers = reviewers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @Auth Viewer viewer,
      @PathParam("incident") String incident,
      MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    PostmortemState to = fields.choice("to", PostmortemState.class);
    List<String> people = ReviewerFields.typed(fields);
    String changes = fields.line("changes");
    fields.orThrow();
    if (to == null) {
      throw Problem.invalid("to", "Choose where the postmortem goes.");
    }
    boolean names = to == PostmortemState.inReview && form.containsKey("reviewer");
    Reports.Moved moved;
    try {
      moved =
          reports.move(
              viewer, incident, new Transition(to, names ? List.copyOf(people) : null, changes));
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.INVALID && names) {
        String version = Objects.toString(form.getFirst("version"), "");
        ReviewerFields typed = reviewers.form(viewer, incident);
        return Pages.again(problem, typed.again(people, version, problem));
      }
      if (problem.kind() != Problem.Kind.CONFLICT || problem.errors().isEmpty()) {
        throw problem;
      }
      // The check says one by one what stands in the way, with a link to each.
      return Pages.done("/incidents/" + incident + "/postmortem/check", problem.detail());
    }
    ReportDocument report = moved.report();
    if (report != null && moved.unchanged()) {
      return Pages.done(
          "/incidents/" + incident + "/postmortem",
          "Nothing has changed since edition " + report.edition() + ", so that stays the newest.");
    }
    return report != null ? Pages.go("/reports/" + report.slug()) : moved(incident, to);
  }

  /** Whoever approves mostly publishes next: that stands at the end of the check. */
  private static Response moved(String incident, PostmortemState to) {
    String draft = "/incidents/" + incident + "/postmortem";
    return Pages.done(to == PostmortemState.approved ? draft + "/check" : draft, said(to));
  }

  private static String said(PostmortemState to) {
    return switch (to) {
      case draft -> "Open for writing again.";
      case inReview -> "Handed over for review.";
      case approved -> "Approved. It can be published now.";
      case published -> "Published.";
    };
  }
}
