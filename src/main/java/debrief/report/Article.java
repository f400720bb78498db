package debrief.report;

import debrief.incident.MeasureView;
import debrief.postmortem.LessonKind;
import debrief.text.Markdown;
import debrief.timeline.TimelineView;
import debrief.web.Html;
import debrief.web.Templates;
import debrief.web.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders a report's content as the HTML that an edition freezes. */
final class Article {
  /** Which section the rows of each kind belong to, where the template has it. */
  private static final Map<LessonKind, String> LESSONS =
      Map.of(
          LessonKind.wentWell, "what-went-well",
          LessonKind.couldGoBetter, "what-could-go-better",
          LessonKind.gotLucky, "where-we-got-lucky",
          LessonKind.surprisedUs, "what-surprised-us");

  private static final String FACTORS = "contributing-factors";
  private static final String HAPPENED = "what-happened";
  private static final String PROMISES = "follow-up";

  private Article() {}

  static String html(ReportContent content, String hash) {
    return Templates.render("debrief/report/article.mustache", View.of(content, hash));
  }

  /** What the template says. */
  record View(
      String title,
      String lede,
      String incident,
      String severity,
      When started,
      List<String> services,
      String origin,
      @Nullable String customers,
      String statement,
      List<MeasureView> measures,
      List<TrustView> trust,
      List<PartView> parts,
      List<String> roles,
      int edition,
      When published,
      String slug,
      String hash) {

    static View of(ReportContent c, String hash) {
      Long customers = c.impact().customersAffected();
      return new View(
          c.title(),
          c.lede(),
          c.incident(),
          c.severity().name(),
          new When(c.startedAt()),
          c.services(),
          c.origin().meaning(),
          customers == null ? null : String.format(Locale.ENGLISH, "%,d", customers),
          c.impact().statement() == null ? "" : c.impact().statement(),
          MeasureView.all(
              c.measurements(),
              c.startedAt(),
              c.detectedAt(),
              c.acknowledgedAt(),
              c.mitigatedAt(),
              c.resolvedAt()),
          c.trust().stream().map(TrustView::of).toList(),
          partsOf(c),
          c.roles(),
          c.edition(),
          new When(c.publishedAt()),
          c.slug(),
          hash);
    }

    public boolean hasLede() {
      return !lede.isEmpty();
    }

    public boolean hasStatement() {
      return !statement.isBlank();
    }

    public boolean hasTrust() {
      return !trust.isEmpty();
    }

    public boolean hasRoles() {
      return !roles.isEmpty();
    }
  }

  /** A Trust tag with its explanation. */
  record TrustView(
      String principle, String name, String effect, String effectLabel, Html explanation) {
    static TrustView of(ReportContent.Trust tag) {
      return new TrustView(
          tag.principle(),
          tag.name(),
          tag.effect().name(),
          tag.effect().label(),
          new Html(Markdown.html(tag.explanation(), 4)));
    }
  }

  /** A headed part of the article: a section's text, the rows that belong to it, or both. */
  record PartView(
      String id,
      String heading,
      Html text,
      Html picture,
      Html days,
      List<FactorView> factors,
      List<Html> lessons,
      List<PromiseView> promises) {

    static PartView text(ReportContent.Part part) {
      return new PartView(
          part.key(),
          part.heading(),
          new Html(part.markdown().isBlank() ? "" : Markdown.html(part.markdown(), 3)),
          Html.NOTHING,
          Html.NOTHING,
          List.of(),
          List.of(),
          List.of());
    }

    static PartView rows(String id, String heading) {
      return text(new ReportContent.Part(id, heading, "", debrief.people.Audience.organization));
    }

    PartView with(
        List<FactorView> moreFactors, List<Html> moreLessons, List<PromiseView> morePromises) {
      return new PartView(id, heading, text, picture, days, moreFactors, moreLessons, morePromises);
    }

    public boolean hasText() {
      return !text.isEmpty();
    }

    public boolean hasFactors() {
      return !factors.isEmpty();
    }

    public boolean hasLessons() {
      return !lessons.isEmpty();
    }

    public boolean hasPromises() {
      return !promises.isEmpty();
    }

    boolean isEmpty() {
      return text.isEmpty()
          && days.isEmpty()
          && factors.isEmpty()
          && lessons.isEmpty()
          && promises.isEmpty();
    }
  }

  /** A condition that contributed. */
  record FactorView(String title, Html text) {}

  /**
   * The sections in the template's order, each with its rows; rows without a section after them.
   */
  private static List<PartView> partsOf(ReportContent content) {
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
          LESSONS.get(kind),
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
      java.util.function.UnaryOperator<PartView> add) {
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
    return content.lessons().stream()
        .filter(lesson -> lesson.kind() == kind)
        .map(lesson -> new Html(Markdown.html(lesson.text(), 4)))
        .toList();
  }

  private static PartView timeline(ReportContent content) {
    return new PartView(
        "timeline",
        "Timeline",
        Html.NOTHING,
        TimelinePicture.of(content),
        TimelineView.render(content.timeline().stream().map(ReportContent.Event::entry).toList()),
        List.of(),
        List.of(),
        List.of());
  }
}
