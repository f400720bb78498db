package debrief.report.correction;

import debrief.publish.article.ReportContent;
import debrief.redaction.PhraseRedactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says, without some words. Every text that somebody wrote passes here; a field
 * that {@link ReportContent} gets must be thought of here too, which the constructors ask for.
 */
final class RedactedContent {
  private final PhraseRedactor words;

  private RedactedContent(PhraseRedactor words) {
    this.words = words;
  }

  /** In today's format, whatever it was stored in. */
  static ReportContent of(ReportContent c, PhraseRedactor words) {
    RedactedContent without = new RedactedContent(words);
    return new ReportContent(
        ReportContent.FORMAT,
        c.audience(),
        c.incident(),
        words.inPlain(c.title()),
        words.inPlain(c.lede()),
        c.severity(),
        c.origin(),
        without.plain(c.services()),
        c.startedAt(),
        c.detectedAt(),
        c.acknowledgedAt(),
        c.mitigatedAt(),
        c.resolvedAt(),
        new ReportContent.Impact(
            without.orNull(c.impact().statement()),
            c.impact().customersAffected(),
            c.impact().requestsFailed()),
        c.measurements(),
        without.plain(c.roles()),
        c.template(),
        c.trust().stream().map(without::trust).toList(),
        c.sections().stream().map(without::part).toList(),
        c.timeline().stream().map(without::event).toList(),
        c.factors().stream().map(without::factor).toList(),
        c.lessons().stream().map(without::lesson).toList(),
        c.actionItems().stream().map(without::promise).toList());
  }

  private List<String> plain(List<String> texts) {
    return texts.stream().map(words::inPlain).toList();
  }

  private @Nullable String orNull(@Nullable String markdown) {
    return markdown == null ? null : words.inMarkdown(markdown);
  }

  private ReportContent.Trust trust(ReportContent.Trust tag) {
    return new ReportContent.Trust(
        tag.principle(), tag.name(), tag.effect(), words.inMarkdown(tag.explanation()));
  }

  private ReportContent.Part part(ReportContent.Part part) {
    return new ReportContent.Part(
        part.key(),
        words.inPlain(part.heading()),
        words.inMarkdown(part.markdown()),
        part.audience());
  }

  private ReportContent.Event event(ReportContent.Event event) {
    return new ReportContent.Event(
        event.occurredAt(),
        event.knownAt(),
        event.kind(),
        words.inMarkdown(event.text()),
        event.audience(),
        event.evidence().stream()
            .map(
                shown ->
                    new ReportContent.Evidence(
                        words.inPlain(shown.label()), words.inPlain(shown.url())))
            .toList());
  }

  private ReportContent.Factor factor(ReportContent.Factor factor) {
    return new ReportContent.Factor(
        words.inPlain(factor.title()), words.inMarkdown(factor.text()), factor.audience());
  }

  private ReportContent.Lesson lesson(ReportContent.Lesson lesson) {
    return new ReportContent.Lesson(
        lesson.kind(), words.inMarkdown(lesson.text()), lesson.audience());
  }

  private ReportContent.Promise promise(ReportContent.Promise item) {
    return new ReportContent.Promise(
        item.ref(),
        words.inPlain(item.title()),
        words.inMarkdown(item.outcome()),
        item.control(),
        orPlain(item.team()),
        item.dueOn(),
        item.state(),
        item.audience());
  }

  private @Nullable String orPlain(@Nullable String text) {
    return text == null ? null : words.inPlain(text);
  }
}
