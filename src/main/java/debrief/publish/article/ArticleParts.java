package debrief.publish.article;

import debrief.postmortem.part.LessonKind;
import debrief.text.Markdown;
import debrief.timeline.Entry;
import debrief.timeline.Evidence;
import debrief.timeline.TimelineView;
import debrief.web.page.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an article: each section of the template with the rows that belong to it, and the
 * rows that no section claims after them.
 */
public final class ArticleParts {
  private static final String FACTORS = "contributing-factors";
  private static final String HAPPENED = "what-happened";
  private static final String PROMISES = "follow-up";

  private ArticleParts() {}

  /** A condition that contributed. */
  public record FactorView(String title, Html text) {}

  /**
   * The sections in the template's order, each with its rows; rows without a section after them.
   */
  public static List<PartView> of(ReportContent content) {
    Map<String, PartView> parts = new LinkedHashMap<>();
    for (ReportContent.Part section : content.sections()) {
      parts.put(section.key(), PartView.text(section));
      if (section.key().equals(HAPPENED)) {
        parts.put("timeline", timeline(content));
      }
    }
    parts.computeIfAbsent("timeline", id -> timeline(content));
    addRows(
        parts,
        FACTORS,
        "Contributing factors",
        part -> part.with(factors(content), List.of(), List.of()));
    for (LessonKind kind : LessonKind.values()) {
      addRows(
          parts,
          UntoldLessons.SECTIONS.get(kind),
          kind.label(),
          part -> part.with(List.of(), lessons(content, kind), List.of()));
    }
    addRows(
        parts,
        PROMISES,
        "What we promised",
        part ->
            part.with(
                List.of(),
                List.of(),
                content.actionItems().stream().map(PromiseView::of).toList()));
    return parts.values().stream().filter(part -> !part.isEmpty()).toList();
  }

  private static void addRows(
      Map<String, PartView> parts,
      @Nullable String key,
      String heading,
      UnaryOperator<PartView> add) {
    if (key != null) {
      PartView part = parts.get(key);
      parts.put(key, add.apply(part == null ? PartView.rows(key, heading) : part));
    }
  }

  private static List<FactorView> factors(ReportContent content) {
    return content.factors().stream()
        .map(
            factor ->
                new FactorView(
                    factor.title(),
                    new Html(factor.text().isBlank() ? "" : Markdown.html(factor.text(), 4))))
        .toList();
  }

  private static List<Html> lessons(ReportContent content, LessonKind kind) {
    return UntoldLessons.of(content, kind).stream()
        .map(lesson -> new Html(Markdown.html(lesson.text(), 4)))
        .toList();
  }

  /** The same as the timeline's own view takes it; what an edition does not keep is empty. */
  private static Entry entry(ReportContent.Event event) {
    return new Entry(
        "",
        event.occurredAt(),
        event.knownAt(),
        event.kind(),
        event.text(),
        event.audience(),
        event.evidence().stream().map(shown -> new Evidence(shown.label(), shown.url())).toList(),
        "",
        null,
        null,
        null,
        event.occurredAt(),
        event.occurredAt(),
        0);
  }

  /** The entries of the timeline, day by day. */
  public static List<TimelineView.DayGroup<TimelineView.Item>> days(ReportContent content) {
    return TimelineView.byDay(entries(content), TimelineView.Item::of, TimelineView.Item::when);
  }

  private static List<Entry> entries(ReportContent content) {
    return content.timeline().stream().map(ArticleParts::entry).toList();
  }

  private static PartView timeline(ReportContent content) {
    return new PartView(
        "timeline",
        "Timeline",
        Html.NOTHING,
        TimelinePicture.of(content),
        TimelineView.render(entries(content)),
        List.of(),
        List.of(),
        List.of());
  }
}
