package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What looks like work and is none: advice, retrospect, a machine's records; and how work is marked
 * done.
 */
class ArchivedAdviceTest {
  private static final String STORY =
      "# Queue stopped\n\n## What happened\n\nThe disk was full.\n\n";

  private static ArchivedPostmortem read(String markdown) {
    return ArchiveReader.read("2026-03-01-queue.md", STORY + markdown);
  }

  private static List<String> titles(String markdown) {
    return ArchivedParts.titles(read(markdown));
  }

  @Test
  void whereADocumentListsItsItemsNumberedAdviceElsewhereIsAdvice() {
    String items = "## Action items\n\n- [ ] Add an alert\n\n";
    String advice =
        "## Prevention strategies\n\n**For changes of disks:**\n\n1. Check the free space\n2. Keep a second session open\n";
    assertThat(titles(items + advice)).containsExactly("Add an alert");
    assertThat(titles(advice)).as("nothing else says what comes").hasSize(2);
  }

  @Test
  void aRetrospectUnderSeveralLabelsIsNoListOfItems() {
    String retrospect =
        """
        ## Retrospective

        **What this taught us:**
        - Disks are smaller than they look
        - Alerts are cheap

        **What I would do differently:**
        - Test on a small disk first
        - Set a limit before the change
        """;
    assertThat(titles(retrospect)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hypothetical outcome with fixes", "Outcome", "What the fix would have done"})
  void whatMightHaveBeenIsNoWork(String heading) {
    assertThat(titles("## " + heading + "\n\n1. Stop at the limit\n2. Send an alert\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open items",
        "Remaining work",
        "Outstanding actions",
        "Recomendação ao operador",
        "Acciones pendientes",
        "Offene Aufgaben"
      })
  void whatIsOpenIsWork(String heading) {
    assertThat(titles("## " + heading + "\n\n- The limit of the disk: choose one\n- The alert\n"))
        .hasSize(2);
  }

  @Test
  void aTableOfMeasuresAndTheirStateHoldsItems() {
    String table =
        """
        ## Regression prevention

        | Prevention | Status |
        |---|---|
        | Alert on the disk | ✅ Shipped |
        | Limit in the build | 🔶 Not yet |
        """;
    assertThat(read(table).actionItems())
        .extracting(item -> item.title() + " " + item.done())
        .containsExactly("Alert on the disk true", "Limit in the build false");
  }

  @Test
  void aCellForTheTicketMayEndWithItsState() {
    String table =
        """
        ## Action items

        | Action | Owner | Ticket |
        |---|---|---|
        | Rotate the key | Kim | #86 — complete in the hotfix |
        | Read the logs | Kim | #87 |
        """;
    assertThat(read(table).actionItems()).extracting(Item::done).containsExactly(true, false);
  }

  @Test
  void aLabelWithABracketBehindItIsNobody() {
    String list =
        "## Prevention\n\nCandidates (to be chosen on Monday):\n\n1. Add an alert\n2. Rotate the logs\n";
    assertThat(read(list).actionItems()).extracting(Item::owner).containsExactly(null, null);
  }

  @Test
  void whatAMachineRecordedIsNoTimeline() {
    String table =
        """
        ## What the records say

        | id | timestamp | args |
        |---|---|---|
        | 22 | 2026-03-01 13:35:27 | `write 0.1 130` |
        | 23 | 2026-03-01 13:40:12 | `write 1000 100` |
        | 24 | 2026-03-01 13:41:12 | `write 10 100` |
        """;
    assertThat(read(table).timeline()).isEmpty();
    assertThat(read(table.replace("`", "")).timeline()).hasSize(3);
  }

  @Test
  void aPlanByPurposeHoldsItemsUnderEachOfThem() {
    String plan =
        """
        ## Phase 3: Improvement plan

        > Left open: to be filed as tasks by whoever is there
        > next, not before.

        ### Prevention (would have stopped it)

        | Item | Owner | Target |
        |---|---|---|
        | Remove old images | Kim | next |

        ### Detection (would have shown it)

        | Item | Owner | Target |
        |---|---|---|
        | Alert on the disk | optional | next |
        """;
    assertThat(read(plan).actionItems())
        .extracting(item -> item.title() + " " + item.owner())
        .containsExactly("Remove old images Kim", "Alert on the disk null");
  }

  @Test
  void aLabelOfTwoOrdinaryWordsIsNobody() {
    String plan =
        """
        ## Action items

        The deploy commands are old, and so is the makefile.

        1. **Makefile Commands:**
           - Document the order
           - Provide clear commands
        2. **Tove Falk:**
           - Read the logs
        """;
    assertThat(read(plan).actionItems())
        .extracting(item -> item.title() + " " + item.owner())
        .containsExactly(
            "Document the order null", "Provide clear commands null", "Read the logs Tove Falk");
  }

  @Test
  void whatALessonNeedsIsALesson() {
    String lessons =
        """
        ## Lessons learned

        ### Types are not enough

        This class of bug requires:
        - Reading the documentation of the vendor
        - Testing with the real thing
        - Adding unit tests of shapes
        """;
    assertThat(titles(lessons)).isEmpty();
  }

  @Test
  void boxesToTickBelowAHeadingOfWhatComesAreItemsWhateverTheySay() {
    String boxes =
        """
        ## Mitigations for the future

        - [ ] **Search of the code:** before this is called, its text is read; it is no test of a number.
        - [ ] Optional: a rule of the linter
        - [ ] Unit test: a default of 0.18
        """;
    assertThat(titles(boxes)).hasSize(3);
  }

  @Test
  void labelsThatEndAReportAreNoItems() {
    String end =
        """
        ## Action items

        - [ ] Add an alert

        ## Follow-up

        **Review date**: 2026-01-17 (1 week)
        **Reviewed**: [ ] Yes / [ ] No
        **Notes**: Check whether it came back

        ---

        **Documented by**: Kim
        **Last updated**: 2026-01-10
        """;
    assertThat(titles(end)).containsExactly("Add an alert");
  }

  @Test
  void aTableOfItemsIsReadInOtherLettersToo() {
    String table =
        """
        ## Action items

        | # | 항목 | 우선순위 | 오너 | 상태 |
        |---|---|---|---|---|
        | 1 | 알림 추가 | P1 | front | Closed (2026-03-11) |
        | 2 | 로그 순환 | P2 | docs | 진행 중 |
        """;
    assertThat(read(table).actionItems())
        .extracting(item -> item.title() + " | " + item.owner() + " | " + item.done())
        .containsExactly("알림 추가 | front | true", "로그 순환 | docs | false");
  }
}
