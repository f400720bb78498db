package debrief.publish.format.markdown;

import debrief.publish.article.ReportContent;
import debrief.publish.format.markdown.bullet.PartMark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front matter of a report: what programs look for, then what the prose cannot hold. */
final class FrontText {
  private final StringBuilder out = new StringBuilder(1024);

  private FrontText() {}

  /** Lists of marks by the name under which they stand; those of sections are all told. */
  record Marks(
      List<PartMark> impact,
      List<PartMark> trust,
      List<PartMark> sections,
      List<PartMark> timeline,
      List<PartMark> factors,
      List<PartMark> lessons,
      List<PartMark> actionItems) {}

  static String of(ReportContent c, FileHead head, Marks marks) {
    FrontText front = new FrontText();
    front.line("---");
    front.line("title: " + quoted(c.title()));
    front.line("incident: " + c.incident());
    front.line("slug: " + head.slug());
    front.line("edition: " + head.edition());
    front.line("publishedAt: " + head.publishedAt());
    front.line("audience: " + c.audience());
    front.line("severity: " + c.severity());
    front.line("origin: " + c.origin());
    front.line("services: " + quoted(c.services()));
    front.line("principles: [" + String.join(", ", c.principles()) + "]");
    front.line("roles: " + quoted(c.roles()));
    front.moment("startedAt", c.startedAt());
    front.moment("detectedAt", c.detectedAt());
    front.moment("acknowledgedAt", c.acknowledgedAt());
    front.moment("mitigatedAt", c.mitigatedAt());
    front.moment("resolvedAt", c.resolvedAt());
    front.line("contents: sha256:" + head.hash());
    front.line("template: " + quoted(c.template()));
    front.line("sections:" + (marks.sections().isEmpty() ? " []" : ""));
    marks.sections().forEach(front::mark);
    front.unusual("impact", marks.impact());
    front.unusual("trust", marks.trust());
    front.unusual("timeline", marks.timeline());
    front.unusual("factors", marks.factors());
    front.unusual("lessons", marks.lessons());
    front.unusual("actionItems", marks.actionItems());
    front.line("---");
    front.line("");
    return front.out.toString();
  }

  private void unusual(String name, List<PartMark> marks) {
    List<PartMark> some = marks.stream().filter(mark -> !mark.usual()).toList();
    if (!some.isEmpty()) {
      line(name + ":");
      some.forEach(this::mark);
    }
  }

  private void mark(PartMark mark) {
    line("  - " + mark.line());
  }

  private void moment(String name, @Nullable Instant at) {
    if (at != null) {
      line(name + ": " + at);
    }
  }

  private static String quoted(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(FrontText::quoted).toList()) + "]";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
