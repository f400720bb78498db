package debrief.search.candidate;

import debrief.access.Access;
import debrief.access.Viewer;

/** The documents that a viewer may be shown, as the lists of {@link Access} have them. */
public final class VisibleDocuments {
  /** Seconds that no search takes unless the database has other troubles. */
  public static final int PATIENCE = 10;

  /** Wholes, newest first. */
  public static final Access.Listed NEWEST =
      new Access.Listed(
          "search_document d",
          "d.incident_visibility",
          "d.incident_number",
          "d.started_at",
          "d.subject");

  private VisibleDocuments() {}

  /** The row that the viewer reads of a subject. */
  public static String row(Viewer viewer) {
    return viewer.seesTeamText()
        ? " and (d.audience = 'team' or not d.team_has_own)"
        : " and d.audience = 'organization'";
  }
}
