package debrief.publish;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.publish.article.Renditions;
import debrief.publish.article.ReportContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would read what, if it were published now.
 *
 * @param readers who may see the incident at all, by name; null for everyone
 * @param nextEdition the number that publishing would make
 * @param slug of the report that there is already; null before the first edition
 * @param counts of what each audience reads, from the narrowest to the widest
 */
public record Audiences(
    Incident.@Nullable Readers readers,
    int nextEdition,
    @Nullable String slug,
    List<Count> counts) {

  static List<Count> counts(Renditions renditions) {
    return renditions.all().stream().map(Count::of).toList();
  }

  /** How much one audience reads. */
  public record Count(
      Audience audience, int sections, int entries, int factors, int lessons, int items) {

    static Count of(ReportContent content) {
      return new Count(
          content.audience(),
          (int) content.sections().stream().filter(part -> !part.markdown().isBlank()).count(),
          content.timeline().size(),
          content.factors().size(),
          content.lessons().size(),
          content.actionItems().size());
    }
  }
}
