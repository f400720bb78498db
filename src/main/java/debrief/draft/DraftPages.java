package debrief.draft;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.name.UnknownNames;
import debrief.incident.page.NameQuestions;
import debrief.postmortem.Postmortem;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.SectionInput;
import debrief.publish.Check;
import debrief.publish.DraftStatus;
import debrief.publish.Preview;
import debrief.publish.Readiness;
import debrief.publish.article.Composer;
import debrief.publish.article.Renditions;
import debrief.publish.disclosure.Disclosures;
import debrief.review.draft.DraftReview;
import debrief.review.draft.NameInDraft;
import debrief.review.name.NamesSaid;
import debrief.template.PostmortemTemplate;
import debrief.template.PostmortemTemplates;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.FormFields;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing a postmortem: choosing a template, the draft, checking it, seeing it as readers will. */
@Path("/incidents/{incident}/postmortem")
@Produces(Pages.HTML)
public final class DraftPages {
  private final Postmortems postmortems;
  private final DraftStatus status;
  private final DraftReview review;
  private final Incidents incidents;
  private final Composer composer;
  private final DraftRows rows;
  private final UnknownNames names;

  /**
   * @param extras by the key of the section that they stand under
   */
  public DraftPages(
      Postmortems postmortems,
      DraftStatus status,
      DraftReview review,
      Incidents incidents,
      Composer composer,
      Timeline timeline,
      UnknownNames names,
      Map<String, DraftExtra> extras) {
    this.postmortems = postmortems;
    this.status = status;
    this.review = review;
    this.incidents = incidents;
    this.composer = composer;
    this.rows = new DraftRows(timeline, extras);
    this.names = names;
  }

  @GET
  public Page draft(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref) {
    Incident incident = writable(viewer, ref);
    Optional<Postmortem> found = postmortems.find(viewer, ref);
    if (found.isEmpty()) {
      return Choose.of(incident, null);
    }
    return DraftPage.of(
        viewer,
        incident,
        found.get(),
        status.progress(viewer, found.get()),
        status.reviewing(incident),
        rows,
        csrf(request));
  }

  private static String csrf(ContainerRequestContext request) {
    return Objects.toString(request.getProperty(Pages.CSRF), "");
  }

  private Incident writable(Viewer viewer, String ref) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    return incident;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    try {
      postmortems.start(viewer, ref, new FormFields(form).line("template"));
      return Pages.done(path(ref), "Started. Everything here is seen by those who draft.");
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.CONFLICT) {
        return Pages.done(path(ref), "Somebody has started it already. Write on here.");
      }
      if (problem.kind() == Problem.Kind.INVALID) {
        return Pages.again(problem, Choose.of(writable(viewer, ref), problem.detail()));
      }
      throw problem;
    }
  }

  /** Without scripts a section is saved by its own form. */
  @POST
  @Path("/sections/{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("key") String key,
      MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String markdown = fields.textOrEmpty("markdown");
    Audience audience = fields.choice("audience", Audience.class);
    try {
      fields.orThrow();
      String said =
          SectionForm.save(
              fields.version(),
              new SectionInput(markdown, audience),
              (version, input) -> postmortems.save(viewer, ref, key, version, input));
      return Pages.done(path(ref) + "#s-" + key, said);
    } catch (Problem problem) {
      return SectionForm.again(
          problem,
          Objects.toString(form.getFirst("markdown"), ""),
          audience,
          Objects.toString(form.getFirst("version"), ""),
          ref,
          () -> postmortems.section(viewer, ref, key));
    }
  }

  @GET
  @Path("/check")
  public Page check(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref) {
    Incident incident = writable(viewer, ref);
    Postmortem postmortem = postmortems.get(viewer, ref);
    Renditions renditions = composer.compose(viewer, incident, postmortem);
    DraftReview.Read read = review.read(viewer, incident, postmortem);
    return Check.of(
        viewer,
        incident,
        postmortem.state(),
        Readiness.of(DraftStatus.progress(postmortem, renditions)),
        status.audiences(viewer, incident, renditions),
        read,
        Disclosures.in(renditions),
        Check.Approved.of(status.approval(incident), postmortem.state(), renditions),
        people(viewer, incident, read, csrf(request)));
  }

  /** What is asked of names, and what was said of them. */
  private Check.People people(
      Viewer viewer, Incident incident, DraftReview.Read read, String csrf) {
    List<String> open = read.open().stream().map(NameInDraft::name).toList();
    Html asked =
        NameQuestions.of(
            incident,
            NamesSaid.asked(read.open()),
            names.accounts(viewer, open),
            new NameQuestions.Form(csrf, "check", UnknownNames.reachesAll(viewer, incident)));
    Html said = NamesSaid.of(incident, read.setAside(), read.unknown(), csrf);
    return new Check.People(asked, said);
  }

  @GET
  @Path("/preview")
  public Page preview(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @QueryParam("audience") @Nullable String audience) {
    Incident incident = writable(viewer, ref);
    Audience asked = Query.choice("audience", audience, Audience.class);
    Audience reader = asked == null ? Audience.organization : asked;
    Postmortem postmortem = postmortems.get(viewer, ref);
    return Preview.of(composer.compose(viewer, incident, postmortem).of(reader));
  }

  static String path(String ref) {
    return "/incidents/" + ref + "/postmortem";
  }

  record Choose(String ref, String heading, @Nullable String error, List<Option> templates)
      implements Page {
    static Choose of(Incident incident, @Nullable String error) {
      return new Choose(
          incident.ref(),
          incident.title(),
          error,
          PostmortemTemplates.all().stream().map(Option::of).toList());
    }

    @Override
    public String title() {
      return "Choose a template";
    }
  }

  record Option(String key, String name, String summary, String suits, int minutes, boolean first) {
    static Option of(PostmortemTemplate template) {
      return new Option(
          template.key(),
          template.name(),
          template.summary(),
          template.suits(),
          template.minutes(),
          template.key().equals(PostmortemTemplates.all().get(0).key()));
    }
  }
}
