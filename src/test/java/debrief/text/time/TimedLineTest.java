package debrief.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimedLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "14:02 alert fired;null 14:02 null false alert fired",
        "- **16:58 UTC** - Writer database failed;null 16:58 Z false Writer database failed",
        "* 16:37 Denver - lights out;null 16:37 America/Denver false lights out",
        "2021-09-06 08:00 | All services 404;2021-09-06 08:00 null false All services 404",
        "| 2021-09-06 08:00 | All services 404 |;2021-09-06 08:00 null false All services 404",
        "04:49 PM UTC Site is down;null 16:49 Z false Site is down",
        "14.02 AC triggers a reindex;null 14:02 null false AC triggers a reindex",
        "[08:47] paged;null 08:47 null false paged",
        "~14:05 traffic returns;null 14:05 null true traffic returns",
        "c. 7:30 first report;null 07:30 null true first report",
        "2026-03-01T14:02:00Z deploy;2026-03-01 14:02 Z false deploy",
        "2026-03-01T14:02:00.123+02:00: deploy;2026-03-01 14:02 +02:00 false deploy",
        "2026-03-01T14:02:00-05:30 deploy;2026-03-01 14:02 -05:30 false deploy",
        "20:20 GST : The chain halts;null 20:20 +04:00 false The chain halts",
        "20:20 XQT : The chain halts;null 20:20 null false XQT : The chain halts",
        "15:30-15:45 we looked;null 15:30 null false (until 15:45) we looked",
        "08:20 – 08:24 UTC: a talk;null 08:20 Z false (until 08:24) a talk",
        "14:02 (UTC+1): restart;null 14:02 +01:00 false restart",
        "14:02 GMT+2 restart;null 14:02 +02:00 false restart",
        "14:02 Europe/Paris restart;null 14:02 Europe/Paris false restart",
        "14:02 IST restart;null 14:02 null false IST restart",
        "**Feb 04, 2021, 21:45 (UTC):** the start;2021-02-04 21:45 Z false the start",
        "[Update - 2023-03-29 15h50 UTC] back again;2023-03-29 15:50 Z false back again",
        "1. **2021-05-01 10:00** first;2021-05-01 10:00 null false first",
        "- `07:35` Team gathers;null 07:35 null false Team gathers",
        "- 3 May 2022 9:15 am: noticed;2022-05-03 09:15 null false noticed",
        "10am - the queue grows;null 10:00 null false the queue grows",
        "2021-05-01 0915 restarted;2021-05-01 09:15 null false restarted",
        "- 2021-05-01: deployed the change;2021-05-01 null null false deployed the change",
        "### 2018-03-13 07:28;'2018-03-13 07:28 null false '",
        "24/01/2022 10:00 day first;2022-01-24 10:00 null false day first",
        "01/24/2022 10:00 month first;2022-01-24 10:00 null false month first",
        "**14:02 Paged** the team;null 14:02 null false **Paged** the team",
        "14:02:33 **bold** words;null 14:02:33 null false **bold** words",
        "> 14:02 quoted;null 14:02 null false quoted",
      })
  void readsTheTimeThatLeads(String line, String expected) {
    TimedLine read = TimedLine.parse(line).orElseThrow();
    assertThat(
            List.of(
                read.date() + "",
                read.time() + "",
                read.zone() + "",
                read.approximate() + "",
                read.text()))
        .containsExactly(expected.split(" ", 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "We saw it at 14:02",
        "At the office everyone was calm",
        "2 engineers were paged",
        "12.50 percent of requests failed",
        "17.50% of requests",
        "1410 requests failed",
        "25:00 is no time",
        "14:62 is no time",
        "10.20.30.40 was unreachable",
        "3:2 was the score",
        "May we ask why",
        "May 3 was a quiet day",
        "2021-13-45 10:00 is no date",
        "Resolved: the queue was empty",
        "14:02/15:00 split",
        "- - -",
        "**",
        "1.2.3 was released",
        "10:20x slower"
      })
  void leavesSentencesAlone(String line) {
    assertThat(TimedLine.parse(line)).isEmpty();
  }

  @Test
  void aDateWithoutYearIsReadOnlyNearAKnownDate() {
    LocalDate near = LocalDate.of(2021, 12, 30);
    assertThat(TimedLine.parse("Jan 2, 10:00 deploy")).isEmpty();
    assertThat(TimedLine.parse("Jan 2, 10:00 deploy", near).orElseThrow().date())
        .isEqualTo(LocalDate.of(2022, 1, 2));
    assertThat(TimedLine.parse("- [12-29 23:04] x", near).orElseThrow().date())
        .isEqualTo(LocalDate.of(2021, 12, 29));
  }

  @Test
  void aKnownDateDecidesBetweenDayAndMonth() {
    assertThat(TimedLine.parse("02/03/2026 10:00 x").orElseThrow().date())
        .isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(TimedLine.parse("02/03/2026 10:00 x", LocalDate.of(2026, 2, 1)).orElseThrow().date())
        .isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void timesFollowTheDateAboveThemAndCrossMidnight() {
    List<TimedLine> lines =
        List.of("2026-03-01 23:50 a", "23:55 b", "00:10 c", "00:05 d", "10:00 UTC+2 e").stream()
            .map(line -> TimedLine.parse(line).orElseThrow())
            .toList();
    assertThat(TimedLine.resolve(lines, ZoneOffset.UTC, LocalDate.EPOCH))
        .extracting(Instant::toString)
        .containsExactly(
            "2026-03-01T23:50:00Z",
            "2026-03-01T23:55:00Z",
            "2026-03-02T00:10:00Z",
            "2026-03-02T00:05:00Z",
            "2026-03-02T08:00:00Z");
  }

  @Test
  void timesWithoutAnyDateStartOnTheGivenDayInTheGivenZone() {
    List<TimedLine> lines = List.of(TimedLine.parse("14:02 a").orElseThrow());
    assertThat(TimedLine.resolve(lines, ZoneId.of("Europe/Paris"), LocalDate.of(2026, 7, 1)))
        .containsExactly(Instant.parse("2026-07-01T12:02:00Z"));
  }

  @RepeatedTest(200)
  void anyLineIsReadOrLeftWithoutAnException(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    String alphabet = "0123456789::..--//  **[]()~|#>TZapmUTC+_`\t\u00A0é\uD83D";
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      line.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    TimedLine.parse(line.toString(), LocalDate.of(2024, 2, 29))
        .ifPresent(
            read ->
                assertThat(line)
                    .contains(read.text().substring(read.text().lastIndexOf(") ") + 1).strip()));
  }

  @Test
  void aVeryLongLineCostsLittle() {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String piece : List.of("* ", "> ", "1. ", "**", " ", "[", "#", "14:02 ")) {
      TimedLine.parse(piece.repeat(100_000));
      TimedLine.parse(piece.repeat(9_000 / piece.length()));
    }
    assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
        .isLessThan(2_000_000_000L);
  }
}
