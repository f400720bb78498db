package debrief.publish.format;

import debrief.postmortem.part.LessonKind;
import debrief.publish.article.ReportContent;
import debrief.publish.article.UntoldLessons;
import debrief.text.Markdown;
import debrief.text.node.TakenLabels;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a report as a Markdown file. */
final class MarkdownText {
  private final StringBuilder out = new StringBuilder(8192);
  private final TakenLabels notes = new TakenLabels();

  private MarkdownText() {}

  static String of(ReportContent content, EditionStamp stamp) {
    MarkdownText file = new MarkdownText();
    file.frontMatter(content, stamp);
    file.head(content, stamp);
    file.trust(content);
    boolean told = false;
    for (ReportContent.Part part : content.sections()) {
      file.section(part);
      if (part.key().equals("what-happened")) {
        file.timeline(content);
        told = true;
      }
    }
    if (!told) {
      file.timeline(content);
    }
    file.factors(content);
    file.lessons(content);
    file.promises(content);
    return file.out.toString();
  }

  private void frontMatter(ReportContent c, EditionStamp stamp) {
    line("---");
    line("title: " + quoted(c.title()));
    line("incident: " + c.incident());
    line("slug: " + stamp.slug());
    line("edition: " + stamp.edition());
    line("publishedAt: " + stamp.publishedAt());
    line("audience: " + c.audience());
    line("severity: " + c.severity());
    line("origin: " + c.origin());
    line("services: [" + String.join(", ", c.services().stream().map(this::quoted).toList()) + "]");
    line("principles: [" + String.join(", ", c.principles()) + "]");
    line("roles: [" + String.join(", ", c.roles().stream().map(this::quoted).toList()) + "]");
    moment("startedAt", c.startedAt());
    moment("detectedAt", c.detectedAt());
    moment("acknowledgedAt", c.acknowledgedAt());
    moment("mitigatedAt", c.mitigatedAt());
    moment("resolvedAt", c.resolvedAt());
    line("contents: sha256:" + stamp.hash());
    line("---");
    line("");
  }

  private void moment(String name, @Nullable Instant at) {
    if (at != null) {
      line(name + ": " + at);
    }
  }

  private String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void head(ReportContent c, EditionStamp stamp) {
    line("# " + own(c.title()));
    line("");
    if (stamp.changes() != null) {
      line(Markdown.closed("**What changed in this edition:** " + own(stamp.changes())));
      line("");
    }
    if (!c.lede().isEmpty()) {
      line(own(c.lede()));
      line("");
    }
    if (c.impact().statement() != null) {
      line(Markdown.closed("**Impact:** " + own(c.impact().statement())));
      line("");
    }
    measure("Time to detect", c.measurements().timeToDetect());
    measure("Time to acknowledge", c.measurements().timeToAcknowledge());
    measure("Time to mitigate", c.measurements().timeToMitigate());
    measure("Time to resolve", c.measurements().timeToResolve());
    count("Customers affected", c.impact().customersAffected());
    count("Requests failed", c.impact().requestsFailed());
    line("");
  }

  private void measure(String name, ReportContent.Measure measurement) {
    Long seconds = measurement.seconds();
    String figure =
        switch (measurement.status()) {
          case recorded -> seconds == null ? "not recorded" : TimeView.lasting(seconds);
          case pending -> "not over when this was published";
          case notApplicable -> "not recorded";
          case invalid -> "invalid";
        };
    line("- " + name + ": " + figure);
  }

  private void count(String name, @Nullable Long count) {
    line(
        "- "
            + name
            + ": "
            + (count == null ? "not recorded" : String.format(Locale.ENGLISH, "%,d", count)));
  }

  private void trust(ReportContent c) {
    if (c.trust().isEmpty()) {
      return;
    }
    heading("What it did to trust");
    for (ReportContent.Trust tag : c.trust()) {
      line("- **" + tag.name() + "**, " + tag.effect() + indented(": ", tag.explanation()));
    }
    line("");
  }

  private void section(ReportContent.Part part) {
    if (!part.markdown().isBlank()) {
      heading(part.heading());
      line(Markdown.closed(own(part.markdown())));
      line("");
    }
  }

  private void timeline(ReportContent c) {
    if (c.timeline().isEmpty()) {
      return;
    }
    heading("Timeline");
    line("All times in UTC.");
    line("");
    for (ReportContent.Event event : c.timeline()) {
      String known =
          event.knownAt().isAfter(event.occurredAt())
              ? " _(known at " + stamp(event.knownAt()) + ")_"
              : "";
      line(
          "- **"
              + stamp(event.occurredAt())
              + "** ["
              + event.kind()
              + "]"
              + indented(" ", event.text(), known + evidence(event.evidence())));
    }
    line("");
  }

  private static String stamp(Instant at) {
    return at.toString().replace('T', ' ').replaceAll(":00Z$|Z$", "");
  }

  private static String evidence(List<ReportContent.Evidence> evidence) {
    StringBuilder links = new StringBuilder();
    for (ReportContent.Evidence link : evidence) {
      links.append(" ([").append(link.label()).append("](<").append(link.url()).append(">))");
    }
    return links.toString();
  }

  private void factors(ReportContent c) {
    if (c.factors().isEmpty()) {
      return;
    }
    heading("Contributing factors, one by one");
    for (ReportContent.Factor factor : c.factors()) {
      line("- **" + own(factor.title()) + "**" + indented(" ", factor.text()));
    }
    line("");
  }

  private void lessons(ReportContent c) {
    for (LessonKind kind : LessonKind.values()) {
      List<ReportContent.Lesson> some = UntoldLessons.of(c, kind);
      if (!some.isEmpty()) {
        heading(kind.label() + ", one by one");
        some.forEach(lesson -> line("-" + indented(" ", lesson.text())));
        line("");
      }
    }
  }

  private void promises(ReportContent c) {
    if (c.actionItems().isEmpty()) {
      return;
    }
    heading("Action items");
    for (ReportContent.Promise item : c.actionItems()) {
      line(
          "- ["
              + (item.state().name().equals("done") ? "x" : " ")
              + "] "
              + item.ref()
              + " "
              + item.title()
              + " ("
              + item.state()
              + (item.team() == null ? "" : ", " + item.team())
              + (item.dueOn() == null ? "" : ", due " + item.dueOn())
              + ")"
              + indented("\n", item.outcome()));
    }
    line("");
  }

  /** A text within a list item: its further lines are indented so that they stay in it. */
  private String indented(String before, String text) {
    return indented(before, text, "");
  }

  /**
   * What stands behind a text of several lines is a paragraph, and no part of its last note or
   * code.
   */
  private String indented(String before, String text, String behind) {
    String own = Markdown.closed(own(text));
    String end = own.contains("\n") && !behind.isEmpty() ? "\n\n" + behind.strip() : behind;
    return ((own.isEmpty() ? "" : before + own) + end).replace("\n", "\n  ");
  }

  /** The texts of a report have each their own footnotes, a file has one list of them all. */
  private String own(String text) {
    return Markdown.withDistinctNotes(text.strip(), notes);
  }

  private void heading(String text) {
    line("## " + text);
    line("");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
