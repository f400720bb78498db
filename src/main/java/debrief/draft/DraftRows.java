package debrief.draft;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.postmortem.Postmortem;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.LessonKind;
import debrief.text.Markdown;
import debrief.timeline.Entry;
import debrief.timeline.Timeline;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What hangs on a section and is shown under its text: factors, lessons, timeline, more. */
final class DraftRows {
  private static final String FOLDER = "debrief/draft/";

  private final Timeline timeline;
  private final Map<String, DraftExtra> extras;

  DraftRows(Timeline timeline, Map<String, DraftExtra> extras) {
    this.timeline = timeline;
    this.extras = Map.copyOf(extras);
  }

  /** A factor or a lesson, with what its buttons need. */
  record Row(
      String id,
      String version,
      String kind,
      @Nullable String title,
      Html text,
      @Nullable String audience,
      String words) {

    static Row of(Factor factor) {
      return new Row(
          factor.id(),
          bare(factor.etag()),
          "",
          factor.title(),
          new Html(Markdown.html(factor.text(), 4)),
          unlessUsual(factor.audience()),
          factor.title());
    }

    static Row of(Lesson lesson) {
      return new Row(
          lesson.id(),
          bare(lesson.etag()),
          lesson.kind().label(),
          null,
          new Html(Markdown.html(lesson.text(), 4)),
          unlessUsual(lesson.audience()),
          Markdown.excerpt(lesson.text(), 60));
    }

    private static @Nullable String unlessUsual(Audience audience) {
      return audience == Audience.organization ? null : AudienceWords.of(audience);
    }
  }

  record FactorRows(String ref, String csrf, boolean open, List<Row> rows) {
    public String path() {
      return "factors";
    }

    public boolean any() {
      return !rows.isEmpty();
    }
  }

  /**
   * @param kind what is added here; null where the writer chooses
   */
  record LessonRows(
      String ref,
      String csrf,
      boolean open,
      String anchor,
      @Nullable LessonKind kind,
      List<Field.Choice> kinds,
      List<Row> rows) {
    public String path() {
      return "lessons";
    }

    public boolean any() {
      return !rows.isEmpty();
    }
  }

  record Line(String kind, String label, TimeView at, Html text) {
    static Line of(Entry entry) {
      return new Line(
          entry.kind().name(),
          entry.kind().label(),
          new TimeView(entry.occurredAt()),
          new Html(Markdown.htmlByLine(entry.text(), 4)));
    }
  }

  record TimelineRows(String ref, List<Line> lines) {
    public boolean any() {
      return !lines.isEmpty();
    }
  }

  Html of(Viewer viewer, Incident incident, Postmortem postmortem, String key, String csrf) {
    boolean open = postmortem.state().isOpen();
    Optional<LessonKind> kind = LessonKind.ofSection(key);
    if (kind.isPresent()) {
      return lessons(postmortem, kind.get(), csrf);
    }
    return switch (key) {
      case "contributing-factors" ->
          render(
              "factors",
              new FactorRows(
                  postmortem.incident(),
                  csrf,
                  open,
                  postmortem.factors().stream().map(Row::of).toList()));
      case "what-happened" ->
          render(
              "timeline",
              new TimelineRows(
                  incident.ref(), timeline.list(viewer, incident).stream().map(Line::of).toList()));
      default -> {
        DraftExtra extra = extras.get(key);
        yield extra == null ? Html.NOTHING : extra.render(viewer, incident, csrf);
      }
    };
  }

  private static Html lessons(Postmortem postmortem, LessonKind kind, String csrf) {
    return render(
        "lessons",
        new LessonRows(
            postmortem.incident(),
            csrf,
            postmortem.state().isOpen(),
            kind.sectionKey(),
            kind,
            List.of(),
            postmortem.lessons().stream()
                .filter(lesson -> lesson.kind() == kind)
                .map(Row::of)
                .toList()));
  }

  /** Lessons of the kinds that the template has no section for. */
  static Html otherLessons(Postmortem postmortem, List<LessonKind> kinds, String csrf) {
    return render(
        "lessons",
        new LessonRows(
            postmortem.incident(),
            csrf,
            postmortem.state().isOpen(),
            "lessons",
            null,
            kinds.stream().map(k -> new Field.Choice(k.name(), k.label(), false)).toList(),
            postmortem.lessons().stream()
                .filter(lesson -> kinds.contains(lesson.kind()))
                .map(Row::of)
                .toList()));
  }

  static List<LessonKind> kindsWithoutSection(Postmortem postmortem) {
    return Arrays.stream(LessonKind.values())
        .filter(
            kind ->
                postmortem.sections().stream()
                    .noneMatch(section -> section.key().equals(kind.sectionKey())))
        .toList();
  }

  /** An entity tag as a form's hidden field carries it: without its quotes. */
  static String bare(String etag) {
    return etag.replace("\"", "");
  }

  private static Html render(String name, Object rows) {
    return new Html(Templates.render(FOLDER + name + "-rows.mustache", rows));
  }
}
