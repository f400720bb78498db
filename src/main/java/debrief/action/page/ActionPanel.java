package debrief.action.page;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItems;
import debrief.incident.Incident;
import debrief.incident.page.IncidentPanel;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import java.util.List;

/** An incident's action items, on its page and in the follow-up of its draft. */
public final class ActionPanel implements IncidentPanel {
  private final ActionItems items;

  public ActionPanel(ActionItems items) {
    this.items = items;
  }

  @Override
  public String id() {
    return "actions";
  }

  @Override
  public String heading() {
    return "Action items";
  }

  @Override
  public Content show(Viewer viewer, Incident incident, String csrf) {
    return new Content(render(viewer, incident, csrf), null);
  }

  /** Also for the follow-up of a draft. */
  public Html render(Viewer viewer, Incident incident, String csrf) {
    List<ActionLine> lines =
        items.ofIncident(viewer, incident).stream().map(ActionLine::of).toList();
    return new Html(
        Templates.render(
            "debrief/action/page/panel.mustache",
            new Items(incident.ref(), lines, viewer.may(Right.WRITE))));
  }

  record Items(String incident, List<ActionLine> lines, boolean mayWrite) {
    public boolean hasLines() {
      return !lines.isEmpty();
    }

    public String caption() {
      return "Action items of " + incident;
    }
  }
}
