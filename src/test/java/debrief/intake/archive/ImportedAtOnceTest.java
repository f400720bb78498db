package debrief.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written of a document all at once says the same as if each part had been added alone. */
class ImportedAtOnceTest {
  private static final String DOCUMENT =
      """
      # The lemonade pump stood still

      ## Summary

      Nobody had lemonade.

      ## Timeline

      - 2026-03-03 10:00 UTC The pump stops
      - 2026-03-03 10:20 UTC It runs again

      ## Root cause

      A straw was in the way.

      ## Action items

      - [ ] Zest the sieve
      - [ ] Add a bell to the pump
      - [x] Move the straws
      """;

  private static final List<JsonNode> ITEMS = new ArrayList<>();

  private static World world;
  private static String ref;

  @BeforeAll
  static void begin() {
    world = World.empty();
    Client author = world.as(Role.author);
    ref =
        author
            .send(
                "POST",
                "/api/v1/archive/imports?path=pump.md",
                "text/markdown",
                DOCUMENT.getBytes(UTF_8))
            .json()
            .at("/imported/0/incident")
            .asText();
    // What is open stands first there; here they stand in the order in which they came.
    author
        .get("/api/v1/incidents/" + ref + "/action-items")
        .json()
        .path("items")
        .forEach(ITEMS::add);
    ITEMS.sort(Comparator.comparingInt(ImportedAtOnceTest::number));
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void theJournalHasALineForEachPartInTheOrderOfTheDocument() {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : world.admin().get("/api/v1/journal?limit=500").json().path("items")) {
      String said = line.path("action").asText() + " " + line.path("subject").asText();
      JsonNode detail = line.path("detail");
      lines.add(
          0,
          switch (line.path("action").asText()) {
            case "action.added" -> said + " of " + detail.path("incident").asText();
            case "section.saved" ->
                said + " " + detail.path("section").asText() + " " + detail.path("version");
            default -> said;
          });
    }
    assertThat(lines)
        .containsSubsequence(
            "incident.declared " + ref,
            "timeline.added " + ref,
            "action.added " + item(0) + " of " + ref,
            "action.added " + item(1) + " of " + ref,
            "action.added " + item(2) + " of " + ref,
            "action.moved " + item(2),
            "postmortem.started " + ref);
    List<String> saved = lines.stream().filter(line -> line.startsWith("section.saved")).toList();
    assertThat(saved).hasSizeGreaterThan(1).doesNotHaveDuplicates().allMatch(l -> l.endsWith(" 1"));
    assertThat(lines.stream().filter(line -> line.startsWith("action.added"))).hasSize(3);
    assertThat(world.admin().get("/api/v1/journal/check").json().path("sound").asBoolean())
        .isTrue();
  }

  private static int number(JsonNode item) {
    return Integer.parseInt(item.path("ref").asText().substring("ACT-".length()));
  }

  private static String item(int place) {
    return ITEMS.get(place).path("ref").asText();
  }

  @Test
  void itemsStandInTheOrderOfTheDocumentWithNumbersThatGrow() {
    List<String> titles = new ArrayList<>();
    for (JsonNode item : ITEMS) {
      titles.add(item.path("title").asText());
    }
    assertThat(titles)
        .containsExactly("Zest the sieve", "Add a bell to the pump", "Move the straws");
    assertThat(ITEMS).extracting(ImportedAtOnceTest::number).doesNotHaveDuplicates();
  }

  @Test
  void eachItemIsFoundAtOnce() {
    Client reader = world.as(Role.reader);
    for (JsonNode item : ITEMS) {
      String word = item.path("title").asText().replaceAll("^.* ", "");
      JsonNode found = reader.get("/api/v1/search?q=" + word).json().path("items");
      assertThat(found.findValuesAsText("url"))
          .containsOnlyOnce("/action-items/" + item.path("ref").asText());
    }
  }
}
