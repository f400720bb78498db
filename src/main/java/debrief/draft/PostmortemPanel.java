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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The postmortem on the page of its incident: a way to begin, or how far it has come. */
public final class PostmortemPanel implements IncidentPanel {
  private final DraftStatus standing;

  public PostmortemPanel(DraftStatus standing) {
    this.standing = standing;
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
  public Optional<Step> step(Viewer viewer, Incident incident) {
    String slug = standing.slug(viewer, incident.ref()).orElse(null);
    PostmortemState state =
        viewer.may(Right.WRITE)
            ? standing.state(viewer, incident.ref()).orElse(null)
            : PostmortemState.published;
    String draft = DraftPages.path(incident.ref());
    if (slug != null && state == PostmortemState.published) {
      return Optional.of(new Step("Read the report", "/reports/" + slug, true));
    }
    if (!viewer.may(Right.WRITE)) {
      return Optional.empty();
    }
    // While it goes on, the entry line is what the page is for.
    boolean over = incident.state() == IncidentState.resolved;
    return Optional.of(
        new Step(state == null ? "Write the postmortem" : "Go on writing", draft, over));
  }

  @Override
  public Html render(Viewer viewer, Incident incident, String csrf) {
    String slug = standing.slug(viewer, incident.ref()).orElse(null);
    if (!viewer.may(Right.WRITE)) {
      return slug == null ? Html.NOTHING : html(new Shown(incident.ref(), csrf, null, slug));
    }
    Optional<PostmortemState> state = standing.state(viewer, incident.ref());
    if (state.isEmpty()) {
      return html(new Shown(incident.ref(), csrf, null, null));
    }
    Progress progress = standing.progress(viewer, incident.ref());
    return html(
        new Shown(
            incident.ref(),
            csrf,
            new Writing(state.get(), progress.filled(), progress.fills().size()),
            slug));
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
