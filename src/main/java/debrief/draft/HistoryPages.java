package debrief.draft;

import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.postmortem.Postmortems;
import debrief.postmortem.document.History;
import debrief.postmortem.document.Revision;
import debrief.postmortem.document.Section;
import debrief.postmortem.document.SectionInput;
import debrief.text.change.Diff;
import debrief.web.Problem;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pager;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was saved when and by whom, and the way back to it. */
@Path("/incidents/{incident}/postmortem/history")
@Produces(Pages.HTML)
public final class HistoryPages {
  private static final int PAGE = 20;

  private final Postmortems postmortems;
  private final History history;
  private final Incidents incidents;

  public HistoryPages(Postmortems postmortems, History history, Incidents incidents) {
    this.postmortems = postmortems;
    this.history = history;
    this.incidents = incidents;
  }

  @GET
  public Page list(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @QueryParam("cursor") @Nullable String cursor) {
    Incident incident = incidents.get(viewer, ref);
    Slice<Revision.Change> slice = history.changes(viewer, ref, Cursor.decode(cursor), PAGE);
    String path = DraftPages.path(incident.ref()) + "/history";
    return new Saves(
        incident.ref(),
        incident.title(),
        slice.items().stream().map(HistoryEntry::of).toList(),
        Pager.of(cursor, slice, path, path + "?"));
  }

  @GET
  @Path("/{key}/{version}")
  public Page one(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("key") String key,
      @PathParam("version") String version) {
    Incident incident = incidents.get(viewer, ref);
    Revision.Full revision = history.revision(viewer, ref, key, Revision.version(version));
    Section now = postmortems.section(viewer, ref, key);
    return new SavedText(
        incident.ref(),
        revision.section(),
        revision.heading(),
        revision.version(),
        new TimeView(revision.at()),
        revision.by() == null ? null : revision.by().name(),
        DraftRows.bare(now.etag()),
        now.version() == revision.version(),
        Diff.words(now.markdown(), revision.markdown()).stream().map(SectionForm.Run::of).toList());
  }

  /**
   * Puts an old text in the place of the present one, which stays in the history like any other.
   */
  @POST
  @Path("/{key}/{version}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putBack(
      @Auth Viewer viewer,
      @PathParam("incident") String ref,
      @PathParam("key") String key,
      @PathParam("version") String version,
      MultivaluedMap<String, String> form) {
    Revision.Full revision = history.revision(viewer, ref, key, Revision.version(version));
    try {
      postmortems.save(
          viewer,
          ref,
          key,
          new FormFields(form).version(),
          new SectionInput(revision.markdown(), null));
      return Pages.done(
          DraftPages.path(ref) + "#s-" + key,
          "The text is back. What stood there before is in the history.");
    } catch (Problem problem) {
      return SectionForm.again(
          problem, revision.markdown(), null, "", ref, () -> postmortems.section(viewer, ref, key));
    }
  }

  record Saves(String ref, String heading, List<HistoryEntry> saves, Pager pager) implements Page {
    @Override
    public String title() {
      return "History of " + ref;
    }

    public boolean empty() {
      return saves.isEmpty();
    }
  }

  /** A text as it was saved once, beside the present one. */
  record SavedText(
      String ref,
      String key,
      String heading,
      int version,
      TimeView at,
      @Nullable String who,
      String now,
      boolean current,
      List<SectionForm.Run> runs)
      implements Page {
    @Override
    public String title() {
      return heading + ", version " + version;
    }
  }
}
