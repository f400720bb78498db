package debrief.review.draft;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.name.UnknownNames;
import debrief.noego.Review;
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
      Incident incident, UnknownNames names, DraftReading reading, DraftReviewed reviewed) {
    List<String> found = new ArrayList<>();
    Set<String> inTeam = new HashSet<>();
    for (DraftText text : reading.texts()) {
      if (text.audience() == Audience.team) {
        inTeam.add(text.part() + " " + text.key() + " " + text.field());
        continue;
      }
      if (text.part().equals("timeline")) {
        Speakers.in(text.text()).ifPresent(found::add);
      }
      found.addAll(reading.named(text));
    }
    reviewed.findings().stream()
        .filter(finding -> finding.rule().equals(Review.SOMEBODY))
        .filter(f -> !inTeam.contains(f.part() + " " + f.key() + " " + f.field()))
        .forEach(finding -> found.add(finding.quote()));
    List<String> whole =
        found.stream().filter(name -> found.stream().noneMatch(o -> isPartOf(name, o))).toList();
    return names.of(incident, whole);
  }

  /** Whoever is asked for by the whole name is not asked for by a part of it. */
  private static boolean isPartOf(String name, String other) {
    return other.length() > name.length() && (" " + other + " ").contains(" " + name + " ");
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
