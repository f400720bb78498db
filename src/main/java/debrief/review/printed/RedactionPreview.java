package debrief.review.printed;

import debrief.incident.Incident;
import debrief.redaction.NameRedactor;
import java.util.List;

/**
 * The names that a report would print as roles, as far as they stand in what is published.
 *
 * @param names each name once, in the order of the draft, with what stands in its place first
 * @param doubtful words that stay and may be names
 */
public record RedactionPreview(
    int participants, List<NameRedactor.Replaced> names, List<DoubtfulName> doubtful) {
  private static final int MOST = 50;

  /**
   * @param told the texts of a draft that others than the team would read
   */
  public static RedactionPreview of(Incident incident, List<String> told) {
    NameRedactor roles = incident.roles();
    return new RedactionPreview(
        incident.participants().size(),
        told.stream()
            .flatMap(text -> roles.replacedIn(text).stream())
            .collect(
                java.util.stream.Collectors.toMap(
                    NameRedactor.Replaced::before,
                    replaced -> replaced,
                    (first, later) -> first,
                    java.util.LinkedHashMap::new))
            .values()
            .stream()
            .toList(),
        DoubtfulName.in(incident, told.stream().map(roles::inMarkdown).toList()));
  }

  /** The names that are listed one by one. */
  public List<NameRedactor.Replaced> listed() {
    return names.subList(0, Math.min(MOST, names.size()));
  }

  public String words() {
    if (participants == 0) {
      return "No participants are recorded, so no name becomes a role.";
    }
    return switch (names.size()) {
      case 0 -> "No participant is named in what will be published.";
      case 1 -> "1 name will be printed as a role.";
      default -> names.size() + " names will be printed as roles.";
    };
  }
}
