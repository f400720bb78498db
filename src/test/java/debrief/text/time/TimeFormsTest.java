package debrief.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones, ranges, halves of the day and months as reports of several countries write them. */
class TimeFormsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10:00 Eastern: down;2026-02-05T15:00:00Z;down",
        "10:00 CET/CEST - down;2026-02-05T09:00:00Z;down",
        "10:00 Paris time, down;2026-02-05T09:00:00Z;down",
        "10:00 (New York time) down;2026-02-05T15:00:00Z;down",
        "10:00 JST down;2026-02-05T01:00:00Z;down",
        "JST 10:00 down;2026-02-05T01:00:00Z;down",
        "(UTC) 10:00 down;2026-02-05T10:00:00Z;down",
        "10:00 GMT+9 down;2026-02-05T01:00:00Z;down",
        "10:00 Central Time down;2026-02-05T16:00:00Z;down",
        "10:00 MEZ: down;2026-02-05T09:00:00Z;down",
        "10:00 Uhr: down;2026-02-05T10:00:00Z;down",
        "10h30 : down;2026-02-05T10:30:00Z;down",
        "10時30分 down;2026-02-05T10:30:00Z;down",
        "午後3時 down;2026-02-05T15:00:00Z;down",
        "10:00 UTC – 11:00 UTC: down;2026-02-05T10:00:00Z;(until 11:00) down",
        "10:00-11:00 JST down;2026-02-05T01:00:00Z;(until 11:00) down",
        "10:00-10:05: down;2026-02-05T10:00:00Z;(until 10:05) down",
        "1:42–1:59 PM down;2026-02-05T13:42:00Z;(until 1:59 PM) down",
        "11:50-12:10 PM down;2026-02-05T11:50:00Z;(until 12:10 PM) down",
        "**10:15 UTC / 02:15 PST**: down;2026-02-05T10:15:00Z;down",
        "2026-02-06/10:30 down;2026-02-06T10:30:00Z;down",
        "10:30 UTC: down\\;2026-02-05T10:30:00Z;down",
        "6. Februar 2026, 10:00 Uhr: down;2026-02-06T10:00:00Z;down",
        "1 de marzo de 2026, 10:00 — down;2026-03-01T10:00:00Z;down",
        "1er mars 2026 à 10h30 : down;2026-03-01T10:30:00Z;down",
        "3 maart 2026 10:00 down;2026-03-03T10:00:00Z;down",
        "2026年3月1日 10:00 down;2026-03-01T10:00:00Z;down",
      })
  void aFormGivesItsInstantAndLeavesOnlyWords(String line, String at, String words) {
    TimedLine read = TimedLine.parse(line, DAY).orElseThrow();
    assertThat(TimedLine.resolve(List.of(read), ZoneOffset.UTC, DAY))
        .containsExactly(Instant.parse(at));
    assertThat(read.text()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10:30 minutes of downtime in all",
        "14:02 Response time rose",
        "14:02 Eastern region fails"
      })
  void whatOnlyLooksLikeATimeOrAZoneIsLeft(String line) {
    assertThat(TimedLine.parse(line).map(TimedLine::zone)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Down on 2025-12-19/20;2025-12-19",
        "Down, December 19-20, 2025;2025-12-19",
        "Down, 19–20 December 2025;2025-12-19",
        "Ausfall am 3. März 2026;2026-03-03",
      })
  void twoDaysInATitleBeginOnTheFirst(String title, LocalDate day) {
    assertThat(TimedLine.dateIn(title)).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1:42 PM|2:05|11:58|12:10;13:42 14:05 23:58 00:10+1",
        "23:50|00:10|23:55|00:12;23:50 00:10+1 23:55 00:12+1",
        "11:00|10:00|09:00|08:00;11:00 10:00 09:00 08:00",
        "23:00|09:00|22:00;23:00 09:00+1 22:00+1",
      })
  void aListIsReadInItsOrder(String lines, String expected) {
    List<TimedLine> read =
        List.of(lines.split("\\|", -1)).stream()
            .map(line -> TimedLine.parse(line + " down", DAY).orElseThrow())
            .toList();
    List<String> said =
        TimedLine.resolve(read, ZoneOffset.UTC, DAY).stream()
            .map(
                at ->
                    at.toString().substring(11, 16)
                        + (at.toString().startsWith("2026-02-05") ? "" : "+1"))
            .toList();
    assertThat(String.join(" ", said)).isEqualTo(expected);
  }

  @Test
  void anAmbiguousZoneIsDecidedByTheSignsOfTheDocument() {
    assertThat(AmbiguousZone.in("Our office in Dublin, 10:00 IST").get(0).zone().getId())
        .isEqualTo("Europe/Dublin");
    AmbiguousZone assumed = AmbiguousZone.in("10:00 IST").get(0);
    assertThat(assumed.sure()).isFalse();
    assertThat(
            TimedLine.parse("10:00 IST down", new TimeHints(DAY, List.of(assumed)))
                .orElseThrow()
                .text())
        .isEqualTo("down");
  }
}
