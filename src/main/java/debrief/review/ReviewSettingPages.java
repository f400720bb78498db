package debrief.review;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Severity;
import debrief.noego.Phrases;
import debrief.noego.ReviewProfile;
import debrief.noego.category.Category;
import debrief.noego.rule.RuleSwitch;
import debrief.review.ReviewSettingInput.OwnPhrase;
import debrief.review.exemption.Exemptions;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation reviews, on one page: what is asked for, its own words, and a try of them.
 */
@Path("/settings/review")
@Produces(Pages.HTML)
public final class ReviewSettingPages {
  private static final String PATH = "/settings/review";
  private final ReviewSettings settings;
  private final Exemptions exemptions;

  public ReviewSettingPages(ReviewSettings settings, Exemptions exemptions) {
    this.settings = settings;
    this.exemptions = exemptions;
  }

  private ReviewSettingShow shown(Viewer viewer, ReviewSetting setting, PhraseForm form) {
    return ReviewSettingShow.of(viewer, setting, ExemptionRows.of(viewer, exemptions), form);
  }

  @GET
  public Page show(@Auth Viewer viewer) {
    viewer.require(Right.APPROVE);
    return shown(viewer, settings.get(viewer), PhraseForm.EMPTY);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response categories(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    Map<String, @Nullable Asking> asking = new HashMap<>();
    for (Category category : Category.values()) {
      Asking chosen = fields.choice(category.id(), Asking.class);
      if (chosen != null) {
        asking.put(category.id(), chosen);
      }
    }
    fields.orThrow();
    return save(viewer, fields, new ReviewSettingInput(asking, null, null, null, null), "Saved.");
  }

  /** What of each rule speaks; a choice is sent by the rule's id. */
  @POST
  @Path("/rules")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rules(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    Map<String, @Nullable RuleSwitch> switched = new HashMap<>();
    for (String id : ReviewProfile.ruleIds()) {
      RuleSwitch chosen = fields.choice(id, RuleSwitch.class);
      if (chosen != null) {
        switched.put(id, chosen);
      }
    }
    fields.orThrow();
    return save(viewer, fields, ReviewSettingInput.switches(switched), "Saved.");
  }

  /** Agrees that a rule leaves words alone, declines, or takes that back: the button says which. */
  @POST
  @Path("/exemptions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response exemptions(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String id = fields.textOrEmpty("id");
    ExemptionRows.Answer answer = fields.choice("do", ExemptionRows.Answer.class);
    fields.orThrow();
    if (answer == null) {
      throw Problem.invalid("do", "One of agreed, declined, removed.");
    }
    return said(() -> answer.on(exemptions, viewer, id, fields.version()), "#exemptions", "Saved.");
  }

  /** At which severities another person approves; a box is ticked by the severity's name. */
  @POST
  @Path("/approvals")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approvals(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    viewer.require(Right.ADMINISTER);
    FormFields fields = new FormFields(form);
    List<@Nullable Severity> severities = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (fields.checked(severity.name())) {
        severities.add(severity);
      }
    }
    fields.orThrow();
    return save(
        viewer, fields, new ReviewSettingInput(null, null, null, null, severities), "Saved.");
  }

  /** Tries a phrase on a text, or adds it: the button says which. */
  @POST
  @Path("/words")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response words(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    viewer.require(Right.APPROVE);
    FormFields fields = new FormFields(form);
    PhraseForm typed = PhraseForm.read(fields);
    try {
      fields.orThrow();
      ReviewSetting current = settings.get(viewer);
      ReviewSettingInput input = typed.added(current);
      ReviewSetting then = typed.isEmpty() ? current : input.on(current);
      return "add".equals(fields.line("do"))
          ? save(viewer, fields, input, "Added. Every check uses the phrase from now on.")
          : Response.ok(shown(viewer, current, typed.tried(then))).build();
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.INVALID) {
        throw problem;
      }
      return Response.status(problem.status())
          .entity(shown(viewer, settings.get(viewer), typed.with(problem)))
          .build();
    }
  }

  @POST
  @Path("/words/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    viewer.require(Right.APPROVE);
    FormFields fields = new FormFields(form);
    String phrase = fields.textOrEmpty("phrase");
    boolean alone = fields.checked("alone");
    fields.orThrow();
    ReviewSetting current = settings.get(viewer);
    List<@Nullable OwnPhrase> notice = new ArrayList<>(PhraseForm.inputs(current.notice()));
    List<@Nullable String> left = new ArrayList<>(current.leaveAlone());
    if (alone) {
      left.remove(phrase);
    } else {
      notice.removeIf(own -> own != null && phrase.equals(own.phrase()));
    }
    return save(viewer, fields, ReviewSettingInput.words(notice, left), "Removed.");
  }

  private Response save(Viewer viewer, FormFields fields, ReviewSettingInput input, String notice) {
    return said(() -> settings.save(viewer, fields.version(), input), "", notice);
  }

  private static Response said(Runnable work, String place, String notice) {
    try {
      work.run();
      return Pages.done(PATH + place, notice);
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.STALE) {
        throw problem;
      }
      return Pages.done(
          PATH + place,
          "Somebody changed these settings in the meantime. Nothing was overwritten; please check and save again.");
    }
  }

  /** A phrase of the organisation's own as its list shows it. */
  record Own(String phrase, @Nullable String label, @Nullable String message, boolean alone) {
    static Own of(Phrases.Own own) {
      return new Own(own.phrase(), own.category().label(), own.message(), false);
    }
  }
}
