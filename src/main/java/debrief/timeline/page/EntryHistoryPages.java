package debrief.timeline.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incidents;
import debrief.incident.Moment;
import debrief.timeline.Entry;
import debrief.timeline.EntryHistory;
import debrief.timeline.EntryInput;
import debrief.timeline.EntryWording;
import debrief.timeline.Timeline;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of one entry: which moment it is, what it said before, removed and restored. */
@Path("/incidents/{incident}/timeline")
@Produces(Pages.HTML)
public final class EntryHistoryPages {
  private final Timeline timeline;
  private final EntryHistory history;
  private final Incidents incidents;

  public EntryHistoryPages(Timeline timeline, EntryHistory history, Incidents incidents) {
    this.timeline = timeline;
    this.history = history;
    this.incidents = incidents;
  }

  @GET
  @Path("/removed")
  public Page removed(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @QueryParam("cursor") @Nullable String cursor) {
    Slice<EntryWording> removed = history.removed(viewer, ref, Cursor.decode(cursor), 100);
    return RemovedEntries.of(ref, removed);
  }

  @GET
  @Path("/{entry}/history")
  public Page history(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("entry") String id) {
    return EntryWordings.of(ref, history.of(viewer, ref, id));
  }

  /** Puts one of its wordings back. */
  @POST
  @Path("/{entry}/history")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putBack(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("entry") String id,
      MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    Integer wording = fields.smallNumber("wording");
    fields.orThrow();
    if (wording == null) {
      throw Problem.invalid("wording", "Say which wording is to be put back.");
    }
    try {
      Entry entry = history.putBack(viewer, ref, id, wording, fields.version());
      return Pages.done(EntryPlace.of(timeline, viewer, ref, entry), "That wording is back.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.STALE);
      return Pages.again(problem, EntryWordings.of(ref, history.of(viewer, ref, id)).changed());
    }
  }

  @POST
  @Path("/{entry}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response restore(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("entry") String id) {
    Entry entry = history.restore(viewer, ref, id);
    return Pages.done(EntryPlace.of(timeline, viewer, ref, entry), "The entry is back.");
  }

  @POST
  @Path("/{entry}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("entry") String id,
      MultivaluedMap<String, String> form) {
    try {
      Entry entry = timeline.remove(viewer, ref, id, new FormFields(form).version());
      return Response.ok(RemovedEntry.of(ref, entry)).build();
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.STALE && problem.current() instanceof Entry current) {
        return Pages.again(
            problem,
            EntryForm.of(
                ref,
                current,
                "Somebody changed this entry, so it was not removed. This is what it says now."));
      }
      throw problem;
    }
  }

  /** Makes it one of the incident's times, or none of them where the field is empty. */
  @POST
  @Path("/{entry}/milestone")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response milestone(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("entry") String id,
      MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    Moment moment = fields.choice("milestone", Moment.class);
    fields.orThrow();
    EntryInput input = timeline.get(viewer, ref, id).toInput().with(moment);
    incidents.requireVisible(viewer, ref);
    viewer.require(Right.WRITE);
    Entry entry = timeline.replace(viewer, ref, id, fields.version(), input);
    return Pages.done(EntryPlace.of(timeline, viewer, ref, entry), words(entry));
  }

  private static String words(Entry entry) {
    String at = new TimeView(entry.occurredAt()).full();
    Moment moment = entry.milestone();
    return moment == null
        ? "This entry is none of the incident's times now; the times stay as they are."
        : "%s at %s. The incident's time follows this entry.".formatted(moment.label(), at);
  }

  /** As it is said of an entry that was removed. */
  static @Nullable String keeps(@Nullable Moment moment) {
    return moment == null
        ? null
        : "The incident keeps this time as the one when it was "
            + moment.label().toLowerCase(Locale.ROOT)
            + ".";
  }
}
