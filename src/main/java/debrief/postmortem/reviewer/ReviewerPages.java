package debrief.postmortem.reviewer;

import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/** Naming who is to review a draft. */
@Path("/incidents/{incident}/postmortem/reviewers")
@Produces(Pages.HTML)
public final class ReviewerPages {
  private final Reviewers reviewers;

  public ReviewerPages(Reviewers reviewers) {
    this.reviewers = reviewers;
  }

  @GET
  public Page show(@Auth Viewer viewer, @PathParam("incident") String incident) {
    return reviewers.form(viewer, incident);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response name(
      @Auth Viewer viewer,
      @PathParam("incident") String incident,
      MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    List<String> typed = ReviewerFields.typed(fields);
    fields.orThrow();
    try {
      reviewers.name(viewer, incident, fields.version(), new ReviewersInput(List.copyOf(typed)));
      return Pages.done("/incidents/" + incident + "/postmortem#reviewers", "Saved.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
      return again(reviewers.form(viewer, incident), typed, form, problem);
    }
  }

  private static Response again(
      ReviewerFields now,
      List<String> typed,
      MultivaluedMap<String, String> form,
      Problem problem) {
    // Whoever was overtaken sees who is named now, and names others from there.
    return problem.kind() == Problem.Kind.STALE
        ? Pages.again(problem, now.overtaken())
        : Pages.again(
            problem, now.again(typed, Objects.toString(form.getFirst("version"), ""), problem));
  }
}
