package debrief.publish.format.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.publish.article.ReportContent;
import debrief.text.fragment.MarkdownItems;
import debrief.text.fragment.TextLines;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What the Markdown of a report says is read out of it again, field by field. */
class ReportReaderTest {
  private static final FileHead HEAD =
      new FileHead("a-b-7", 2, Instant.parse("2026-03-04T09:00:00Z"), "0".repeat(64), null);

  @RepeatedTest(1000)
  void aReportComesBackWhole(RepetitionInfo info) {
    ReportContent content = new RandomReport(info.getCurrentRepetition()).content();
    String file = ReportText.of(content, HEAD);
    ReadReport read = ReportReader.read(file).orElseThrow();
    assertThat(read.rest()).as(file).isEmpty();
    assertThat(read.content()).as(file).isEqualTo(asRead(content));
    assertThat(ReportText.of(read.content(), HEAD)).isEqualTo(file);
  }

  /** Blank lines round a text say nothing, nor do blanks before its first word. */
  private static ReportContent asRead(ReportContent c) {
    return new ReportContent(
        c.format(),
        c.audience(),
        c.incident(),
        c.title(),
        c.lede().strip(),
        c.severity(),
        c.origin(),
        c.services(),
        c.startedAt(),
        c.detectedAt(),
        c.acknowledgedAt(),
        c.mitigatedAt(),
        c.resolvedAt(),
        new ReportContent.Impact(
            led(c.impact().statement()),
            c.impact().customersAffected(),
            c.impact().requestsFailed()),
        c.measurements(),
        c.roles(),
        c.template(),
        c.trust().stream()
            .map(t -> new ReportContent.Trust(t.principle(), t.name(), t.effect(), text(t.explanation())))
            .toList(),
        c.sections().stream()
            .map(p -> new ReportContent.Part(p.key(), p.heading(), TextLines.trimmed(p.markdown()), p.audience()))
            .toList(),
        c.timeline().stream()
            .map(e -> new ReportContent.Event(e.occurredAt(), e.knownAt(), e.kind(), text(e.text()), e.audience(), e.evidence()))
            .toList(),
        c.factors().stream()
            .map(f -> new ReportContent.Factor(f.title(), text(f.text()), f.audience()))
            .toList(),
        c.lessons().stream()
            .map(l -> new ReportContent.Lesson(l.kind(), text(l.text()), l.audience()))
            .toList(),
        c.actionItems().stream()
            .map(i -> new ReportContent.Promise(i.ref(), i.title(), TextLines.trimmed(i.outcome()), i.control(), i.team(), i.dueOn(), i.state(), i.audience()))
            .toList());
  }

  private static @Nullable String led(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private static String text(String written) {
    String text = TextLines.trimmed(written);
    return MarkdownItems.goesOn(text) ? text.stripLeading() : text;
  }
}
