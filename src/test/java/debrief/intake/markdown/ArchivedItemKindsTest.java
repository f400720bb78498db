package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is an item below a heading of action items, and what is not. */
class ArchivedItemKindsTest {
  private static ArchivedPostmortem read(String markdown) {
    return ArchiveReader.read("2026-03-01-queue.md", "# Queue stopped\n\n" + markdown);
  }

  private static List<String> titles(String markdown) {
    return ArchivedParts.titles(read(markdown));
  }

  private static String text(String markdown) {
    return ArchivedParts.text(read(markdown));
  }

  @Test
  void aHeadingThatOrdersIsTheItemOfWhatIsToldBelowIt() {
    ArchivedPostmortem read =
        read(
            """
            ## Future work

            ### Removal of the shared disk

            Each queue gets a disk of its own, which takes a while.

            ### Monitoring

            It was late.
            """);
    assertThat(read.actionItems())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).isEqualTo("Removal of the shared disk");
              assertThat(item.detail()).contains("a disk of its own");
            });
    assertThat(text("## Future work\n\n### Monitoring\n\nIt was late.\n")).contains("It was late.");
  }

  @Test
  void aBulletWithItsDetailsBelowItIsOneItem() {
    String rules = "- Rules for early warning:\n  - `Large` at 100 MB\n  - `Huge` at 200 MB\n";
    assertThat(titles("## Action items\n\n" + rules)).containsExactly("Rules for early warning:");
  }

  @Test
  void factsAndTablesOfFactsAmongItemsStayText() {
    String source =
        """
        ## Prevention

        - Rotate the logs

        ### Reminder about the disk

        - The disk is not resized by itself
        - Any queue can fill it

        ### Soak

        | Test | Duration | Result |
        |---|---|---|
        | Disk only | 20 min | Stable |
        """;
    assertThat(titles(source)).containsExactly("Rotate the logs");
    assertThat(text(source)).contains("- Any queue can fill it", "| Disk only | 20 min | Stable |");
  }

  @Test
  void headingsAreKnownWithTheirPictogramsAndAsQuestions() {
    assertThat(titles("## :white_check_mark: Follow-up tasks\n\n- [x] Push the backups\n"))
        .containsExactly("Push the backups");
    assertThat(
            ArchiveReader.read(
                    "a.md",
                    """
                    Postmortem: the queue

                    What happened?

                    It stopped.

                    What are we doing to prevent it from happening again?

                        Replacing the disk of the queue
                        Reviewing the alerts on disks

                    ![gone](https://example.org/a.png)
                    """)
                .actionItems())
        .extracting(Item::title)
        .containsExactly("Replacing the disk of the queue", "Reviewing the alerts on disks");
  }

  @Test
  void detectionAmongItemsIsAKindOfThemWhereItsLinesAre() {
    String items = "## Action items\n\n### Detection\n\n";
    assertThat(titles(items + "| # | Action | Due |\n|---|---|---|\n| 1 | Disk | 2026-04-01 |\n"))
        .containsExactly("Disk");
    assertThat(titles(items + "- Add an alert on disk space\n")).hasSize(1);
    assertThat(titles(items + "- The pager was silent\n- It is a known fault\n")).isEmpty();
  }

  @Test
  void aProductAboveItemsHasNone() {
    String source = "## Action items\n\n### Upstream QueueHub\n\n- Cap it\n";
    assertThat(read(source).actionItems()).extracting(Item::owner).containsOnlyNulls();
  }

  @Test
  void boldWordsWithOrdersBelowThemAreAKindOfItems() {
    String plan =
        """
        # Queue stopped

        ## Preventive measures

        1. **Deployment Strategy**
           - Test builds before they are pushed
           - Use the folder that was built
        2. **Architecture Decisions**
           - Document why it is static
        3. **Add an alert**
           - It should fire at 80 %
        """;
    assertThat(ArchivedParts.titles(ArchiveReader.read("2026-03-01-queue.md", plan)))
        .containsExactly(
            "Test builds before they are pushed",
            "Use the folder that was built",
            "Document why it is static",
            "Add an alert");
  }
}
