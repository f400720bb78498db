package debrief.draft;

import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.web.page.Html;

/**
 * What another room shows under a section of the draft: action items under {@code follow-up}. The
 * roof says which there are, by the section's key.
 */
@FunctionalInterface
public interface DraftExtra {
  /** Rendered for this viewer, who may write. */
  Html render(Viewer viewer, Incident incident, String csrf);
}
