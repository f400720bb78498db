package debrief.service;

import java.util.List;

/** Names to choose from under a field, as {@code {{>service/known-names}}} offers them. */
public record KnownNames(List<String> teams, List<String> services) {
  /** The roles that people have in most incidents; any other may be written. */
  static final List<String> ROLES =
      List.of(
          "Communications lead",
          "Customer support",
          "Database engineer",
          "Facilitator",
          "Incident commander",
          "Network engineer",
          "On-call engineer",
          "Operations lead",
          "Release engineer",
          "Scribe",
          "Security engineer",
          "Subject-matter expert");

  /** Nothing to choose from. */
  public static final KnownNames NONE = new KnownNames(List.of(), List.of());

  public List<String> roles() {
    return ROLES;
  }
}
