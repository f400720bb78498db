package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
  private static final String REPORT =
      """
      # Search was slow for an hour

      **Status**: Resolved

      ## Issue summary

      Searches took nine seconds.

      ## Timeline

      All times in CET.

      - 2026-03-01 23:50 - the index job starts
      - 00:10: the first complaint
        - by mail
      - ~00:20 we find the job
      Nobody wrote for a while.

      ## Root cause

      Two jobs shared a disk.

      ### A detail
      More words.

      ## Fish of the day

      Carp.

      ## What went wrong

      The alert was late.

      ## Lessons learnt

      Disks are shared.

      ## Action Items

      1. [x] Move the job ([#12](https://example.org/12))
      2. Alert on latency
         - within two minutes

      ### JP

      - Write it down
      """;

  @Test
  void aCommonReportFindsItsPlaces() {
    ArchivedPostmortem read = ArchiveReader.read("reports/slow-search.md", REPORT);
    assertThat(read.title()).isEqualTo("Search was slow for an hour");
    assertThat(read.startedAt()).isEqualTo(Instant.parse("2026-03-01T22:50:00Z"));
    assertThat(read.timeline())
        .containsExactly(
            new ArchivedPostmortem.Entry(
                Instant.parse("2026-03-01T22:50:00Z"), "the index job starts", false),
            new ArchivedPostmortem.Entry(
                Instant.parse("2026-03-01T23:10:00Z"), "the first complaint\n  - by mail", false),
            new ArchivedPostmortem.Entry(
                Instant.parse("2026-03-01T23:20:00Z"),
                "we find the job\nNobody wrote for a while.",
                true));
    assertThat(read.sections())
        .extracting(ArchivedPostmortem.Section::key)
        .containsExactly(
            "summary",
            "what-happened",
            "contributing-factors",
            "what-could-go-better",
            "other-notes");
    assertThat(read.sections().get(0).heading()).isEqualTo("Issue summary");
    assertThat(read.sections().get(2).markdown())
        .isEqualTo("Two jobs shared a disk.\n\n### A detail\n\nMore words.");
    assertThat(read.sections().get(3).markdown())
        .isEqualTo(
            "## What went wrong\n\nThe alert was late.\n\n## Lessons learnt\n\nDisks are shared.");
    assertThat(read.sections().get(4).markdown()).isEqualTo("## Fish of the day\n\nCarp.");
    assertThat(read.metadata()).containsEntry("Status", "Resolved");
    assertThat(read.unplaced()).contains("Fish of the day", "All times in CET.");
  }

  @Test
  void actionItemsKeepTheirDetailsLinksAndOwners() {
    List<ArchivedPostmortem.Item> items = ArchiveReader.read("a.md", REPORT).actionItems();
    assertThat(items)
        .extracting(ArchivedPostmortem.Item::title)
        .containsExactly("Move the job (#12)", "Alert on latency", "Write it down");
    assertThat(items).extracting(ArchivedPostmortem.Item::done).containsExactly(true, false, false);
    assertThat(items)
        .extracting(ArchivedPostmortem.Item::link)
        .containsExactly("https://example.org/12", null, null);
    assertThat(items).extracting(ArchivedPostmortem.Item::owner).containsExactly(null, null, "JP");
    assertThat(items.get(1).detail()).isEqualTo("- within two minutes");
  }

  @Test
  void aTableOfActionsIsRead() {
    String table =
        "# T\n## Action items\n| Action Item | Owner | Status |\n|---|---|---|\n| Fix it | Ada | Done |\n| Test it | | open |\n";
    assertThat(ArchiveReader.read("a.md", table).actionItems())
        .containsExactly(
            new ArchivedPostmortem.Item("Fix it", "- Status: Done", true, null, "Ada"),
            new ArchivedPostmortem.Item("Test it", "- Status: open", false, null, null));
  }

  @Test
  void titlesComeFromWhereTheyAre() {
    assertThat(
            ArchiveReader.read("a.md", "---\ntitle: \"Down: again\"\n---\n## Summary\nx").title())
        .isEqualTo("Down: again");
    assertThat(ArchiveReader.read("a.md", "Down again\n==========\n\nx").title())
        .isEqualTo("Down again");
    assertThat(
            ArchiveReader.read("a.md", "The queue stood still\nStatus: Draft\n\n# Summary\nx")
                .title())
        .isEqualTo("The queue stood still");
    assertThat(ArchiveReader.read("2026-05-04-queue-stood_still.md", "## Summary\nx").title())
        .isEqualTo("2026-05-04 queue stood still");
    assertThat(ArchiveReader.read("", "").title()).isEqualTo("Postmortem");
  }

  @Test
  void labelsServeAsHeadings() {
    ArchivedPostmortem read =
        ArchiveReader.read(
            "a.md",
            """
            # Incident on 2026-05-04

            - **Key events**
              - First detected 2026-05-04 11:45
              - Resolved: 2026-05-04 12:07
            - **Time to repair**: 22m
            - **Impact**: No deploys.
            - **Resolution**:
              - Restarted it.
            - **Review actions**:
              - Alert on it
            """);
    assertThat(read.timeline())
        .extracting(ArchivedPostmortem.Entry::text)
        .containsExactly("First detected", "Resolved");
    assertThat(read.sections())
        .extracting(ArchivedPostmortem.Section::key)
        .contains("impact", "how-we-responded");
    assertThat(read.actionItems())
        .extracting(ArchivedPostmortem.Item::title)
        .containsExactly("Alert on it");
  }

  @Test
  void noOddDocumentIsRefused() {
    for (String odd :
        List.of(
            "",
            "\n\n",
            "\uFEFF",
            "---",
            "---\n---",
            "# ",
            "|",
            "|-|\n|-|",
            "```",
            "## Timeline\n|a",
            "# Timeline\n# Actions\n-",
            "x".repeat(300_000),
            "- ".repeat(20_000),
            "\u0000\uD800")) {
      assertThat(ArchiveReader.read("odd", odd).title()).isNotBlank();
    }
  }

  @Test
  void longLinesAndManyLinesAreReadSoon() {
    int size = 200_000;
    List<String> odd =
        List.of(
            "# a" + " ".repeat(size) + "b",
            " ".repeat(size) + "x",
            "# " + "(".repeat(size),
            "# T 2026-01-01\n## Timeline\n14:02" + " ".repeat(size) + "x",
            "## Actions\n" + "- a\n".repeat(size / 4),
            "## Timeline\n" + "<br>".repeat(size / 4),
            "\n".repeat(size) + "x");
    for (String document : odd) {
      long start = cpuTime();
      assertThat(ArchiveReader.read("a.md", document).title()).isNotBlank();
      assertThat(cpuTime() - start).isLessThan(4_000_000_000L);
    }
  }

  /** Of this thread, in nanoseconds: the machine has other things to do. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
