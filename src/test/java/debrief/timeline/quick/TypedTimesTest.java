package debrief.timeline.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.web.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which moment somebody means who types a time as they would say it. */
class TypedTimesTest {

  private static QuickLines.Setting setting(
      String zone, String from, String until, String last, String now) {
    ZoneId id = ZoneId.of(zone);
    return new QuickLines.Setting(
        id,
        null,
        new IncidentSpan(at(from, id), at(until, id), at(now, id)),
        at(last, id),
        at(now, id));
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static List<QuickLines.Line> read(String text, QuickLines.Setting setting) {
    return QuickLines.read(text, setting);
  }

  private static String local(QuickLines.Line line, QuickLines.Setting setting) {
    return line.at().atZone(setting.zone()).toLocalDateTime().toString();
  }

  /** An incident from 16:20 to half past midnight; somebody writes at noon of the next day. */
  @ParameterizedTest
  @CsvSource({
    "16:31 x, 2026-11-28T16:31",
    "00:10 x, 2026-11-29T00:10",
    "15:58 x, 2026-11-28T15:58",
    "11:50 x, 2026-11-28T11:50",
    "yesterday 16:40 x, 2026-11-28T16:40",
    "Yesterday at 4:40pm x, 2026-11-28T16:40",
    "today 00:05 x, 2026-11-29T00:05",
    "tomorrow 00:10 x, 2026-11-29T00:10",
    "Saturday 16:50 x, 2026-11-28T16:50",
    "sun 00:15 x, 2026-11-29T00:15",
    "Saturday 24:00 x, 2026-11-29T00:00",
    "yesterday 24:00 x, 2026-11-29T00:00",
    "24:00 x, 2026-11-29T00:00",
    "2026-11-28 24:00 x, 2026-11-29T00:00",
    "12:00 am x, 2026-11-29T00:00",
    "12:05 pm x, 2026-11-28T12:05",
    "+5m x, 2026-11-28T23:55",
    "+ 90 min x, 2026-11-29T01:20",
    "+2h x, 2026-11-29T01:50",
    "28 November 17:00 x, 2026-11-28T17:00",
  })
  void theDayIsTheNearestThatFits(String typed, String expected) {
    for (String zone :
        List.of("America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Europe/Paris", "UTC")) {
      QuickLines.Setting setting =
          setting(
              zone, "2026-11-28T16:20", "2026-11-29T00:30", "2026-11-28T23:50", "2026-11-29T12:00");
      List<QuickLines.Line> lines = read(typed, setting);
      assertThat(lines).as(zone).hasSize(1);
      assertThat(local(lines.get(0), setting)).as(zone).isEqualTo(expected);
      assertThat(lines.get(0).text()).isEqualTo("x");
      assertThat(LineTimes.question(times(lines), false, setting)).as(zone).isNull();
    }
  }

  @Test
  void linesOverMidnightStayInTheirOrderInEveryZone() {
    for (String zone :
        List.of(
            "America/New_York",
            "Asia/Kolkata",
            "Pacific/Auckland",
            "Pacific/Honolulu",
            "America/St_Johns")) {
      QuickLines.Setting setting =
          setting(
              zone, "2026-07-01T22:00", "2026-07-02T09:00", "2026-07-01T22:00", "2026-07-02T09:00");
      assertThat(
              read("22:05 a\n23:59 b\n00:00 c\n00:01 d\n08:59 e\n22:10 f", setting).stream()
                  .map(line -> local(line, setting)))
          .as(zone)
          .containsExactly(
              "2026-07-01T22:05",
              "2026-07-01T23:59",
              "2026-07-02T00:00",
              "2026-07-02T00:01",
              "2026-07-02T08:59",
              "2026-07-01T22:10");
    }
  }

  /** Somebody writes in the evening of the day that it began on. */
  @ParameterizedTest
  @CsvSource({
    "today 24:00 x, 2026-11-29T00:00",
    "tomorrow 24:00 x, 2026-11-30T00:00",
    "yesterday 24:00 x, 2026-11-28T00:00",
    "Saturday 24:00 x, 2026-11-29T00:00",
  })
  void theEndOfANamedDayIsTheBeginningOfTheNext(String typed, String expected) {
    QuickLines.Setting setting =
        setting(
            "America/New_York",
            "2026-11-28T16:20",
            "2026-11-28T20:00",
            "2026-11-28T19:50",
            "2026-11-28T20:00");
    assertThat(local(read(typed, setting).get(0), setting)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+5 nodes added to the pool", "+1 for rollback", "+ 3 replicas"})
  void aFigureWithoutAUnitIsNoTime(String typed) {
    QuickLines.Setting setting =
        setting(
            "UTC", "2026-11-28T16:20", "2026-11-29T00:30", "2026-11-28T23:50", "2026-11-29T12:00");
    assertThat(read(typed, setting).get(0).text()).isEqualTo(typed);
  }

  @Test
  void whatHasNotComeYetIsAskedFor() {
    QuickLines.Setting setting =
        setting(
            "America/New_York",
            "2026-11-28T14:00",
            "2026-11-28T16:31",
            "2026-11-28T16:20",
            "2026-11-28T16:31");
    assertThat(question("16:36 x", setting)).isNull();
    assertThat(question("16:40 x", setting))
        .isEqualTo(
            "28 November 2026, 16:40 New York has not come yet."
                + " Press Enter again to add it, or correct the time.");
    assertThat(question("2027-03-01 10:00 x", setting)).contains("1 March 2027, 10:00 New York");
    assertThat(question("2025-11-28 14:05 x", setting)).contains("364 days", "correct the year");
    assertThat(question("+10m x", setting)).isNull();
    assertThat(question("+20m x", setting)).contains("16:40 New York has not come yet");
  }

  private static @Nullable String question(String typed, QuickLines.Setting setting) {
    return LineTimes.question(times(read(typed, setting)), false, setting);
  }

  private static List<Instant> times(List<QuickLines.Line> lines) {
    return lines.stream().map(QuickLines.Line::at).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-08, 02:30, from 02:00 to 03:00",
    "Europe/Paris, 2026-03-29, 02:30, from 02:00 to 03:00",
    "Australia/Lord_Howe, 2026-10-04, 02:15, from 02:00 to 02:30",
    "America/St_Johns, 2026-03-08, 02:01, from 02:00 to 03:00",
  })
  void aTimeThatTheClockSkipsIsSaid(String zone, String day, String time, String words) {
    QuickLines.Setting setting =
        setting(zone, day + "T00:10", day + "T05:00", day + "T01:50", day + "T12:00");
    assertThatThrownBy(() -> read(time + " x", setting))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("does not exist on")
        .hasMessageContaining(words);
    assertThatThrownBy(() -> read(day + " " + time + " x", setting)).isInstanceOf(Problem.class);
    assertThat(read("03:30 x", setting)).hasSize(1);
  }

  @Test
  void aTimeThatComesTwiceIsTheOneNearestToWhatWasNoted() {
    QuickLines.Setting first =
        setting(
            "America/New_York",
            "2026-11-01T00:10",
            "2026-11-01T05:00",
            "2026-11-01T00:50",
            "2026-11-01T12:00");
    QuickLines.Line early = read("01:30 x", first).get(0);
    assertThat(early.at()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(early.note())
        .isEqualTo(
            "01:30 comes twice on 1 November 2026 in New York; this is the first."
                + " For the other, write 01:30 -0500.");
    QuickLines.Line late = read("01:30 -0500 x", first).get(0);
    assertThat(late.at()).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    List<QuickLines.Line> lines = read("01:50 a\n01:10 b\n02:05 c", first);
    assertThat(lines.get(1).at()).isEqualTo(Instant.parse("2026-11-01T06:10:00Z"));
    assertThat(lines.get(1).note()).contains("this is the second", "01:10 -0400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 April 14:00 x",
        "April 31, 14:00 x",
        "2026-04-31 14:00 x",
        "2026-13-01 14:00 x",
        "30 Feb 2026, 9:15 x"
      })
  void aDayThatDoesNotExistIsAskedFor(String typed) {
    QuickLines.Setting setting =
        setting(
            "Europe/Paris",
            "2026-04-29T14:00",
            "2026-05-02T15:00",
            "2026-04-30T14:00",
            "2026-05-02T15:00");
    assertThatThrownBy(() -> read(typed, setting))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("There is no “");
  }

  @Test
  void longIncidentsTakeTheDayThatWasNotedLast() {
    QuickLines.Setting setting =
        setting(
            "Asia/Tokyo",
            "2026-01-05T09:00",
            "2026-06-20T18:00",
            "2026-03-10T23:40",
            "2026-07-01T12:00");
    assertThat(local(read("23:55 x", setting).get(0), setting)).isEqualTo("2026-03-10T23:55");
    assertThat(local(read("00:20 x", setting).get(0), setting)).isEqualTo("2026-03-11T00:20");
    assertThat(local(read("Monday 10:00 x", setting).get(0), setting))
        .isEqualTo("2026-03-09T10:00");
  }
}
