package debrief.draft;

import debrief.access.Viewer;
import debrief.incident.Incidents;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.FactorInput;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.LessonInput;
import debrief.postmortem.part.Parts;
import debrief.postmortem.part.TrustTag;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.page.EarlierText;
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
import java.util.function.Function;
import java.util.function.Supplier;

/** Factors, lessons and Trust tags of a draft by plain forms. */
@Path("/incidents/{incident}/postmortem/parts")
@Produces(Pages.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class PartPages {
  private final Parts parts;
  private final Incidents incidents;

  public PartPages(Parts parts, Incidents incidents) {
    this.parts = parts;
    this.incidents = incidents;
  }

  @POST
  @Path("/factors")
  public Response addFactor(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    return saved(
        form,
        shown -> PartForm.factor(ref, null, shown),
        () -> {
          parts.factors().add(viewer, ref, PartForm.factorOf(new FormFields(form)));
          return done(ref, PartForm.FACTORS, "The factor is there.");
        });
  }

  @GET
  @Path("/factors/{id}")
  public Page factor(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("id") String id) {
    Factor factor = parts.factors().get(viewer, ref, id);
    return PartForm.factor(ref, id, FilledPartForm.of(factor, earlier(viewer, ref, "factor", id)));
  }

  @POST
  @Path("/factors/{id}")
  public Response changeFactor(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return saved(
        form,
        shown -> PartForm.factor(ref, id, shown),
        () -> {
          FormFields fields = new FormFields(form);
          FactorInput input = PartForm.factorOf(fields);
          parts.factors().change(viewer, ref, id, fields.version(), current -> input);
          return done(ref, PartForm.FACTORS, "Saved.");
        });
  }

  @POST
  @Path("/factors/{id}/remove")
  public Page removeFactor(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Versions.IfMatch seen = new FormFields(form).version();
    Factor factor = parts.factors().get(viewer, ref, id);
    parts.factors().remove(viewer, ref, id, seen);
    return PartRemoved.factor(ref, factor);
  }

  @POST
  @Path("/lessons")
  public Response addLesson(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    return saved(
        form,
        shown -> PartForm.lesson(ref, null, shown),
        () ->
            doneLesson(
                ref,
                parts.lessons().add(viewer, ref, PartForm.lessonOf(new FormFields(form))),
                "The lesson is there."));
  }

  @GET
  @Path("/lessons/{id}")
  public Page lesson(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("id") String id) {
    Lesson lesson = parts.lessons().get(viewer, ref, id);
    return PartForm.lesson(ref, id, FilledPartForm.of(lesson, earlier(viewer, ref, "lesson", id)));
  }

  @POST
  @Path("/lessons/{id}")
  public Response changeLesson(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return saved(
        form,
        shown -> PartForm.lesson(ref, id, shown),
        () -> {
          FormFields fields = new FormFields(form);
          LessonInput input = PartForm.lessonOf(fields);
          return doneLesson(
              ref,
              parts.lessons().change(viewer, ref, id, fields.version(), current -> input),
              "Saved.");
        });
  }

  @POST
  @Path("/lessons/{id}/remove")
  public Page removeLesson(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Versions.IfMatch seen = new FormFields(form).version();
    Lesson lesson = parts.lessons().get(viewer, ref, id);
    parts.lessons().remove(viewer, ref, id, seen);
    return PartRemoved.lesson(ref, lesson);
  }

  /** The form for a principle, tagged or not. */
  @GET
  @Path("/trust/{principle}")
  public Page tag(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("principle") String key) {
    Principle principle = known(key);
    return PartForm.tag(
        ref,
        principle,
        parts
            .findTag(viewer, ref, key)
            .map(tag -> FilledPartForm.of(tag, earlier(viewer, ref, "trust_tag", key)))
            .orElse(FilledPartForm.FRESH));
  }

  @POST
  @Path("/trust/{principle}")
  public Response saveTag(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String key,
      MultivaluedMap<String, String> form) {
    Principle principle = known(key);
    return saved(
        form,
        shown -> PartForm.tag(ref, principle, shown),
        () -> {
          FormFields fields = new FormFields(form);
          String version = form.getFirst("version");
          // A tag that was not there has version 0: somebody who tagged it meanwhile is not
          // overwritten.
          Versions.IfMatch seen = version == null || version.isBlank() ? null : fields.version();
          if (seen == null && parts.findTag(viewer, ref, key).isPresent()) {
            seen = Versions.ofForm("t0");
          }
          parts.tag(viewer, ref, key, seen, PartForm.tagOf(fields));
          return done(ref, PartForm.TRUST, principle.name() + " is tagged.");
        });
  }

  @POST
  @Path("/trust/{principle}/remove")
  public Page removeTag(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String key,
      MultivaluedMap<String, String> form) {
    Versions.IfMatch seen = new FormFields(form).version();
    TrustTag tag = parts.tag(viewer, ref, key);
    parts.untag(viewer, ref, key, seen);
    return PartRemoved.tag(ref, known(key), tag);
  }

  /** Does it, or shows the form again with what was typed. Other problems go on. */
  private static Response saved(
      MultivaluedMap<String, String> form,
      Function<FilledPartForm, PartForm> again,
      Supplier<Response> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      return Pages.again(problem, again.apply(FilledPartForm.again(problem, form)));
    }
  }

  private List<EarlierText> earlier(Viewer viewer, String ref, String part, String key) {
    return incidents.earlierTexts(viewer, ref, part, key);
  }

  private static Principle known(String key) {
    return Principles.find(key).orElseThrow(Problem::missing);
  }

  private static Response doneLesson(String ref, Lesson lesson, String notice) {
    return done(ref, "s-" + lesson.kind().sectionKey(), notice);
  }

  private static Response done(String ref, String anchor, String notice) {
    return Pages.done(DraftPages.path(ref) + "#" + anchor, notice);
  }
}
