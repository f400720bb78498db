package debrief.timeline.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.timeline.Entry;
import debrief.timeline.EntryInput;
import debrief.timeline.Timeline;
import debrief.timeline.quick.QuickForm;
import debrief.timeline.quick.QuickInput;
import debrief.web.Problem;
import debrief.web.json.Query;
import debrief.web.page.FormFields;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.ReaderZone;
import debrief.web.page.TimeView;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Timelines as pages: adding entries, editing one, looking back through the responders' eyes. */
@Path("/incidents/{incident}/timeline")
@Produces(Pages.HTML)
public final class TimelinePages {
  private final Timeline timeline;
  private final TimelinePanel panel;
  private final Incidents incidents;
  private final Clock clock;

  public TimelinePages(Timeline timeline, TimelinePanel panel, Incidents incidents, Clock clock) {
    this.timeline = timeline;
    this.panel = panel;
    this.incidents = incidents;
    this.clock = clock;
  }

  @GET
  public Page show(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      @QueryParam("asKnownAt") @Nullable String asKnownAt,
      @QueryParam("cursor") @Nullable String cursor) {
    Incident incident = incidents.get(viewer, ref);
    Instant moment = moment(asKnownAt);
    if (moment != null) {
      return AsKnown.of(ref, moment, timeline.list(viewer, ref, null));
    }
    QuickForm form = viewer.may(Right.WRITE) ? QuickForm.empty(incident, csrf(request)) : null;
    Cursor after = cursor == null || cursor.isEmpty() ? Timeline.START : Cursor.decode(cursor);
    return new Whole(ref, incident.title(), panel.render(viewer, incident, form, after));
  }

  /** A browser's field sends a time without its offset: the page's zone is meant. */
  private static @Nullable Instant moment(@Nullable String asked) {
    if (asked == null || !asked.matches("[0-9-]{10}T[0-9:.]{5,12}")) {
      return Query.time("asKnownAt", asked);
    }
    try {
      return LocalDateTime.parse(asked).atZone(ReaderZone.current()).toInstant();
    } catch (DateTimeException e) {
      return Query.time("asKnownAt", asked);
    }
  }

  private static String csrf(ContainerRequestContext request) {
    return Objects.toString(request.getProperty(Pages.CSRF), "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("incident") String ref,
      MultivaluedMap<String, String> form) {
    Incident incident = incidents.get(viewer, ref);
    viewer.require(Right.WRITE);
    Instant last = panel.last(viewer, incident);
    try {
      QuickInput read = QuickInput.read(form, incident, last, clock.instant());
      List<Entry> added = timeline.add(viewer, ref, read.entries());
      // The entry line is what the address points to, so a browser puts the cursor there again.
      Entry newest = added.get(added.size() - 1);
      String page = EntryPlace.page(timeline, viewer, ref, newest);
      return Pages.done(page + "#entry", added(added, read.notes()));
    } catch (Problem problem) {
      QuickForm again = QuickForm.again(problem, form, incident, csrf(request));
      Html html = panel.render(viewer, incident, again, Timeline.START);
      return Pages.again(problem, new Whole(ref, incident.title(), html));
    }
  }

  /** Day, time and zone, so that whoever typed a bare time sees how it was read. */
  private static String added(List<Entry> entries, List<String> notes) {
    TimeView first = new TimeView(entries.get(0).occurredAt());
    TimeView end = new TimeView(entries.get(entries.size() - 1).occurredAt());
    String what =
        entries.size() == 1
            ? "Added " + first.told() + ": " + entries.get(0).kind()
            : "Added "
                + entries.size()
                + " entries, "
                + first.text()
                + " to "
                + (first.date().equals(end.date()) ? end.clock() : end.text())
                + " "
                + end.zone();
    return notes.isEmpty() ? what : what + ". " + String.join(" ", notes);
  }

  @GET
  @Path("/{entry}/edit")
  public Page edit(
      @Auth Viewer viewer, @PathParam("incident") String ref, @PathParam("entry") String id) {
    Entry entry = timeline.get(viewer, ref, id);
    viewer.require(Right.WRITE);
    return EntryForm.of(ref, entry, null);
  }

  @POST
  @Path("/{entry}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("entry") String id,
      MultivaluedMap<String, String> form) {
    Entry current = timeline.get(viewer, ref, id);
    try {
      FormFields fields = new FormFields(form);
      EntryInput input = EntryForm.read(fields, current);
      fields.orThrow();
      EntryForm.ask(fields, input, current, incidents.get(viewer, ref), clock.instant());
      Entry saved = timeline.replace(viewer, ref, id, fields.version(), input);
      return Pages.done(EntryPlace.of(timeline, viewer, ref, saved), fields.told("Saved."));
    } catch (Problem problem) {
      return EntryForm.again(problem, form, ref, current);
    }
  }

  record Whole(String ref, String incidentTitle, Html panel) implements Page {
    @Override
    public String title() {
      return "Timeline of " + ref;
    }

    @Override
    public List<String> scripts() {
      return List.of("timeline", "entry-rows");
    }
  }
}
