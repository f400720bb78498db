package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports of many hands say of themselves, of owners and of steps, each a family. */
class ArchivedHabitsTest {
  private static ArchivedPostmortem read(String markdown) {
    return ArchiveReader.read("2026/report.md", markdown);
  }

  /** Notes that stand at the end of a document go where they are asked for, and nowhere else. */
  @Test
  void aFootnoteStandsWithTheTextThatAsksForIt() {
    ArchivedPostmortem read =
        read(
            """
            # Slow pages

            ## Summary

            Slow for an hour[^1].

            ## Timeline

            - 2026-03-01 10:00 UTC The alert fires[^alert]

            ## Follow-up

            We talk about it.

            [^1]: By the clock
                of the proxy.
            [^alert]: See the **pager**.
            [^lost]: Nobody asks for this.
            """);
    assertThat(read.sections())
        .extracting(ArchivedPostmortem.Section::markdown)
        .containsExactly(
            "Slow for an hour[^1].\n\n[^1]: By the clock\n    of the proxy.",
            "We talk about it.\n\n[^lost]: Nobody asks for this.");
    assertThat(read.timeline())
        .singleElement()
        .extracting(ArchivedPostmortem.Entry::text)
        .isEqualTo("The alert fires[^alert]\n\n[^alert]: See the **pager**.");
  }

  @Test
  void aTableWhoseTimeStandsLastTellsNoStory() {
    ArchivedPostmortem read =
        read(
            """
            # Down

            ## Mitigation

            | Account | Sum | Time of incident |
            |---|---|---|
            | a | 1 | 16/12/2025 00:50 |
            | b | 2 | 16/12/2025 02:59 |
            | c | 3 | 16/12/2025 05:59 |
            """);
    assertThat(read.timeline()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
            ## Incident report: rewards were late
            ## Date: 12th March 2026
            ## Time: 5:13:57 UTC
            ### Details:
            Late.
            """,
        """
            ---
            title: Late
            date: 2026-03-12T05:13:57-00:00
            resolved: true
            resolvedWhen: 2026-03-12T06:00:00-00:00
            severity: disrupted
            affected:
              - mail
            ---

            Late.
            """,
        """
            # Late

            - **Duration:** 2026-03-12, 5:13:57 AM to 6:00 AM (UTC)
            """,
        """
            # Late

            | Incident start | 2026-03-12 05:13:57 UTC |
            |---|---|
            | End | 06:00 UTC |
            """,
      })
  void theBeginningIsReadWhereverItStands(String document) {
    assertThat(read(document).startedAt()).isEqualTo(Instant.parse("2026-03-12T05:13:57Z"));
  }

  @Test
  void momentsAreTakenFromTheTimeline() {
    var stated =
        read("""
            # Down

            - **Key events**
              - Fault occurs 2026-02-12 11:45
              - First detected 2026-02-12 11:51
              - Repaired 2026-02-12 12:00
              - Resolved 2026-02-12 12:07
            """)
            .stated();
    assertThat(stated.startedAt()).isEqualTo(Instant.parse("2026-02-12T11:45:00Z"));
    assertThat(stated.detectedAt()).isEqualTo(Instant.parse("2026-02-12T11:51:00Z"));
    assertThat(stated.mitigatedAt()).isEqualTo(Instant.parse("2026-02-12T12:00:00Z"));
    assertThat(stated.resolvedAt()).isEqualTo(Instant.parse("2026-02-12T12:07:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "**JG**|- Watch disks;JG",
        "**Kim, Ola & Sam**|- Watch disks;Kim, Ola & Sam",
        "- Kim|  - Watch disks;Kim",
        "Watch disks **RK**/JT;RK/JT",
        "- @kim will watch disks;kim",
        "**Requirements:**|- Watch disks;",
        "To Improve/Fix:|Watch disks;",
      })
  void ownersStandAboveBehindAndBefore(String lines, String owner) {
    assertThat(
            read("""
            # Down

            ## Actions

            """
                    + lines.replace("|", "\n")
                    + "\n")
                .actionItems())
        .extracting(Item::owner)
        .containsExactly(owner);
  }

  @Test
  void bulletsBelowNumbersAreDetail() {
    assertThat(
            read("""
            # Down

            ## Action items

            1. Watch disks
            - all of them
            - every hour
            2. Raise limits
            - by half
            """)
                .actionItems())
        .extracting(Item::title)
        .containsExactly("Watch disks", "Raise limits");
  }

  @Test
  void aNameOfAFileThatAllHaveIsNoTitle() {
    assertThat(ArchiveReader.read("mail-outage/README.md", "Late.\n").title())
        .isEqualTo("Mail outage");
  }
}
