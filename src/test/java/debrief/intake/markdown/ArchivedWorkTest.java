package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is work that follows is told by the lines of a list, and not only by its heading. */
class ArchivedWorkTest {
  private static final String ACCOUNT =
      "# Queue stopped\n\n## Root cause\n\nThe disk of the queue was full.\n\n";

  private static ArchivedPostmortem read(String markdown) {
    return ArchiveReader.read("2026-03-01-queue.md", ACCOUNT + markdown);
  }

  private static List<String> titles(String markdown) {
    return ArchivedParts.titles(read(markdown));
  }

  private static String text(String markdown) {
    return ArchivedParts.text(read(markdown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What changes from here",
        "Making the queue resilient",
        "Hardening",
        "So that this cannot happen again",
        "Was ändern wir",
        "Pour éviter que cela se reproduise"
      })
  void aHeadingOfANewNameThatSpeaksOfWhatComesHoldsItems(String heading) {
    String list = "- Add an alert on disk space\n- Rotating the logs every night\n";
    assertThat(titles("## " + heading + "\n\n" + list))
        .containsExactly("Add an alert on disk space", "Rotating the logs every night");
    assertThat(read("## " + heading + "\n\n" + list).metadata())
        .containsEntry("Actions heading", heading);
  }

  @Test
  void nounsParticiplesAndFinishedWorkAreItemsBesideOrders() {
    assertThat(
            titles(
                """
                ## Prevention and safeguards

                - Cron job for the logs scheduled
                - Removal of the old consumer
                - The quota has been raised
                - **Dashboard** — one panel a queue added
                """))
        .hasSize(4);
  }

  @Test
  void aHeadingThatSaysNothingNeedsOrdersOrPromisesBehindTheAccount() {
    String orders = "- Add an alert on disk space\n- We will move the logs away\n";
    assertThat(titles("## The queue and us\n\n" + orders)).hasSize(2);
    assertThat(titles("## The queue and us\n\n1. Stop the queue\n2. Remove the logs\n")).isEmpty();
    assertThat(titles("## The queue and us\n\n- Added a disk\n- Restarted the queue\n")).isEmpty();
    assertThat(ArchiveReader.read("a.md", "# Queue\n\n## Intro\n\n" + orders).actionItems())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What went well",
        "Where we got lucky",
        "Impact",
        "Why the plan failed",
        "How to verify the fix",
        "What users should do next",
        "Working with Next.js"
      })
  void aHeadingThatTellsOfSomethingElseKeepsItsList(String heading) {
    String source = "## " + heading + "\n\n- Check the pager twice\n- Restart your own consumer\n";
    assertThat(titles(source)).isEmpty();
    assertThat(text(source)).contains("- Check the pager twice");
  }

  @Test
  void causesBelowAHeadingOfWhatComesStayText() {
    String source =
        """
        ## Next steps for the future of the queue itself and of all its many consumers

        - The disk was full
        - Nobody had noticed the alert
        - Move the logs away
        """;
    assertThat(titles(source)).isEmpty();
    assertThat(text(source)).contains("- The disk was full", "- Move the logs away");
  }

  @Test
  void promisesAmongLessonsAreItemsAndLessonsAreNot() {
    String promises =
        """
        ## Lessons learned

        Disks fill.

        - We will watch the disk of every queue
        - We need to test the alert each month

        So it goes.
        """;
    assertThat(titles(promises))
        .containsExactly(
            "We will watch the disk of every queue", "We need to test the alert each month");
    assertThat(text(promises)).contains("Disks fill.", "So it goes.").doesNotContain("each month");
    assertThat(
            titles(
                """
                ## Lessons learned

                - Test your alerts
                - Never trust a disk
                - We should have seen it
                """))
        .isEmpty();
    assertThat(titles("## Lessons learned\n\n- We will meet again\n- The disk was full\n"))
        .isEmpty();
  }

  @Test
  void aListThatIsLedInAsWhatComesIsOneWhereverItStands() {
    assertThat(
            titles(
                """
                ## Resolution

                We freed the disk. To prevent this in the future we will:

                - Rotate the logs every night
                - Alert on 80 % of the disk

                These were freed:

                - Remove of logs
                - Stop of the consumer
                """))
        .containsExactly("Rotate the logs every night", "Alert on 80 % of the disk");
  }

  @Test
  void aHeadingOfTwoHoldsLessonsOrWorkByItsLines() {
    String heading = "## Lessons learned and future improvements\n\n";
    assertThat(
            titles(
                heading
                    + "Add a disk for the logs of each queue.\n"
                    + "More alerts for when queues stand still.\n"
                    + "Test the alert once a month at least.\n"))
        .hasSize(3);
    assertThat(titles(heading + "- The disk was full\n- No alert did fire\n")).isEmpty();
  }
}
