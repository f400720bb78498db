package debrief.incident.page;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.web.page.Html;
import java.util.List;
import java.util.Optional;

/**
 * A part of an incident's page that belongs to another room: its timeline, its postmortem, its
 * action items. The roof says which there are, in their order.
 */
public interface IncidentPanel {
  /** The anchor on the page. */
  String id();

  String heading();

  /** The small scripts that help there, by name; the page loads each once. */
  default List<String> scripts() {
    return List.of();
  }

  /**
   * What comes next here, as a button at the head of the page.
   *
   * @param filled whether it is what the page is for just now; one panel at most says so
   */
  record Step(String words, String link, boolean filled) {}

  /** Empty where this part offers none to the viewer. */
  default Optional<Step> step(Viewer viewer, Incident incident) {
    return Optional.empty();
  }

  /** Rendered for this viewer, who may see the incident; {@link Html#NOTHING} to leave it out. */
  Html render(Viewer viewer, Incident incident, String csrf);
}
