package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that reports of many hands have, each a family. */
class ArchivedFormsTest {
  private static ArchivedPostmortem read(String markdown) {
    return ArchiveReader.read("2026/report.md", markdown);
  }

  private static List<Instant> times(String markdown) {
    return read(markdown).timeline().stream().map(Entry::at).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Times are EST, 9 March 2026;15:00",
        "It lasted from 9 March 2026 10:00 AM to 12:00 PM (UTC-5).;15:00",
        "Date: 9 March 2026 (all times West Central Africa Standard Timezone);9:00",
        "Date: 9 March 2026. All times are Central Africa Time (CAT).;8:00",
      })
  void aZoneHoldsWhereverItIsWritten(String sentence, String first) {
    List<Instant> times =
        times(
            """
            # Down

            """
                + sentence
                + """


            ## Timeline

            - 10:00 down
            - 10:05 up
            """);
    assertThat(times.get(0).toString())
        .isEqualTo("2026-03-09T" + (first.length() < 5 ? "0" : "") + first + ":00Z");
  }

  @Test
  void theDayMayStandBehindTheClock() {
    assertThat(
            times(
                """
            # Mar 8 2026 storm

            ## Timeline (UTC)

            12:45 PM UTC Saturday Mar 7th: begins

            03:30 AM UTC Sunday Mar 8th: ends
            """))
        .containsExactly(
            Instant.parse("2026-03-07T12:45:00Z"), Instant.parse("2026-03-08T03:30:00Z"));
  }

  @Test
  void clocksWithPointsAndWithABlankAreClocks() {
    assertThat(
            times(
                """
            # Down

            ## Timeline (UTC)

            8 March 2026

            9.07 merged

            10.14 mail

            10.17 look

            11: 45 fixed

            11.50 well
            """))
        .hasSize(5)
        .startsWith(Instant.parse("2026-03-08T09:07:00Z"))
        .contains(Instant.parse("2026-03-08T11:45:00Z"));
  }

  @Test
  void partsMayBeNamedInBoldOrByTheirBareNames() {
    ArchivedPostmortem bold =
        read(
            """
            **Postmortem: mail was late - March 9, 2026**

            **Summary:**
            Late.

            **Timeline:**
            - 10:00 UTC: down
            - 10:05 UTC: up

            **Root Cause and Resolution:**
            A full disk.

            **Corrective and Preventative Measures:**
            - **Improvements/Fixes:**
              - Watch disks
            """);
    assertThat(bold.title()).isEqualTo("Postmortem: mail was late - March 9, 2026");
    assertThat(bold.timeline()).hasSize(2);
    assertThat(bold.sections())
        .anyMatch(
            s -> s.key().equals("contributing-factors") && s.markdown().contains("full disk"));
    assertThat(bold.actionItems()).extracting(Item::title).containsExactly("Watch disks");
    ArchivedPostmortem bare =
        read(
            """
            Mail was late

            Impact:
            All.
            Timeline:

            9 March 2026 14:30 UTC:
            Alarms.
            14:35 UTC:
            Somebody looks.
            Root Cause:
            A disk.
            Tasks:
            Train everybody in disks.
            Upgrade the disks.
            """);
    assertThat(bare.timeline())
        .extracting(Entry::text)
        .containsExactly("Alarms.", "Somebody looks.");
    assertThat(bare.actionItems()).hasSize(2);
  }

  @Test
  void whatFollowsATimelineIsNoPartOfIt() {
    ArchivedPostmortem read =
        read(
            """
            # Down

            ## Timeline

            ### Detection

            - 2026-03-01 10:00 UTC down

            ### Resolution

            - 10:05 UTC up

            ### Causes

            A disk.

            ### Future actions

            - Watch disks
            """);
    assertThat(read.timeline()).hasSize(2);
    assertThat(read.actionItems()).hasSize(1);
    assertThat(read.sections()).anyMatch(s -> s.key().equals("contributing-factors"));
  }

  @Test
  void aDayWithWordsBelowItIsAnEntryAndADayAboveTimesIsNone() {
    ArchivedPostmortem read =
        read(
            """
            # Leak

            ## Timeline (UTC)

            - 2026-03-03[^1]:
                A token was made.
            - 2026-06-28 07:09:
                It was found.
            """);
    assertThat(read.timeline()).extracting(Entry::approximate).containsExactly(true, false);
    assertThat(
            read("""
            # Leak

            ## Timeline (UTC)

            - 2026-06-28:
              - 07:09 found
              - 07:20 gone
            """)
                .timeline())
        .extracting(Entry::at, Entry::text)
        .containsExactly(
            tuple(Instant.parse("2026-06-28T07:09:00Z"), "found"),
            tuple(Instant.parse("2026-06-28T07:20:00Z"), "gone"));
  }
}
