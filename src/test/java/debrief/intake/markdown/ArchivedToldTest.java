package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.stated.StatedFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said without a label: times in the first sentences, steps that are headings. */
class ArchivedToldTest {
  private static StatedFacts facts(String text) {
    return ArchiveReader.read("report.md", "# Search, 3 May 2026\n\n" + text).stated();
  }

  private static List<Item> items(String text) {
    return ArchiveReader.read("report.md", "# Search, 3 May 2026\n\n" + text).actionItems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On May 3, 2026, search had an outage of an hour, from 10:02 to 11:15 UTC.",
        "Search was down between the hours of 1002 and 1115 UTC.",
        "The outage lasted for more than an hour (10:02–11:15 UTC).",
        "Em 03/05/2026, das 10:02 às 11:15 UTC, um terço dos pedidos recebeu HTTP 500.",
        "Am 3. Mai 2026 war die Suche von 10:02 bis 11:15 UTC nicht erreichbar.",
        "We publish this late.\n\nFrom 10:02 UTC on 3 May 2026 until 11:15 UTC on 3 May 2026\n(an hour) the index stopped working.",
        "## Summary\n\nAn outage.\n\nFrom 11:02 to 12:15 (BST) search could not reach its disk.",
        "The outage started at 10:02 UTC, as was announced later.\n\nAt 11:15 UTC search came back.",
        "At 10:02 UTC search became unavailable. It was a full disk. By 11:15 UTC all of it was restored.",
        "## Detection\n\nBy a monitor.\n\n## Summary\n\nSearch was down from 10:02 to 11:15 UTC."
      })
  void theFirstSentencesTellWhenItWas(String text) {
    StatedFacts facts = facts(text);
    assertThat(facts.startedAt()).hasToString("2026-05-03T10:02:00Z");
    assertThat(facts.resolvedAt()).hasToString("2026-05-03T11:15:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We received a report of errors at 10:02 UTC.",
        "At 10:02 UTC we released version 2 and had a good day.",
        "The fix for the outage was deployed at 10:02 UTC.",
        "It was an outage. The incident was resolved at 10:02 UTC.",
        "An outage of search is planned from 10:02 to 11:15 UTC.",
        "Search has been up from 10:02 to 11:15 UTC every day."
      })
  void whatIsHeardOrMeantOtherwiseIsNoBeginning(String text) {
    assertThat(facts(text).startedAt()).isNull();
    assertThat(facts(text).resolvedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Search was down from 10:02 to 11:15. | day from the title, zone is UTC, since none is named",
        "Search was down from 10:02 to 11:15 UTC. | day from the title",
        "**Start:** 2026-05-03 10:02 | zone is UTC, since none is named",
        "All times are CEST. / **Start:** 10:02 | day from the title"
      })
  void whatItsOwnTimesLeaveOpenIsSaid(String text, String said) {
    assertThat(
            ArchiveReader.read("a.md", "# Search, 3 May 2026\n\n" + text.replace(" / ", "\n\n"))
                .assumed())
        .containsExactly("Stated times: " + said + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Start:** 2026-05-03 10:02 UTC",
        "**Start:** 2026-05-03T10:02Z",
        "**Start:** 2026-05-03 10:02 +02:00",
        "**Date:** 2026-05-03\n\n**Time:** 10:02 to 11:15 PST",
        "**Severity:** SEV-1"
      })
  void whatIsWrittenIsNotAssumed(String text) {
    assertThat(ArchiveReader.read("a.md", "# Search, 3 May 2026\n\n" + text).assumed()).isEmpty();
  }

  @Test
  void whatStandsUnderANameComesFirst() {
    assertThat(facts("**Start:** 2026-05-03 09:00 UTC\n\nSearch was down from 10:02 to 11:15 UTC."))
        .satisfies(
            facts -> {
              assertThat(facts.startedAt()).hasToString("2026-05-03T09:00:00Z");
              assertThat(facts.resolvedAt()).isNull();
            });
  }

  @Test
  void entriesSayInBoldWhatTheyAre() {
    StatedFacts facts =
        facts(
            """
            ## Timeline (UTC)

            | Time | Event |
            |---|---|
            | 10:00 | A disk fills |
            | 10:02 | **Detection:** The pager rings |
            | 11:15 | **Recovery:** We free the disk |

            **Total impact duration:** 75 minutes (10:00 - 11:15 UTC)
            """);
    assertThat(facts.detectedAt()).hasToString("2026-05-03T10:02:00Z");
    assertThat(facts.startedAt()).hasToString("2026-05-03T10:00:00Z");
    assertThat(facts.resolvedAt()).hasToString("2026-05-03T11:15:00Z");
  }

  @Test
  void numberedHeadingsAreStepsWithTheirDetail() {
    List<Item> items =
        items(
            """
            # Resulting action

            #### 1) Clean up by cron `@kim`

            Older than five days.

            ```
            rm old
            ```

            #### 2) Alert on disks by @lee [detect]

            At 90 %.

            #### 3) Review

            - Read the runbook
            - Try it
            """);
    assertThat(items)
        .extracting(item -> item.title() + " | " + item.owner())
        .containsExactly(
            "Clean up by cron | kim",
            "Alert on disks | lee",
            "Read the runbook | null",
            "Try it | null");
    assertThat(items.get(0).detail()).isEqualTo("Older than five days.\n\n```\nrm old\n```");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "5. Corrective & Preventative Actions",
        "Long-term improvement measures",
        "What we’re doing now",
        "Preventing the issue from happening again / What we have learnt",
        "Short-term improvements"
      })
  void manyNamesMeanActions(String heading) {
    assertThat(items("## " + heading + "\n\n- Alert on disks\n")).hasSize(1);
    assertThat(items("## Incident steps we took\n\n- We freed a disk\n")).isEmpty();
  }

  @Test
  void theNameOfAProductIsNobody() {
    String text = "The searchhub was slow.\n\n## Action items\n\n### %s\n\n- Cap its memory\n";
    assertThat(items(text.formatted("Searchhub")).get(0).owner()).isNull();
    assertThat(items(text.formatted("Mira")).get(0).owner()).isEqualTo("Mira");
  }

  @Test
  void sentencesOverSeveralLinesAreNoSteps() {
    assertThat(
            items(
                """
                ## Action items

                These are samples. Every step should have an issue
                attached to it, so that none is forgotten.

                ### Technical

                1. Move the pods
                """))
        .extracting(Item::title)
        .containsExactly("Move the pods");
    assertThat(
            items("## Corrective actions\n\nSee the full change\n[here](https://example.org/1).\n"))
        .hasSizeLessThan(2);
  }
}
