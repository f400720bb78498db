package debrief.review.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is known to be a person wherever they are named: accounts, owners, speakers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownPeopleTest {
  private final World world = World.empty();
  private final Client facilitator = world.as(Role.facilitator);
  private final Client author = world.as(Role.author);

  @AfterAll
  void close() {
    world.close();
  }

  private Story told(String text) {
    return Story.begin(facilitator, World.unique("Named"))
        .write("It slowed down.")
        .section("summary", text, "organization");
  }

  private static String page(Story story) {
    return "/incidents/" + story.ref();
  }

  private List<String> names(Story story) {
    return listed(story).findValuesAsText("name");
  }

  private JsonNode listed(Story story) {
    return author.get(story.path() + "/postmortem/names").json().path("items");
  }

  private void account(String name) {
    world
        .admin()
        .post(
            "/api/v1/people",
            Json.text(
                Map.of(
                    "name", name, "email", World.unique("a") + "@shop.example", "role", "reader")));
  }

  @Test
  void ownersOfItemsAndSpeakersOfAChatAreKnownInProse() {
    Story story = told("Kestutis looked at the pool. Then Oyelaran-Quist closed it.");
    assertThat(names(story)).isEmpty();
    author.post(
        story.path() + "/action-items",
        Json.text(
            Map.of("title", "Raise the limit", "outcome", "It holds", "owner", "Kestutis Brandl")));
    assertThat(names(story)).containsExactly("Kestutis Brandl");
    facilitator.form(
        page(story) + "/timeline",
        "kind",
        "auto",
        "text",
        "09:15 Bo Oyelaran-Quist: looking",
        "zone",
        "UTC");
    assertThat(names(story)).containsExactlyInAnyOrder("Kestutis Brandl", "Bo Oyelaran-Quist");
    JsonNode bo = listed(story).findParents("count").get(1);
    assertThat(author.get(story.path() + "/postmortem/review").text())
        .contains("named-person.somebody", "Kestutis", "Oyelaran-Quist");
    assertThat(bo.path("count").asInt()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void whatSpeaksInATimelineAndIsAThingIsNobody() {
    Story story =
        told("Mandrake answered slowly. Load Balancer waited. Quill Ledger waited.")
            .entry("Mandrake: 503 for all", "organization")
            .entry("Load Balancer: no backend", "organization");
    String review = story.path() + "/postmortem/review";
    assertThat(author.get(review).json().path("findings")).isEmpty();
    story.entry("Quill Ledger: looking", "organization");
    assertThat(author.get(review).json().path("findings").findValuesAsText("quote"))
        .containsOnly("Quill Ledger");
  }

  @Test
  void accountsAreKnownByTheirWholeNameAndThenByEachPartOfIt() {
    account("Sunniva Bhattarai");
    Story story = told("Sunniva Bhattarai looked. Then Bhattarai closed it.");
    assertThat(listed(story).at("/0/name").asText()).isEqualTo("Sunniva Bhattarai");
    assertThat(listed(story).at("/0/count").asInt()).isEqualTo(2);
  }
}
