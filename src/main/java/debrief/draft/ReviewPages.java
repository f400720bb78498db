package debrief.draft;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortem;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.Section;
import debrief.postmortem.document.SectionInput;
import debrief.review.draft.DraftReview;
import debrief.review.draft.KeepInput;
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
import org.jspecify.annotations.Nullable;

/** The review of a draft as a page: every finding with its rewrites, without any script. */
@Path("/incidents/{incident}/postmortem/review")
@Produces(Pages.HTML)
public final class ReviewPages {
  private final Postmortems postmortems;
  private final DraftReview review;
  private final Incidents incidents;

  public ReviewPages(Postmortems postmortems, DraftReview review, Incidents incidents) {
    this.postmortems = postmortems;
    this.review = review;
    this.incidents = incidents;
  }

  @GET
  public Page review(@Auth Viewer viewer, @PathParam("incident") String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    Postmortem postmortem = postmortems.get(viewer, ref);
    return DraftReviewShow.of(
        viewer, incident, postmortem, review.reviewed(viewer, incident, postmortem));
  }

  /** Puts a suggestion into its section, as a save like any other. */
  @POST
  @Path("/apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String key = fields.textOrEmpty("key");
    String fingerprint = fields.textOrEmpty("fingerprint");
    Integer choice = fields.smallNumber("suggestion");
    fields.orThrow();
    try {
      Section section = postmortems.section(viewer, ref, key);
      String markdown = review.rewritten(viewer, ref, section, fingerprint, choice);
      // Whoever saves between the two makes this save stale, so no words are lost.
      postmortems.save(viewer, ref, key, fields.version(), new SectionInput(markdown, null));
      return done(ref, null, "Rewritten. The history keeps what it said before.");
    } catch (Problem problem) {
      return gone(problem, ref, null);
    }
  }

  @POST
  @Path("/keep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    incidents.requireVisible(viewer, ref);
    FormFields fields = new FormFields(form);
    KeepInput input = new KeepInput(fields.text("reason"));
    String fingerprint = fields.textOrEmpty("fingerprint");
    String back = fields.line("back");
    fields.orThrow();
    try {
      review.kept().keep(viewer, ref, fingerprint, null, input);
      return done(ref, back, "Kept, with your reason beside it.");
    } catch (Problem problem) {
      return problem.kind() == Problem.Kind.INVALID
          ? done(ref, back, problem.errors().get(0).message())
          : gone(problem, ref, back);
    }
  }

  @POST
  @Path("/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    incidents.requireVisible(viewer, ref);
    FormFields fields = new FormFields(form);
    String fingerprint = fields.textOrEmpty("fingerprint");
    String back = fields.line("back");
    fields.orThrow();
    try {
      review.kept().undo(viewer, ref, fingerprint, fields.version());
      return done(ref, back, "Taken back. The finding is open again.");
    } catch (Problem problem) {
      return gone(problem, ref, back);
    }
  }

  /** The page moved on under its reader: it is shown anew, and nothing was changed. */
  private Response gone(Problem problem, String ref, @Nullable String back) {
    boolean moved =
        problem.kind() == Problem.Kind.STALE || problem.kind() == Problem.Kind.VERSION_NEEDED;
    if (!moved) {
      throw problem;
    }
    return done(ref, back, "Somebody wrote here in the meantime. Nothing was changed; look again.");
  }

  private static Response done(String ref, @Nullable String back, String notice) {
    return Pages.done("check".equals(back) ? DraftPages.path(ref) + "/check" : path(ref), notice);
  }

  static String path(String ref) {
    return DraftPages.path(ref) + "/review";
  }
}
