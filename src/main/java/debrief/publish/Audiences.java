package debrief.publish;

import debrief.access.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would read what, if it were published now.
 *
 * @param restricted whether only participants and administrators may see the incident at all
 * @param participants how many people take part, who appear by their roles
 * @param nextEdition the number that publishing would make
 * @param slug of the report that there is already; null before the first edition
 * @param counts of written parts, from the narrowest audience to the widest
 */
public record Audiences(
    boolean restricted,
    int participants,
    int nextEdition,
    @Nullable String slug,
    List<Count> counts) {

  /** How much is marked for one audience. */
  public record Count(
      Audience audience, int sections, int entries, int factors, int lessons, int items) {}
}
