package debrief.timeline.quick;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.timeline.Chronicle;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries as people add them: one line or many, as they were typed or pasted. */
class QuickFormTest {
  private final Client admin = World.shared().admin();
  private final Client browser = admin.with("Accept", "text/html");
  private Chronicle chronicle = Chronicle.ofWhatIsOver();

  @Test
  void oneLineIsOneEntry() {
    Answer added = chronicle.add("text", "14:31 resolved: all is calm", "kind", "auto");
    assertThat(added.status()).isEqualTo(303);
    assertThat(added.header("Location")).endsWith(chronicle.page() + "#entry");
    assertThat(added.header("Set-Cookie"))
        .contains("Added+1+March+2026%2C+14%3A31+UTC%3A+milestone");
    assertThat(chronicle.entries())
        .containsExactly("2026-03-01T14:31:00Z milestone resolved: all is calm");
    String shown = browser.get(chronicle.page()).text();
    assertThat(shown)
        .contains("Sunday 1 March 2026", "kind-milestone", "resolved: all is calm", "id=\"entry\"")
        .contains("js/timeline.js");
    chronicle.add("text", "14:32 decided nothing");
    assertThat(chronicle.entries().get(1))
        .isEqualTo("2026-03-01T14:32:00Z observation decided nothing");
  }

  @Test
  void tenPastedLinesAreTenEntries() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append("- 14:0").append(i).append(" step ").append(i).append("\r\n");
    }
    Answer added =
        chronicle.add("text", "", "text", lines.toString(), "kind", "auto", "audience", "public");
    assertThat(added.status()).isEqualTo(303);
    assertThat(chronicle.entries()).hasSize(10);
    assertThat(chronicle.entries().get(9)).isEqualTo("2026-03-01T14:09:00Z observation step 9");
  }

  @Test
  void aTimeOfKnowingIsReadWithTheSameCare() {
    Answer ahead = chronicle.add("text", "14:31 calm", "knownAt", "2150-03-01 14:40");
    assertThat(ahead.status()).isEqualTo(422);
    assertThat(ahead.text()).contains("has not come yet. Press Enter again");
    Answer gap =
        chronicle.add(
            "text", "14:31 calm", "knownAt", "2026-03-08 02:30", "zone", "America/New_York");
    assertThat(gap.status()).isEqualTo(422);
    assertThat(gap.text()).contains("02:30");
    assertThat(chronicle.entries()).isEmpty();
    Answer twice =
        chronicle.add(
            "text", "14:31 calm", "knownAt", "2026-11-01 01:30", "zone", "America/New_York");
    assertThat(twice.header("Set-Cookie").replace('+', ' ')).contains("comes twice");
  }

  @Test
  void whatIsFoldedAwayIsTakenToo() {
    chronicle.add(
        "text",
        "15:02 pool is full",
        "kind",
        "observation",
        "day",
        "2026-02-27",
        "knownAt",
        "15:09",
        "audience",
        "team",
        "evidence",
        "https://grafana.example.org/d/1",
        "zone",
        "Europe/Paris");
    JsonNode entry = admin.get(chronicle.path()).json().at("/items/0");
    assertThat(entry.path("occurredAt").asText()).isEqualTo("2026-02-27T14:02:00Z");
    assertThat(entry.path("knownAt").asText()).isEqualTo("2026-02-27T14:09:00Z");
    assertThat(entry.path("audience").asText()).isEqualTo("team");
    assertThat(entry.at("/evidence/0/label").asText()).isEqualTo("grafana.example.org");
    assertThat(browser.get(chronicle.page()).text())
        .contains("Known at", "7 min later", "Team only");
  }

  @Test
  void whileItLastsNowIsATime() {
    chronicle = Chronicle.ofWhatLasts();
    assertThat(chronicle.add("text", "alert fired", "kind", "auto").status()).isEqualTo(303);
    assertThat(chronicle.entries().get(0))
        .contains(" alert alert fired")
        .doesNotContain("2026-03-01");
  }

  @Test
  void whatCannotBeAddedIsShownAgain() {
    Answer asked = chronicle.add("text", "alert <fired>", "kind", "decision", "knownAt", "later");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("value=\"alert &lt;fired&gt;\"")
        .contains("begin with the time");
    assertThat(asked.text()).contains("<option value=\"decision\" selected>");
    Answer lines = chronicle.add("text", "", "text", "14:02 a\n14:03\n14:04 c");
    assertThat(lines.text())
        .contains("What happened at 14:03?", ">14:02 a&#10;14:03&#10;14:04 c</textarea>");
    assertThat(chronicle.add("text", "14:02 x", "knownAt", "later").text())
        .contains("entry-known-error");
    assertThat(chronicle.add("text", "14:02 x", "knownAt", "14:01").text())
        .contains("entry-known-error");
    assertThat(chronicle.add("text", "14:02 x", "evidence", "javascript:alert(1)").text())
        .contains("entry-evidence-error");
    assertThat(chronicle.add("text", "14:02 x", "zone", "Nowhere/Land").text())
        .contains("entry-zone-error");
    assertThat(chronicle.add("text", "14:02 x", "kind", "alarm").status()).isEqualTo(422);
    assertThat(chronicle.add("text", "14:02 x\0").status()).isEqualTo(422);
    assertThat(chronicle.add("text", "14:02 " + "x".repeat(2_000_000)).status()).isEqualTo(422);
    assertThat(chronicle.add("text", "14:02 x\n".repeat(501)).text())
        .contains("At most 500 entries");
    assertThat(chronicle.add("text", "14:02 " + "> ".repeat(9_000)).status()).isEqualTo(422);
    assertThat(chronicle.add().status()).isEqualTo(422);
    assertThat(chronicle.entries()).isEmpty();
  }

  @Test
  void aTimeThatWasMistypedIsAskedFor() {
    chronicle = Chronicle.ofWhatLasts();
    for (String typed : List.of("14:9 rolled back", "14;09 rolled back", "- 4:061 x", "25:10 x")) {
      Answer asked = chronicle.add("text", typed);
      assertThat(asked.status()).as(typed).isEqualTo(422);
      assertThat(asked.text()).contains("a time?", "value=\"" + typed + "\"");
    }
    assertThat(chronicle.entries()).isEmpty();
    assertThat(chronicle.add("text", "rolled back, 3:1 in favour").status()).isEqualTo(303);
    assertThat(chronicle.add("text", "503 for all").status()).isEqualTo(303);
  }
}
