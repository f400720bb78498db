package debrief.review.draft;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.name.UnknownNames;
import debrief.redaction.Speakers;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Name-like words of nobody known that a report would print as they stand. */
final class DraftNames {
  private DraftNames() {}

  static List<String> of(
      Incident incident, UnknownNames names, List<DraftText> texts, DraftReviewed reviewed) {
    List<String> found = new ArrayList<>();
    Set<String> inTeam = new HashSet<>();
    for (DraftText text : texts) {
      if (text.audience() == Audience.team) {
        inTeam.add(text.part() + " " + text.key() + " " + text.field());
      } else if (text.part().equals("timeline")) {
        Speakers.in(text.text()).ifPresent(found::add);
      }
    }
    reviewed.findings().stream()
        .filter(finding -> finding.rule().equals("named-person.somebody"))
        .filter(f -> !inTeam.contains(f.part() + " " + f.key() + " " + f.field()))
        .forEach(finding -> found.add(finding.quote()));
    return names.of(incident, found);
  }

  static List<Problem.FieldError> reasons(List<String> names) {
    return names.stream()
        .map(
            name ->
                new Problem.FieldError(
                    "participants",
                    "“"
                        + name
                        + "” would be printed. Add the participant with a role, or say in"
                        + " the check that it is not a person."))
        .toList();
  }
}
