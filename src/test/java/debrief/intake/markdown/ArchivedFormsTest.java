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
import org.junit.jupiter.params.provider.ValueSource;

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
        times("# Down\n\n" + sentence + "\n\n## Timeline\n\n- 10:00 down\n- 10:05 up\n");
    assertThat(times.get(0).toString())
        .isEqualTo("2026-03-09T" + (first.length() < 5 ? "0" : "") + first + ":00Z");
  }

  @Test
  void theDayMayStandBehindTheClock() {
    assertThat(
            times(
                "# Mar 8 2026 storm\n\n## Timeline (UTC)\n\n12:45 PM UTC Saturday Mar 7th: begins\n\n03:30 AM UTC Sunday Mar 8th: ends\n"))
        .containsExactly(
            Instant.parse("2026-03-07T12:45:00Z"), Instant.parse("2026-03-08T03:30:00Z"));
  }

  @Test
  void clocksWithPointsAndWithABlankAreClocks() {
    assertThat(
            times(
                "# Down\n\n## Timeline (UTC)\n\n8 March 2026\n\n9.07 merged\n\n10.14 mail\n\n10.17 look\n\n11: 45 fixed\n\n11.50 well\n"))
        .hasSize(5)
        .startsWith(Instant.parse("2026-03-08T09:07:00Z"))
        .contains(Instant.parse("2026-03-08T11:45:00Z"));
  }

  @Test
  void partsMayBeNamedInBoldOrByTheirBareNames() {
    ArchivedPostmortem bold =
        read(
            "**Postmortem: mail was late - March 9, 2026**\n\n**Summary:**\nLate.\n\n**Timeline:**\n- 10:00 UTC: down\n- 10:05 UTC: up\n\n"
                + "**Root Cause and Resolution:**\nA full disk.\n\n**Corrective and Preventative Measures:**\n- **Improvements/Fixes:**\n  - Watch disks\n");
    assertThat(bold.title()).isEqualTo("Postmortem: mail was late - March 9, 2026");
    assertThat(bold.timeline()).hasSize(2);
    assertThat(bold.sections())
        .anyMatch(
            s -> s.key().equals("contributing-factors") && s.markdown().contains("full disk"));
    assertThat(bold.actionItems()).extracting(Item::title).containsExactly("Watch disks");
    ArchivedPostmortem bare =
        read(
            "Mail was late\n\nImpact:\nAll.\nTimeline:\n\n9 March 2026 14:30 UTC:\nAlarms.\n14:35 UTC:\nSomebody looks.\nRoot Cause:\nA disk.\n"
                + "Tasks:\nTrain everybody in disks.\nUpgrade the disks.\n");
    assertThat(bare.timeline())
        .extracting(Entry::text)
        .containsExactly("Alarms.", "Somebody looks.");
    assertThat(bare.actionItems()).hasSize(2);
  }

  @Test
  void whatFollowsATimelineIsNoPartOfIt() {
    ArchivedPostmortem read =
        read(
            "# Down\n\n## Timeline\n\n### Detection\n\n- 2026-03-01 10:00 UTC down\n\n### Resolution\n\n- 10:05 UTC up\n\n### Causes\n\nA disk.\n\n### Future actions\n\n- Watch disks\n");
    assertThat(read.timeline()).hasSize(2);
    assertThat(read.actionItems()).hasSize(1);
    assertThat(read.sections()).anyMatch(s -> s.key().equals("contributing-factors"));
  }

  @Test
  void aDayWithWordsBelowItIsAnEntryAndADayAboveTimesIsNone() {
    ArchivedPostmortem read =
        read(
            "# Leak\n\n## Timeline (UTC)\n\n- 2026-03-03[^1]:\n    A token was made.\n- 2026-06-28 07:09:\n    It was found.\n");
    assertThat(read.timeline()).extracting(Entry::approximate).containsExactly(true, false);
    assertThat(
            read("# Leak\n\n## Timeline (UTC)\n\n- 2026-06-28:\n  - 07:09 found\n  - 07:20 gone\n")
                .timeline())
        .extracting(Entry::at, Entry::text)
        .containsExactly(
            tuple(Instant.parse("2026-06-28T07:09:00Z"), "found"),
            tuple(Instant.parse("2026-06-28T07:20:00Z"), "gone"));
  }

  @Test
  void aTableWhoseTimeStandsLastTellsNoStory() {
    ArchivedPostmortem read =
        read(
            "# Down\n\n## Mitigation\n\n| Account | Sum | Time of incident |\n|---|---|---|\n| a | 1 | 16/12/2025 00:50 |\n| b | 2 | 16/12/2025 02:59 |\n| c | 3 | 16/12/2025 05:59 |\n");
    assertThat(read.timeline()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Incident report: rewards were late\n## Date: 12th March 2026\n## Time: 5:13:57 UTC\n### Details:\nLate.\n",
        "---\ntitle: Late\ndate: 2026-03-12T05:13:57-00:00\nresolved: true\nresolvedWhen: 2026-03-12T06:00:00-00:00\nseverity: disrupted\naffected:\n  - mail\n---\n\nLate.\n",
        "# Late\n\n- **Duration:** 2026-03-12, 5:13:57 AM to 6:00 AM (UTC)\n",
        "# Late\n\n| Incident start | 2026-03-12 05:13:57 UTC |\n|---|---|\n| End | 06:00 UTC |\n",
      })
  void theBeginningIsReadWhereverItStands(String document) {
    assertThat(read(document).startedAt()).isEqualTo(Instant.parse("2026-03-12T05:13:57Z"));
  }

  @Test
  void momentsAreTakenFromTheTimeline() {
    var stated =
        read("# Down\n\n- **Key events**\n  - Fault occurs 2026-02-12 11:45\n  - First detected 2026-02-12 11:51\n  - Repaired 2026-02-12 12:00\n  - Resolved 2026-02-12 12:07\n")
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
    assertThat(read("# Down\n\n## Actions\n\n" + lines.replace("|", "\n") + "\n").actionItems())
        .extracting(Item::owner)
        .containsExactly(owner);
  }

  @Test
  void bulletsBelowNumbersAreDetail() {
    assertThat(
            read("# Down\n\n## Action items\n\n1. Watch disks\n- all of them\n- every hour\n2. Raise limits\n- by half\n")
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
