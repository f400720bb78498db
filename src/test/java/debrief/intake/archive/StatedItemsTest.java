package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.markdown.ArchiveReader;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.stated.ItemStates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which words a document says that an item is done, or will not be. */
class StatedItemsTest {
  private static List<Item> items(String text) {
    return ArchiveReader.read("a.md", "# A day\n\n" + text).actionItems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Buy a queue (won't do)|won't do",
        "Buy a queue [WONTFIX]|WONTFIX",
        "Buy a queue (cancelled, the vendor went away)|cancelled, the vendor went away",
        "Won’t do: buy a queue|Won’t do",
        "**Declined** — buy a queue|Declined",
        "Buy a queue – not planned|not planned",
        "Buy a queue (dropped in favour of two disks)|dropped in favour of two disks",
        "~~Buy a queue~~ (abgelehnt)|abgelehnt"
      })
  void whatWillNotBeDoneSaysSo(String line, String words) {
    assertThat(ItemStates.declined(line)).isEqualTo(words);
    Item item = items("## Action items\n\n- " + line + "\n- Another one\n").get(0);
    assertThat(item.declined()).isEqualTo(words);
    assertThat(item.done()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alert when a job is cancelled",
        "Show rejected mails on the dashboard",
        "Declined cards should not page anybody",
        "Drop the old table (dropped packets fill it)",
        "Cancelled orders are refunded (within a day)",
        "Retry what was not needed before"
      })
  void wordsOfTheWorkItselfSayNothing(String line) {
    assertThat(ItemStates.declined(line)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Test it (done by May)", "Test it (done in a quiet hour)", "Get it done"})
  void whatIsToBeDoneByADayIsNotDone(String line) {
    assertThat(ItemStates.done(line)).isFalse();
  }

  @Test
  void aHeadingSaysItOfAllBelow() {
    List<Item> items =
        items("## Action items\n\n### Declined\n\n- Buy a queue\n\n### Mail\n\n- Add an alert\n");
    assertThat(items).extracting(Item::declined).containsExactly("Declined", null);
  }
}
