package debrief.publish.comparison;

import debrief.publish.article.ReportContent;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rendering's parts as Markdown, without those that are empty. */
final class PartTexts {
  private PartTexts() {}

  /** What stands above the sections of every report. */
  static List<PartText> head(ReportContent c) {
    List<PartText> texts = new ArrayList<>();
    add(texts, "Title", c.title());
    add(texts, "In short", c.lede());
    add(texts, "Severity", c.severity().toString());
    add(texts, "Where it came from", c.origin().meaning());
    add(texts, "Services", String.join(", ", c.services()));
    add(texts, "Times", times(c));
    add(texts, "Impact", c.impact().statement());
    add(texts, "Customers affected", count(c.impact().customersAffected()));
    add(texts, "Requests failed", count(c.impact().requestsFailed()));
    add(texts, "Roles", String.join("; ", c.roles()));
    return texts;
  }

  static List<PartText> trust(ReportContent c) {
    return c.trust().stream()
        .map(
            tag ->
                new PartText(
                    tag.principle(),
                    tag.name(),
                    paragraphs(tag.effect().label() + ".", tag.explanation())))
        .toList();
  }

  static List<PartText> sections(ReportContent c) {
    return c.sections().stream()
        .filter(part -> !part.markdown().isBlank())
        .map(part -> new PartText(part.key(), part.heading(), part.markdown()))
        .toList();
  }

  static List<PartText> timeline(ReportContent c) {
    return c.timeline().stream()
        .map(
            event ->
                new PartText(
                    event.toString(),
                    new TimeView(event.occurredAt()).full() + ", " + event.kind().label(),
                    Stream.concat(
                            Stream.of(event.text()),
                            event.evidence().stream().map(e -> e.label() + " <" + e.url() + ">"))
                        .collect(Collectors.joining("\n\n"))))
        .toList();
  }

  static List<PartText> factors(ReportContent c) {
    return c.factors().stream()
        .map(
            factor ->
                new PartText(
                    factor.toString(), "Factor", paragraphs(factor.title(), factor.text())))
        .toList();
  }

  static List<PartText> lessons(ReportContent c) {
    return c.lessons().stream()
        .map(lesson -> new PartText(lesson.toString(), lesson.kind().label(), lesson.text()))
        .toList();
  }

  static List<PartText> actionItems(ReportContent c) {
    return c.actionItems().stream()
        .map(item -> new PartText(item.ref(), item.ref(), paragraphs(item.title(), item.outcome())))
        .toList();
  }

  private static String times(ReportContent c) {
    return Stream.of(
            c.startedAt(), c.detectedAt(), c.acknowledgedAt(), c.mitigatedAt(), c.resolvedAt())
        .filter(Objects::nonNull)
        .map(at -> new TimeView(at).full())
        .collect(Collectors.joining("; "));
  }

  private static String count(@Nullable Long count) {
    return Objects.toString(count, "");
  }

  private static String paragraphs(String first, String second) {
    return second.isBlank() ? first : first + "\n\n" + second;
  }

  private static void add(List<PartText> texts, String label, @Nullable String markdown) {
    if (markdown != null && !markdown.isBlank()) {
      texts.add(new PartText(label, label, markdown));
    }
  }
}
