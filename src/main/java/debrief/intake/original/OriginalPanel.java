package debrief.intake.original;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.page.IncidentPanel;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;

/** Says on an incident's page what it was made of, to those who draft. */
public final class OriginalPanel implements IncidentPanel {
  private final Originals originals;

  public OriginalPanel(Originals originals) {
    this.originals = originals;
  }

  @Override
  public String id() {
    return "original";
  }

  @Override
  public String heading() {
    return "Imported from";
  }

  @Override
  public Content show(Viewer viewer, Incident incident, String csrf) {
    Html html =
        viewer.may(Right.WRITE)
            ? originals.find(viewer, incident.ref()).map(OriginalPanel::html).orElse(Html.NOTHING)
            : Html.NOTHING;
    return new Content(html, null);
  }

  private static Html html(Original original) {
    return new Html(
        Templates.render(
            "debrief/intake/original/panel.mustache",
            new Shown(
                original.incident(),
                original.path(),
                original.collection(),
                new TimeView(original.importedAt()),
                original.origin(),
                original.isKept())));
  }

  record Shown(
      String ref, String path, String collection, TimeView at, String origin, boolean kept) {
    public boolean hasOrigin() {
      return !origin.isEmpty();
    }

    public boolean hasCollection() {
      return !collection.isEmpty();
    }
  }
}
