package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day and by which clock, where the document says so beside its entries. */
class ArchivedDaysTest {
  private static List<String> told(String markdown) {
    return ArchiveReader.read("2026-09-30-report.md", markdown).timeline().stream()
        .map(entry -> entry.at() + " " + entry.text())
        .toList();
  }

  private static List<String> assumed(String markdown) {
    return ArchiveReader.read("report.md", markdown).assumed();
  }

  @Test
  void oneDateThatOnlyHasTheMonthFirstSettlesAllOfThem() {
    String story =
        "# Stalled\n\n## Timeline (UTC)\n\n01-10-2026\n\n7:32 PM - It stalls.\n\n01-31-2026 - The fix is in.\n";
    assertThat(told(story))
        .containsExactly("2026-01-10T19:32:00Z It stalls.", "2026-01-31T00:00:00Z The fix is in.");
    assertThat(told(story.replace("01-31-2026", "31-01-2026")).get(0))
        .as("where both orders stand, the nearer day is meant, as before")
        .startsWith("2026-10-01");
  }

  @Test
  void aRuleForAllEventsHoldsForThoseWithoutADay() {
    String story =
        """
        # Disk full

        ## Timeline of events

        Unless otherwise noted all events happened on 2026-05-21, and all times are in
        UTC.

        - 2026-05-20 00:55: builds begin to fail
        - 01:38: the pager rings
        - 19:27: the builds are through
        """;
    assertThat(told(story))
        .containsExactly(
            "2026-05-20T00:55:00Z builds begin to fail",
            "2026-05-21T01:38:00Z the pager rings",
            "2026-05-21T19:27:00Z the builds are through");
    assertThat(assumed(story)).as("all of it is written").isEmpty();
  }

  @Test
  void aDayUnderALabelHeadsItsEntries() {
    String story =
        "# Taken over\n\n## Timeline\n\n_all times are in UTC_\n\n**Date: 2026-05-21**\n\n- 08:42 an account\n- 08:44 an invitation\n";
    assertThat(told(story))
        .containsExactly("2026-05-21T08:42:00Z an account", "2026-05-21T08:44:00Z an invitation");
    assertThat(assumed(story)).isEmpty();
  }

  @Test
  void aDayWithWordsHeadsTheTimesBelowIt() {
    String story =
        """
        # Slow

        ## Timeline (UTC)

        - 2026-05-21 Thursday
          - 10:00 it begins
          - 10:20 it ends
        - 2026-05-22 The report is drafted
          with care
        """;
    assertThat(told(story))
        .containsExactly(
            "2026-05-21T10:00:00Z it begins",
            "2026-05-21T10:20:00Z it ends",
            "2026-05-22T00:00:00Z The report is drafted\n  with care");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "- 2026-05-22 The report is drafted; 2026-05-22T00:00:00Z The report is drafted",
        "- 2026-05-22 X: a message; 2026-05-22T00:00:00Z a message",
        "- 2026-05-22 --:-- a surge; 2026-05-22T00:00:00Z a surge",
        "- May 22nd **22:XX** more reports; 2026-05-22T22:00:00Z more reports",
        "- Between 2026-05-22 to 2026-05-24: it grows; 2026-05-22T00:00:00Z (until 2026-05-24) it grows"
      })
  void aClockThatNobodyKnowsLeavesTheDay(String line, String entry) {
    String story = "# Slow\n\n## Timeline (UTC)\n\n- 2026-05-21 10:00 It begins\n" + line + "\n";
    assertThat(told(story)).contains(entry.strip());
    assertThat(ArchiveReader.read("a.md", story).timeline().get(1).approximate()).isTrue();
  }

  @Test
  void aRowKeepsItsDayWithoutAClock() {
    String table =
        """
        # Slow

        ## Timeline

        | Time in UTC | Event |
        |---|---|
        | 2026-05-21 10:00 | Begins |
        | 2026-05-22 --:-- | A surge |
        | Between 2026-05-23 to 2026-05-25 | It ebbs |
        """;
    assertThat(told(table))
        .containsExactly(
            "2026-05-21T10:00:00Z Begins",
            "2026-05-22T00:00:00Z A surge",
            "2026-05-23T00:00:00Z (until 2026-05-25) — It ebbs");
  }

  /** The text of a PDF with a column beside it. */
  private static String columns(String zone) {
    String gap = " ".repeat(60);
    return "The hub was away\nStatus: Draft\n\nOverview"
        + gap
        + "OWNER OF REVIEW PROCESS\nIt answered with errors."
        + gap
        + "Mira\n\n"
        + gap
        + "          IMPACT TIME\nWhat Happened"
        + gap
        + "Jul 7 at 16:38 to Jul 7 at 16:58\nIt healed itself.\n"
        + gap
        + "          DURATION\n"
        + gap
        + "          20m\n\nWhere we got lucky"
        + gap
        + "*All times listed in this report are in\nSomebody told us."
        + gap
        + zone
        + "\n\nTimeline\n\nJul 7, 2026\n\n4:38 PM   Somebody tells us\n\n4:58 PM\n"
        + "             An uptime check is failing. Since\n"
        + "             Jul 7, 2026 at 3:38PM UTC (less than a second ago)\n";
  }

  @Test
  void aSecondColumnTellsTheZoneAndWhenItWas() {
    for (String zone : List.of("Edinburgh, London.", "London.", "Europe/London")) {
      ArchivedPostmortem read = ArchiveReader.read("hub.md", columns(zone));
      assertThat(read.timeline())
          .as(zone)
          .extracting(entry -> entry.at().toString())
          .containsExactly("2026-07-07T15:38:00Z", "2026-07-07T15:58:00Z");
      assertThat(read.startedAt()).hasToString("2026-07-07T15:38:00Z");
      assertThat(read.stated().resolvedAt()).hasToString("2026-07-07T15:58:00Z");
    }
  }

  @Test
  void aSummaryWithTimesIsNoSecondTimeline() {
    String story =
        """
        # Offline on 4 May 2026

        All times are in UTC.

        ## Summary

        - 4 May 2026, 11:31: read-only again
        - 5 May 2026, 12:21: edits again

        ## Timeline

        - 4 May 2026, 03:53 offline
        - 4 May 2026, 11:31 read-only
        """;
    assertThat(told(story))
        .containsExactly("2026-05-04T03:53:00Z offline", "2026-05-04T11:31:00Z read-only");
    assertThat(told(story.replace("## Timeline", "## Notes"))).as("without one it is").hasSize(4);
  }
}
