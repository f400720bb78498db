package debrief;

import static debrief.RestrictedStory.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A restricted incident is open to whom it is shared with; what is open tells nothing of it. */
class RestrictedToSomeTest {
  private static final RestrictedStory STORY = RestrictedStory.told();
  private static final World WORLD = STORY.world();
  private static final Client ADMIN = STORY.admin();

  @Test
  void theNumbersOfWhatIsOpenTellNothing() {
    // Numbers have gaps whether or not anything is hidden in them.
    List<Long> numbers =
        Stream.generate(
                () ->
                    STORY.post(
                        "/api/v1/incidents",
                        Map.of("title", "x", "startedAt", "2026-03-01T14:02:00Z")))
            .limit(40)
            .map(made -> Long.parseLong(made.path("ref").asText().substring(4)))
            .toList();
    long span = numbers.get(39) - numbers.get(0);
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(span).isGreaterThan(39);
  }

  @Test
  void aReportsNameTellsNothingOfAnotherOfTheSameTitle() {
    assertThat(STORY.the("slug")).matches(SECRET + "-[0-9]+");
    assertThat(STORY.tell(SECRET + " again", "organization", "word"))
        .extractingByKey("slug", STRING)
        .matches(SECRET + "-again-[0-9]+");
  }

  @Test
  void itIsOpenToWhomItIsSharedWith() {
    World.Someone named = WORLD.person(Role.reader);
    String incident = "/api/v1/incidents/" + STORY.the("incident");
    assertThat(named.browser().get(incident).status()).isEqualTo(404);
    share(Map.of("people", List.of(named.email().toUpperCase(java.util.Locale.ROOT))));
    assertThat(named.browser().get(incident).status()).isEqualTo(200);
    assertThat(named.browser().get("/reports/" + STORY.the("slug")).status()).isEqualTo(200);
    share(Map.of("teams", List.of("night watch")));
    assertThat(named.browser().get(incident).status()).isEqualTo(404);
    String person = "/api/v1/people/" + named.id();
    ADMIN.with("If-Match", "*").patch(person, "{\"teams\":[\"night watch\"]}");
    assertThat(named.browser().get(incident).status()).isEqualTo(200);
    assertThat(named.browser().get("/api/v1/incidents").text()).contains(SECRET);
    share(Map.of());
    assertThat(named.browser().get(incident).status()).isEqualTo(404);
    assertThat(named.browser().get("/reports/" + STORY.the("slug")).status()).isEqualTo(404);
  }

  @Test
  void whoTookPartAndGetsAnAccountLaterIsLetInAtOnce() {
    String email = World.unique("late") + "@shop.example";
    Map<String, Object> part = Map.of("name", "Late", "role", "On call", "email", email);
    String incident =
        STORY
            .post(
                "/api/v1/incidents",
                Map.of(
                    "title",
                    "Before the account",
                    "startedAt",
                    "2026-03-01T14:02:00Z",
                    "visibility",
                    "restricted",
                    "participants",
                    List.of(part)))
            .path("ref")
            .asText();
    // In other letters, as people write their addresses.
    Client late = WORLD.person(Role.author, email.toUpperCase(java.util.Locale.ROOT)).browser();
    String path = "/api/v1/incidents/" + incident;
    assertThat(late.get(path).status()).isEqualTo(200);
    assertThat(late.get("/api/v1/incidents").text()).contains("Before the account");
    assertThat(late.get("/api/v1/incidents?q=account").text()).contains(incident);
    ADMIN.with("If-Match", "*").patch(path, "{\"participants\":[]}");
    assertThat(late.get(path).status()).isEqualTo(404);
    assertThat(late.get("/api/v1/incidents").text()).doesNotContain("Before the account");
  }

  private static void share(Map<String, Object> with) {
    Answer changed =
        ADMIN
            .with("If-Match", "*")
            .patch(
                "/api/v1/incidents/" + STORY.the("incident"),
                Json.text(
                    Map.of(
                        "sharedWith",
                        Map.of(
                            "people", with.getOrDefault("people", List.of()),
                            "teams", with.getOrDefault("teams", List.of())))));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  @Test
  void anAdministratorsLookLeavesALineInTheJournal() {
    String incident = STORY.the("incident");
    for (String path :
        List.of(
            "/api/v1/incidents/" + incident,
            "/incidents/" + incident + "/postmortem",
            "/api/v1/action-items/" + STORY.the("item"),
            "/reports/" + STORY.the("slug"))) {
      int before = looks(incident);
      assertThat(ADMIN.get(path).status()).isEqualTo(200);
      assertThat(looks(incident)).as(path).isEqualTo(before + 1);
    }
  }

  private static int looks(String incident) {
    int count = 0;
    for (JsonNode line :
        ADMIN.get("/api/v1/journal?limit=500&subject=" + incident).json().path("items")) {
      count += line.path("action").asText().equals("restricted.read") ? 1 : 0;
    }
    return count;
  }
}
