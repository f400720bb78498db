package debrief.publish.article;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.text.Markdown;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one draft says to each audience. */
public final class Renditions {
  private static final int LEDE = 300;

  private final String summary;
  private final ReportContent everything;

  /**
   * @param summary the incident's own, with roles in place of names
   * @param everything with the parts of all audiences; its lede is not written yet
   */
  Renditions(String summary, ReportContent everything) {
    this.summary = summary;
    this.everything = everything;
  }

  /** From the narrowest audience to the widest. */
  public List<ReportContent> all() {
    return Arrays.stream(Audience.values()).map(this::of).toList();
  }

  /** What is marked for this audience or for a wider one. */
  public ReportContent of(Audience reader) {
    List<ReportContent.Part> sections =
        marked(everything.sections(), ReportContent.Part::audience, reader);
    return new ReportContent(
        everything.format(),
        reader,
        everything.incident(),
        everything.title(),
        lede(sections),
        everything.severity(),
        everything.origin(),
        everything.services(),
        everything.startedAt(),
        everything.detectedAt(),
        everything.acknowledgedAt(),
        everything.mitigatedAt(),
        everything.resolvedAt(),
        everything.impact(),
        everything.measurements(),
        everything.roles(),
        everything.template(),
        everything.trust(),
        sections,
        marked(everything.timeline(), ReportContent.Event::audience, reader),
        marked(everything.factors(), ReportContent.Factor::audience, reader),
        marked(everything.lessons(), ReportContent.Lesson::audience, reader),
        marked(everything.actionItems(), ReportContent.Promise::audience, reader));
  }

  private static <T> List<T> marked(List<T> parts, Function<T, Audience> mark, Audience reader) {
    return parts.stream().filter(part -> AudienceWords.reaches(mark.apply(part), reader)).toList();
  }

  /** The incident's own words if there are any, else the beginning of the summary. */
  private String lede(List<ReportContent.Part> sections) {
    Stream<String> section =
        sections.stream()
            .filter(part -> part.key().equals("summary"))
            .map(ReportContent.Part::markdown);
    return Stream.concat(Stream.of(summary), section)
        .filter(text -> !text.isBlank())
        .map(text -> wholeSentences(Markdown.excerpt(text, LEDE)))
        .findFirst()
        .orElse("");
  }

  /** A lede that was cut ends with its last whole sentence, where there is one. */
  private static String wholeSentences(String excerpt) {
    int end = excerpt.endsWith("…") ? excerpt.lastIndexOf(". ") : -1;
    return end > 0 ? excerpt.substring(0, end + 1) : excerpt;
  }
}
