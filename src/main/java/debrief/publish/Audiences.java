package debrief.publish;

import debrief.access.Audience;
import debrief.incident.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would read what, if it were published now.
 *
 * @param readers who may see the incident at all, by name; null for everyone
 * @param participants how many people take part, who appear by their roles
 * @param nextEdition the number that publishing would make
 * @param slug of the report that there is already; null before the first edition
 * @param counts of written parts, from the narrowest audience to the widest
 */
public record Audiences(
    Incident.@Nullable Readers readers,
    int participants,
    int nextEdition,
    @Nullable String slug,
    List<Count> counts) {

  /** How much is marked for one audience. */
  public record Count(
      Audience audience, int sections, int entries, int factors, int lessons, int items) {}
}
