package debrief.postmortem;

import debrief.incident.Incident;
import debrief.people.Viewer;

/** What a draft says, read as a review and a printer read it. */
final class DraftReview {
  private final Drafts drafts;
  private final ReviewSql sql;

  DraftReview(Drafts drafts, ReviewSql sql) {
    this.drafts = drafts;
    this.sql = sql;
  }

  /** The names that would be printed as roles, if it were published now. */
  Printed printed(Viewer viewer, Incident incident) {
    long number = drafts.read(viewer, incident.ref()).number();
    return Printed.of(incident.roles(), incident.participants().size(), sql.texts(number));
  }
}
