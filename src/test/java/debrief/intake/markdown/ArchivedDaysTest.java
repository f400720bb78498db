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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-19 -> 31 | 2026-05-19T00:00:00Z (until 31) — The fix is in.",
        "2026-05-19 → 2026-05-21 | 2026-05-19T00:00:00Z (until 2026-05-21) — The fix is in.",
        "2026-05-19 evening | 2026-05-19T00:00:00Z (evening) — The fix is in.",
        "2026-05-19 noite | 2026-05-19T00:00:00Z (noite) — The fix is in.",
        "2026-05-19 am Abend | 2026-05-19T00:00:00Z (am Abend) — The fix is in."
      })
  void whatStandsBehindADayStaysInTheText(String cell, String entry) {
    String table =
        "# Stalled\n\n## Timeline (UTC)\n\n| When | What |\n|---|---|\n| %s | The fix is in. |\n";
    assertThat(told(table.formatted(cell))).containsExactly(entry);
  }

  @Test
  void aRowOfAnEarlierDayDoesNotLendItToTheBeginning() {
    String story =
        """
        # Disk full

        | Date | 2026-08-05 |
        |---|---|
        | Duration | 16:00z–16:32z UTC |

        ## Phase 1: Facts (timeline)

        | Time (UTC) | Event |
        |---|---|
        | a week before | the disk fills |
        | 2026-08-04 | a key is changed |
        | ~16:00z | seen |
        | ~16:1xz | space is made |
        | 16:27→16:30z | deployed |
        | 2026-08-06 (this check) | all is well |
        """;
    assertThat(told(story))
        .containsExactly(
            "2026-08-04T00:00:00Z a key is changed",
            "2026-08-05T16:00:00Z seen",
            "2026-08-05T16:10:00Z space is made",
            "2026-08-05T16:27:00Z (until 16:30) — deployed",
            "2026-08-06T00:00:00Z (this check) — all is well");
  }

  @Test
  void anEntryThatIsAHeadingKeepsTheLabelsBelowIt() {
    String story =
        """
        # Deploys failed

        ## Timeline

        ### 2026-03-01 10:00 UTC - First error
        - **Error:** no export
        - **Cause:** it was renamed
        - **Resolution:** renamed again

        ### 2026-03-01 10:20 UTC - Second error
        - **Error:** no folder

        ## Root cause

        A rename.
        """;
    assertThat(told(story)).hasSize(2);
    assertThat(told(story).get(0))
        .startsWith("2026-03-01T10:00:00Z First error")
        .contains("**Cause:**", "it was renamed", "renamed again");
    assertThat(told(story).get(1)).startsWith("2026-03-01T10:20:00Z Second error");
  }

  @Test
  void codeBehindATimeInCodeKeepsItsMark() {
    String story =
        "# Down\n\n## Timeline\n\n- `2026-03-01T10:00:58Z` `GET /health` says no\n- `2026-03-01T10:04Z` restarted\n";
    assertThat(told(story))
        .containsExactly(
            "2026-03-01T10:00:58Z `GET /health` says no", "2026-03-01T10:04:00Z restarted");
  }
}
