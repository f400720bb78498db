package debrief.draft;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.IncidentState;
import debrief.incident.page.IncidentPanel;
import debrief.postmortem.document.PostmortemState;
import debrief.publish.DraftStatus;
import debrief.publish.Progress;
import debrief.template.PostmortemTemplate;
import debrief.template.PostmortemTemplates;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The postmortem on the page of its incident: a way to begin, or how far it has come. */
public final class PostmortemPanel implements IncidentPanel {
  private final DraftStatus status;

  public PostmortemPanel(DraftStatus status) {
    this.status = status;
  }

  @Override
  public String id() {
    return "postmortem";
  }

  @Override
  public String heading() {
    return "Postmortem";
  }

  @Override
  public Content show(Viewer viewer, Incident incident, String csrf) {
    DraftStatus.Standing now = status.standing(viewer, incident);
    return new Content(html(viewer, incident, now, csrf), step(viewer, incident, now));
  }

  private static @Nullable Step step(Viewer viewer, Incident incident, DraftStatus.Standing now) {
    boolean writes = viewer.may(Right.WRITE);
    if (now.slug() != null && (!writes || now.state() == PostmortemState.published)) {
      return new Step("Read the report", "/reports/" + now.slug(), true);
    }
    if (!writes) {
      return null;
    }
    // While it goes on, the entry line is what the page is for.
    boolean over = incident.state() == IncidentState.resolved;
    String path = DraftPages.path(incident.ref());
    if (now.state() == PostmortemState.approved) {
      return new Step("Check and publish", path + "/check", over);
    }
    if (now.state() == PostmortemState.inReview) {
      boolean mine = now.waitsForMe() || (now.reviewers().isEmpty() && viewer.may(Right.APPROVE));
      return mine
          ? new Step("Review the draft", path, over)
          : new Step(waiting(now.reviewers()), path, false);
    }
    String words = now.state() == null ? "Write the postmortem" : "Continue writing";
    return new Step(words, path, over);
  }

  private static String waiting(List<String> reviewers) {
    return reviewers.isEmpty()
        ? "Waiting for a review"
        : "Waiting for review by "
            + reviewers.get(0)
            + (reviewers.size() > 1 ? " and " + (reviewers.size() - 1) + " more" : "");
  }

  private Html html(Viewer viewer, Incident incident, DraftStatus.Standing now, String csrf) {
    if (!viewer.may(Right.WRITE)) {
      return now.slug() == null
          ? Html.NOTHING
          : html(new Shown(incident.ref(), csrf, null, now.slug()));
    }
    if (now.state() == null) {
      return html(new Shown(incident.ref(), csrf, null, null));
    }
    Progress progress = status.progress(viewer, incident);
    return html(
        new Shown(
            incident.ref(),
            csrf,
            new Writing(now.state(), progress.filled(), progress.fills().size()),
            now.slug()));
  }

  private static Html html(Shown shown) {
    return new Html(Templates.render("debrief/draft/postmortem-panel.mustache", shown));
  }

  record Writing(PostmortemState state, long filled, int count) {}

  /**
   * @param writing null where there is no draft, or none for this viewer
   * @param slug of the published report; null where there is none
   */
  record Shown(String ref, String csrf, @Nullable Writing writing, @Nullable String slug) {
    public boolean toStart() {
      return writing == null && slug == null;
    }

    public List<PostmortemTemplate> templates() {
      return PostmortemTemplates.all();
    }
  }
}
