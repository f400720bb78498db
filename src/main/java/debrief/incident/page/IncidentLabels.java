package debrief.incident.page;

import debrief.web.page.FormErrors;

/** What the fields of {@link IncidentForm} are called on its page. */
final class IncidentLabels {
  static final FormErrors.Labels ALL =
      new FormErrors.Labels()
          .field("title", "Title")
          .field("startedAt", "Started at")
          .field("zone", "Time zone")
          .field("severity", "Severity")
          .field("services", "Services")
          .field("detectedAt", "Detected")
          .field("acknowledgedAt", "Acknowledged")
          .field("mitigatedAt", "Mitigated")
          .field("resolvedAt", "Resolved")
          .field("summary", "What is known so far")
          .field("impact.statement", "statement", "Impact in a sentence")
          .field("impact.customersAffected", "customersAffected", "Customers affected")
          .field("impact.requestsFailed", "requestsFailed", "Requests failed")
          .field("sharedWith.people", "sharedPeople", "People")
          .field("sharedWith.teams", "sharedTeams", "Teams")
          .field("participants", "name-1", "Who takes part");

  private IncidentLabels() {}
}
