package debrief.service;

import java.util.List;

/** Names to choose from under a field, as {@code {{>service/known-names}}} offers them. */
public record KnownNames(List<String> teams, List<String> services) {
  /** Nothing to choose from. */
  public static final KnownNames NONE = new KnownNames(List.of(), List.of());
}
