package debrief.incident.page;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.web.page.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * What this part has to say.
   *
   * @param html {@link Html#NOTHING} to leave it out
   * @param step null where it offers none to the viewer
   */
  record Content(Html html, @Nullable Step step) {}

  /**
   * For a viewer who has just been given the incident; whoever needs more of it reads that once.
   */
  Content show(Viewer viewer, Incident incident, String csrf);
}
