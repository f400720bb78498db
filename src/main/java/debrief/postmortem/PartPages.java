package debrief.postmortem;

import debrief.people.Viewer;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.Field;
import debrief.web.FormFields;
import debrief.web.Page;
import debrief.web.Pages;
import debrief.web.Problem;
import debrief.web.Versions;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Factors, lessons and Trust tags of a draft by plain forms. */
@Path("/incidents/{incident}/postmortem/parts")
@Produces(Pages.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class PartPages {
  private final Parts parts;

  public PartPages(Postmortems postmortems) {
    this.parts = postmortems.parts();
  }

  @POST
  @Path("/factors")
  public Response addFactor(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    try {
      parts.addFactor(viewer, ref, PartForm.factorOf(new FormFields(form)));
      return done(ref, "s-contributing-factors", "The factor is there.");
    } catch (Problem problem) {
      return factorAgain(problem, ref, null, form);
    }
  }

  @GET
  @Path("/factors/{id}")
  public Page factor(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("id") String id) {
    Factor factor = parts.factor(viewer, ref, id);
    return PartForm.factor(
        ref,
        id,
        PartForm.Shown.of(factor.etag()),
        Field.of("title", factor.title()),
        Field.of("text", factor.text()),
        factor.audience().toString());
  }

  @POST
  @Path("/factors/{id}")
  public Response changeFactor(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    try {
      FormFields fields = new FormFields(form);
      FactorInput input = PartForm.factorOf(fields);
      parts.changeFactor(viewer, ref, id, fields.version(), current -> input);
      return done(ref, "s-contributing-factors", "Saved.");
    } catch (Problem problem) {
      return factorAgain(problem, ref, id, form);
    }
  }

  @POST
  @Path("/factors/{id}/remove")
  public Response removeFactor(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    parts.removeFactor(viewer, ref, id, new FormFields(form).version());
    return done(ref, "s-contributing-factors", "The factor is removed.");
  }

  private static Response factorAgain(
      Problem problem, String ref, @Nullable String id, MultivaluedMap<String, String> form) {
    PartForm.Shown shown = PartForm.Shown.again(problem, form);
    Field.Typed typed = new Field.Typed(form, problem);
    return PartForm.answer(
        problem,
        PartForm.factor(
            ref, id, shown, typed.field("title"), typed.field("text"), PartForm.audience(form)));
  }

  @POST
  @Path("/lessons")
  public Response addLesson(
      @Auth Viewer viewer, @PathParam("incident") String ref, MultivaluedMap<String, String> form) {
    try {
      Lesson lesson = parts.addLesson(viewer, ref, PartForm.lessonOf(new FormFields(form)));
      return done(ref, "s-" + lesson.kind().sectionKey(), "The lesson is there.");
    } catch (Problem problem) {
      return lessonAgain(problem, ref, null, form);
    }
  }

  @GET
  @Path("/lessons/{id}")
  public Page lesson(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("id") String id) {
    Lesson lesson = parts.lesson(viewer, ref, id);
    return PartForm.lesson(
        ref,
        id,
        PartForm.Shown.of(lesson.etag()),
        lesson.kind().name(),
        Field.of("text", lesson.text()),
        lesson.audience().toString());
  }

  @POST
  @Path("/lessons/{id}")
  public Response changeLesson(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    try {
      FormFields fields = new FormFields(form);
      LessonInput input = PartForm.lessonOf(fields);
      Lesson lesson = parts.changeLesson(viewer, ref, id, fields.version(), current -> input);
      return done(ref, "s-" + lesson.kind().sectionKey(), "Saved.");
    } catch (Problem problem) {
      return lessonAgain(problem, ref, id, form);
    }
  }

  @POST
  @Path("/lessons/{id}/remove")
  public Response removeLesson(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Versions.IfMatch seen = new FormFields(form).version();
    Lesson lesson = parts.lesson(viewer, ref, id);
    parts.removeLesson(viewer, ref, id, seen);
    return done(ref, "s-" + lesson.kind().sectionKey(), "The lesson is removed.");
  }

  private static Response lessonAgain(
      Problem problem, String ref, @Nullable String id, MultivaluedMap<String, String> form) {
    PartForm.Shown shown = PartForm.Shown.again(problem, form);
    Field.Typed typed = new Field.Typed(form, problem);
    String kind = Objects.toString(form.getFirst("kind"), "");
    return PartForm.answer(
        problem,
        PartForm.lesson(ref, id, shown, kind, typed.field("text"), PartForm.audience(form)));
  }

  /** The form for a principle, tagged or not. */
  @GET
  @Path("/trust/{principle}")
  public Page tag(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("principle") String key) {
    Principle principle = Principles.find(key).orElseThrow(Problem::missing);
    TrustTag tag = parts.findTag(viewer, ref, key).orElse(null);
    return PartForm.tag(
        ref,
        principle,
        tag == null ? PartForm.Shown.FRESH : PartForm.Shown.of(tag.etag()),
        Field.of("effect", tag == null ? "" : tag.effect()),
        Field.of("explanation", tag == null ? "" : tag.explanation()));
  }

  @POST
  @Path("/trust/{principle}")
  public Response saveTag(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String key,
      MultivaluedMap<String, String> form) {
    Principle principle = Principles.find(key).orElseThrow(Problem::missing);
    try {
      FormFields fields = new FormFields(form);
      String version = form.getFirst("version");
      // A tag that was not there has version 0: somebody who tagged it meanwhile is not
      // overwritten.
      Versions.IfMatch seen = version == null || version.isBlank() ? null : fields.version();
      if (seen == null && parts.findTag(viewer, ref, key).isPresent()) {
        seen = Versions.ofForm("t0");
      }
      parts.tag(viewer, ref, key, seen, PartForm.tagOf(fields));
      return done(ref, "trust", principle.name() + " is tagged.");
    } catch (Problem problem) {
      PartForm.Shown shown = PartForm.Shown.again(problem, form);
      Field.Typed typed = new Field.Typed(form, problem);
      return PartForm.answer(
          problem,
          PartForm.tag(ref, principle, shown, typed.field("effect"), typed.field("explanation")));
    }
  }

  @POST
  @Path("/trust/{principle}/remove")
  public Response removeTag(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("principle") String key,
      MultivaluedMap<String, String> form) {
    parts.untag(viewer, ref, key, new FormFields(form).version());
    return done(ref, "trust", "The tag is removed.");
  }

  private static Response done(String ref, String anchor, String notice) {
    return Pages.done(DraftPages.path(ref) + "#" + anchor, notice);
  }
}
