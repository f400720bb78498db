package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has an action item, where no label and no column says so. */
class ArchivedOwnersTest {
  private static List<Item> items(String head, String... lines) {
    String list = "- " + String.join("\n- ", lines) + "\n";
    String source = "# Queue stopped\n\n" + head + "\n\n## Action items\n\n" + list;
    return ArchiveReader.read("2026-03-01-queue.md", source).actionItems();
  }

  private static List<String> owned(String head, String... lines) {
    return items(head, lines).stream().map(item -> item.title() + " | " + item.owner()).toList();
  }

  @Test
  void initialsInBracketsBehindMostItemsAreOwners() {
    assertThat(owned("", "Add an alert [TF]", "Rotate the logs [MN].", "Ask the vendor"))
        .containsExactly("Add an alert | TF", "Rotate the logs | MN", "Ask the vendor | null");
  }

  @Test
  void moreMayStandBehindTheName() {
    assertThat(
            owned(
                "Attendance: Tove F, Mara Nilsen-Berg",
                "Add an alert [TF to write it up]",
                "Rotate the logs [MNB] [done]",
                "Ask the vendor : Tove F asks again",
                "Pin the version : Existing story in backlog"))
        .containsExactly(
            "Add an alert [TF to write it up] | TF",
            "Rotate the logs [MNB] [done] | MNB",
            "Ask the vendor : Tove F asks again | Tove F",
            "Pin the version : Existing story in backlog | null");
  }

  @Test
  void aGroupThatIsToDoItIsTheOwner() {
    assertThat(
            owned(
                "",
                "Platform team to add an alert",
                "Developers will agree on a limit",
                "Help the team to read logs",
                "A way for the team to see queues"))
        .containsExactly(
            "Platform team to add an alert | Platform team",
            "Developers will agree on a limit | Developers",
            "Help the team to read logs | null",
            "A way for the team to see queues | null");
  }

  @Test
  void capitalsThatNameAThingAreNone() {
    assertThat(owned("", "Add an alert [API]", "Rotate the logs [TF]"))
        .containsExactly("Add an alert [API] | null", "Rotate the logs [TF] | null");
    assertThat(owned("", "Move to the new disk (SSD)"))
        .containsExactly("Move to the new disk (SSD) | null");
  }

  @Test
  void initialsOfSomebodyWhoTookPartAreAnOwnerByThemselves() {
    assertThat(owned("Authors: Tove Falk, Mara Nilsen", "Add an alert (TF)", "Rotate the logs"))
        .containsExactly("Add an alert | TF", "Rotate the logs | null");
  }

  @Test
  void aGivenNameBehindOrBeforeTheWordsIsAnOwner() {
    assertThat(
            owned(
                "",
                "Add an alert (Maria)",
                "Rotate the logs: David F",
                "Ask the vendor — Maria & David",
                "Maria: write it down",
                "[David] test the restore",
                "Maria to raise the limit"))
        .containsExactly(
            "Add an alert | Maria",
            "Rotate the logs | David F",
            "Ask the vendor | Maria & David",
            "write it down | Maria",
            "test the restore | David",
            "Maria to raise the limit | Maria");
  }

  @Test
  void whatIsNoNameStaysInTheWords() {
    assertThat(
            owned(
                "",
                "Backend: add an alert",
                "Upgrade to the new version",
                "Fix the gateway (Kafka)",
                "Monitoring to cover the queue",
                "Raise the limit – Staging"))
        .allSatisfy(words -> assertThat(words).endsWith(" | null"))
        .contains("Fix the gateway (Kafka) | null", "Raise the limit – Staging | null");
  }

  @Test
  void aLabelledOwnerComesFirst() {
    assertThat(owned("", "Add an alert for Maria (owner: Tove)"))
        .containsExactly("Add an alert for Maria | Tove");
  }

  @Test
  void noWordOfANameIsLost() {
    for (Item item : items("", "Add an alert (Maria)", "David: rotate the logs")) {
      assertThat(item.owner()).isNotNull();
    }
    ArchivedPostmortem read =
        ArchiveReader.read(
            "2026-03-01-queue.md", "# Queue\n\n## Action items\n\n- Add an alert (Maria)\n");
    assertThat(ArchivedParts.text(read)).doesNotContain("Maria");
  }

  private static List<String> read(String section) {
    return ArchiveReader.read("2026-03-01-queue.md", "# Queue stopped\n\n" + section)
        .actionItems()
        .stream()
        .map(item -> "%s | %s | %s".formatted(item.title(), item.owner(), item.due()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Add an alert\n\n**Owner**: Tove\n**Due**: 2026-03-12\n**Priority**: High\n\nIt pages us.\n",
        "### Add an alert\n\n- **Owner**: Tove\n- **Due date**: 2026-03-12\n- Ticket: OPS-1\n",
        "### 1. Add an alert\n\nOwner: Tove\nDue: 12 March 2026\n",
        "**1. Add an alert**\n- Owner: Tove\n- Due: 2026-03-12\n",
        "- Add an alert\n  - Owner: Tove\n  - Due: 2026-03-12\n",
        "- Add an alert – Tove – 2026-03-12\n",
        "- Add an alert (owner: Tove | due: 2026-03-12)\n",
      })
  void ownerAndDayStandBelowOrBehindTheItem(String items) {
    String more = items.replace("Add an alert", "Rotate the logs").replace("1.", "2.");
    assertThat(read("## Next steps\n\n" + items + "\n" + more))
        .containsExactly("Add an alert | Tove | 2026-03-12", "Rotate the logs | Tove | 2026-03-12");
  }

  @Test
  void whatIsSaidOfAnItemIsNotSaidOfTheIncident() {
    String source =
        "# Queue\n\n## Next steps\n\n### Add an alert\n\n**Owner**: Tove\n**Priority**: High\n**Status**: Done\n";
    ArchivedPostmortem read = ArchiveReader.read("2026-03-01-queue.md", source);
    assertThat(read.stated().severity()).isNull();
    assertThat(read.stated().resolved()).isFalse();
  }

  @Test
  void nobodyIsNoOwner() {
    String table =
        "## Action items\n\n| Action | Owner | Due |"
            + "\n|---|---|---|\n| Add an alert | TBD | TBD |\n| Rotate the logs | – | 2026-03-12 |\n";
    assertThat(read(table))
        .containsExactly("Add an alert | null | null", "Rotate the logs | null | 2026-03-12");
    assertThat(ArchiveReader.read("x.md", "# Q\n\n" + table).actionItems().get(0).detail())
        .contains("Owner: TBD");
    assertThat(read("## Action items\n\n- Add an alert (owner: unassigned)\n"))
        .containsExactly("Add an alert | null | null");
  }

  @Test
  void aNameAloneAboveItemsOwnsThem() {
    assertThat(read("## Actions\n\nMaria:\n- Add an alert\n\nTove:\n- Rotate the logs\n"))
        .containsExactly("Add an alert | Maria | null", "Rotate the logs | Tove | null");
  }

  @Test
  void ownerAndDayMayStandAmongOtherLabels() {
    assertThat(
            items(
                "",
                "Add an alert (owner=ops, priority=high, due=2026-03-15)",
                "Rotate the logs (done 2026-03-04) (owner: Tove Falk, effort: M, due: unknown)",
                "Ask the vendor (later, due: 2026-03-20)"))
        .extracting(item -> item.title() + " | " + item.owner() + " | " + item.due())
        .containsExactly(
            "Add an alert (owner=ops, priority=high, due=2026-03-15) | ops | 2026-03-15",
            "Rotate the logs (done 2026-03-04) (owner: Tove Falk, effort: M, due: unknown) | Tove Falk | null",
            "Ask the vendor (later, due: 2026-03-20) | null | 2026-03-20");
  }

  @Test
  void aTeamMayStandBeforeTheItem() {
    assertThat(
            owned(
                "",
                "Runtime team — add an alert",
                "Release Platform Team: rotate the logs",
                "Cost — ask the vendor"))
        .containsExactly(
            "add an alert | Runtime team",
            "rotate the logs | Release Platform Team",
            "Cost — ask the vendor | null");
  }

  @Test
  void aRoleMayStandBeforeTheItemAndADayBetweenDashes() {
    assertThat(
            items(
                "",
                "**me** — Lower the interval — 2026-03-04 — landed in `a3f291`",
                "**SRE** — Add an alert — 2026-03-06",
                "DevOps: rotate the logs",
                "Compare 2026-03-01 with - 2026-03-02 - and - 2026-03-03 - again"))
        .extracting(item -> item.owner() + " | " + item.due())
        .containsExactly("me | 2026-03-04", "SRE | 2026-03-06", "DevOps | null", "null | null");
  }
}
