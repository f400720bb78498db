package debrief.timeline.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.timeline.EntryKind;
import debrief.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLinesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  private static List<String> read(String text, String last, String zone, @Nullable String day) {
    return QuickLines.read(
            text,
            new QuickLines.Setting(
                ZoneId.of(zone),
                day == null ? null : LocalDate.parse(day),
                span(last),
                Instant.parse(last),
                NOW))
        .stream()
        .map(line -> line.at() + " " + line.text())
        .toList();
  }

  /** Of an incident that began with what was noted last. */
  private static IncidentSpan span(String start) {
    return new IncidentSpan(Instant.parse(start), Instant.parse(start).plusSeconds(3600), NOW);
  }

  private static List<String> read(String text) {
    return read(text, "2026-03-01T14:00:00Z", "UTC", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14:02 alert fired | 2026-03-01T14:02:00Z alert fired",
        "- 16:37 lights out | 2026-03-01T16:37:00Z lights out",
        "2026-02-28 14:02 UTC deployed | 2026-02-28T14:02:00Z deployed",
        "14:02 CET alert fired | 2026-03-01T13:02:00Z alert fired",
        "~14:05 traffic returns | 2026-03-01T14:05:00Z (about this time) traffic returns",
        "We saw it at 14:02 | 2026-03-05T10:00:00Z We saw it at 14:02",
        "09:30 deploy | 2026-03-01T09:30:00Z deploy",
        "at 14:41 alert fired | 2026-03-01T14:41:00Z alert fired",
        "- @ 14:41 alert fired | 2026-03-01T14:41:00Z alert fired",
        "At 3 nodes it stopped | 2026-03-05T10:00:00Z At 3 nodes it stopped",
        "1200 queued jobs | 2026-03-05T10:00:00Z 1200 queued jobs",
      })
  void theTimeLeads(String line, String expected) {
    assertThat(read(line)).containsExactly(expected);
  }

  @Test
  void goingBackByMoreThanHalfADayIsGoingOnOverMidnight() {
    assertThat(read("00:10 still failing", "2026-03-01T23:50:00Z", "UTC", null))
        .containsExactly("2026-03-02T00:10:00Z still failing");
    assertThat(read("23:40 a\n23:59 b\n00:03 c\n00:20 d", "2026-03-01T23:30:00Z", "UTC", null))
        .containsExactly(
            "2026-03-01T23:40:00Z a",
            "2026-03-01T23:59:00Z b",
            "2026-03-02T00:03:00Z c",
            "2026-03-02T00:20:00Z d");
  }

  @Test
  void aDayThatSomebodyChoseIsThatDay() {
    assertThat(read("00:10 x", "2026-03-01T23:50:00Z", "UTC", "2026-03-01"))
        .containsExactly("2026-03-01T00:10:00Z x");
  }

  @Test
  void aLinesOwnZoneDecidesWhichDayItIs() {
    assertThat(read("16:37 PST x", "2026-03-02T00:30:00Z", "UTC", null))
        .containsExactly("2026-03-02T00:37:00Z x");
    assertThat(read("15:02 x", "2026-03-01T14:00:00Z", "Europe/Paris", null))
        .containsExactly("2026-03-01T14:02:00Z x");
  }

  @Test
  void linesWithoutATimeBelongToTheEntryAbove() {
    assertThat(read("14:02 alert\n  it says:\n\n    503\n14:05 page\n\n"))
        .containsExactly(
            "2026-03-01T14:02:00Z alert\n  it says:\n\n    503", "2026-03-01T14:05:00Z page");
    assertThat(read("14:02\nalert\n14:03 page"))
        .containsExactly("2026-03-01T14:02:00Z alert", "2026-03-01T14:03:00Z page");
  }

  @Test
  void aDayAloneIsAHeading() {
    assertThat(read("## 2026-02-27\n10:00 a\n10:05 b\n2026-02-28\n09:00 c"))
        .containsExactly(
            "2026-02-27T10:00:00Z a", "2026-02-27T10:05:00Z b", "2026-02-28T09:00:00Z c");
  }

  @Test
  void whatCannotBeReadIsAsked() {
    assertThatThrownBy(() -> read("14:02"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("14:02");
    assertThatThrownBy(() -> read("0930 alert fired")).hasMessageContaining("write it as 09:30");
    assertThatThrownBy(() -> read(" \n ")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read("9999-01-01 10:00 x")).isInstanceOf(Problem.class);
    assertThatThrownBy(
            () ->
                QuickLines.read(
                    "alert fired",
                    new QuickLines.Setting(
                        ZoneId.of("UTC"),
                        null,
                        span("2026-03-01T14:00:00Z"),
                        Instant.parse("2026-03-01T14:00:00Z"),
                        null)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("begin with the time");
  }

  @ParameterizedTest
  @CsvSource({
    "alert fired, alert",
    "**Alert** `ratio` above 5 %, alert",
    "The on-call engineer was paged, observation",
    "Paged the on-call engineer, alert",
    "Deployed 2026.10.2, change",
    "we rolled back the release, change",
    "Decided to widen the pool, decision",
    "Status page: we are looking, communication",
    "posted an update, communication",
    "Incident mitigated, milestone",
    "Resolved, milestone",
    "The alertness of everyone, observation",
    "Suspecting a slow query, hypothesis",
    "Twenty minutes without errors, observation",
  })
  void kindsAreGuessedFromTheFirstWords(String text, EntryKind kind) {
    assertThat(EntryKind.guess(text)).isEqualTo(kind);
  }

  /** Noted at the present, they would say what nobody meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.30 the pager rang",
        "9h30 the pager rang",
        "+1h30m still slow",
        "-5m before the deploy",
        "last monday 10:00 it began",
        "11/29 10:00 it began",
        "5 minutes ago it began",
        "2 hours later it was over",
        "１４:０２ the pager rang"
      })
  void whatLooksLikeATimeAndIsReadAsNoneIsAsked(String line) {
    assertThatThrownBy(() -> read(line)).hasMessageContaining("a time?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 nodes were added", "+5 nodes added", "3 of 4 replicas answered", "2.10.3 was deployed",
        "100% of requests failed", "24/7 support was told", "-1 was returned", "10 min of errors"
      })
  void whatCountsSomethingElseIsNot(String line) {
    assertThat(read(line)).hasSize(1);
  }
}
