package debrief.publish.format.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.action.ActionState;
import debrief.publish.article.ReportContent;
import debrief.text.fragment.MarkdownItems;
import debrief.text.fragment.RandomMarkdown;
import debrief.text.fragment.TextLines;
import debrief.timeline.EntryKind;
import debrief.trust.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

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

  /**
   * Somebody may do anything to a file; what is no report of ours any longer is said to be none.
   */
  @RepeatedTest(1000)
  void aFileThatWasChangedIsReadOrIsNoneOfOurs(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    ReportContent content = new RandomReport(info.getCurrentRepetition()).content();
    StringBuilder file = new StringBuilder(ReportText.of(content, HEAD));
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(file.length());
      int to = Math.min(file.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> file.delete(at, to);
        case 1 -> file.insert(at, file.substring(at, to));
        case 2 -> file.insert(at, RandomMarkdown.text(random));
        default -> file.setCharAt(at, "\n#-|*[]{}\"`<".charAt(random.nextInt(12)));
      }
    }
    Optional<ReadReport> read = ReportReader.read(file.toString());
    read.ifPresent(report -> assertThat(report.content().startedAt()).isNotNull());
  }

  @Test
  void whatSomebodyAddsIsKept() {
    String file = ReportText.of(new RandomReport(3).content(), HEAD);
    ReadReport read =
        ReportReader.read(file + "\n## Something else\n\nThe added words.\n").orElseThrow();
    assertThat(read.content().sections())
        .anySatisfy(
            part -> {
              assertThat(part.key()).isEqualTo("something-else");
              assertThat(part.markdown()).isEqualTo("The added words.");
            });
  }

  @Test
  void theFormOfBeforeIsReadByItsWords() {
    ReportContent read =
        ReportReader.read(
                """
                ---
                title: "Sign-in was slow"
                incident: INC-12
                slug: sign-in-was-slow-12
                edition: 3
                publishedAt: 2026-03-05T10:00:00Z
                severity: SEV2
                origin: vendor
                services: [sign-in, mail]
                principles: [reliability]
                roles: ["On-call engineer"]
                startedAt: 2026-03-01T14:00:00Z
                resolvedAt: 2026-03-01T15:00:00Z
                contents: sha256:0
                ---

                # Sign-in was slow

                Sign-in was slow for an hour.

                **Impact:** One in three waited.

                - Time to detect: not recorded
                - Customers affected: 1,200

                ## What it did to trust

                - **Reliability**, strained: One in three
                  waited.

                ## Summary

                A summary.

                ## Timeline

                All times in UTC.

                - **2026-03-01 13:50** [change] A setting _(known at 2026-03-01 14:20)_ ([log](<https://example.org/l>))
                - **2026-03-01 14:00:30** [alert] It fires

                ## What we do next

                We talk.

                ## Action items

                - [x] ACT-9 Alert (soon) (done, sign-in, due 2027-01-15)
                  A page within two minutes
                - [ ] ACT-10 Ask (proposed)
                """)
            .orElseThrow()
            .content();
    assertThat(read.services()).containsExactly("sign-in", "mail");
    assertThat(read.lede()).isEqualTo("Sign-in was slow for an hour.");
    assertThat(read.impact())
        .isEqualTo(new ReportContent.Impact("One in three waited.", 1200L, null));
    assertThat(read.trust())
        .containsExactly(
            new ReportContent.Trust(
                "reliability", "Reliability", Effect.strained, "One in three\nwaited."));
    assertThat(read.sections())
        .extracting(ReportContent.Part::key)
        .containsExactly("summary", "what-we-do-next");
    ReportContent.Event first = read.timeline().get(0);
    assertThat(first.text()).isEqualTo("A setting");
    assertThat(first.kind()).isEqualTo(EntryKind.change);
    assertThat(first.knownAt()).isEqualTo(Instant.parse("2026-03-01T14:20:00Z"));
    assertThat(first.evidence())
        .containsExactly(new ReportContent.Evidence("log", "https://example.org/l"));
    assertThat(read.timeline().get(1).occurredAt())
        .isEqualTo(Instant.parse("2026-03-01T14:00:30Z"));
    assertThat(read.actionItems())
        .extracting(ReportContent.Promise::title)
        .containsExactly("Alert (soon)", "Ask");
    ReportContent.Promise item = read.actionItems().get(0);
    assertThat(item.state()).isEqualTo(ActionState.done);
    assertThat(item.team()).isEqualTo("sign-in");
    assertThat(item.dueOn()).isEqualTo(LocalDate.parse("2027-01-15"));
    assertThat(item.outcome()).isEqualTo("A page within two minutes");
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
            .map(
                t ->
                    new ReportContent.Trust(
                        t.principle(), t.name(), t.effect(), text(t.explanation())))
            .toList(),
        c.sections().stream()
            .map(
                p ->
                    new ReportContent.Part(
                        p.key(), p.heading(), TextLines.trimmed(p.markdown()), p.audience()))
            .toList(),
        c.timeline().stream()
            .map(
                e ->
                    new ReportContent.Event(
                        e.occurredAt(),
                        e.knownAt(),
                        e.kind(),
                        text(e.text()),
                        e.audience(),
                        e.evidence()))
            .toList(),
        c.factors().stream()
            .map(f -> new ReportContent.Factor(f.title(), text(f.text()), f.audience()))
            .toList(),
        c.lessons().stream()
            .map(l -> new ReportContent.Lesson(l.kind(), text(l.text()), l.audience()))
            .toList(),
        c.actionItems().stream()
            .map(
                i ->
                    new ReportContent.Promise(
                        i.ref(),
                        i.title(),
                        TextLines.trimmed(i.outcome()),
                        i.control(),
                        i.team(),
                        i.dueOn(),
                        i.state(),
                        i.audience()))
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
