package debrief.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for whom, and that it is told to nobody else. */
class WaitingTest {
  private static World world;
  private static World.Someone author;
  private static World.Someone reviewer;
  private static World.Someone colleague;

  @BeforeAll
  static void begin() {
    world = World.empty();
    author = world.person(Role.author);
    reviewer = world.person(Role.facilitator);
    colleague = world.person(Role.facilitator);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static JsonNode counts(Client client) {
    Answer answer = client.get("/api/v1/waiting");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("counts");
  }

  private static Answer ask(Story story, String who) {
    return author
        .browser()
        .post(
            story.path() + "/postmortem/transitions",
            "{\"to\":\"inReview\",\"reviewers\":[\"" + who + "\"]}");
  }

  @Test
  void aReviewWaitsForWhoeverIsNamed() {
    Story story = Story.begin(author.browser(), World.unique("Asked")).write("Words.");
    assertThat(ask(story, "nobody@example.org").fields()).containsExactly("reviewers[0]");
    assertThat(ask(story, reviewer.email()).status()).isEqualTo(200);
    assertThat(reviewer.browser().get("/waiting").text()).contains(story.ref());
    assertThat(reviewer.browser().get("/").text()).contains("to review", "/waiting");
    // Below that it stands as a draft of their team.
    assertThat(colleague.browser().get("/").text().split("<section", -1)[0])
        .doesNotContain(story.ref());
    assertThat(colleague.browser().get("/waiting").text()).doesNotContain(story.ref());
    String page = "/incidents/" + story.ref() + "/postmortem";
    assertThat(author.browser().get(page).text())
        .contains("Waiting for review by " + reviewer.name());
    assertThat(reviewer.browser().get(page).text())
        .contains("<button class=\"button\" type=\"submit\" data-needs-all>Approve");
    String path = story.path() + "/postmortem/reviewers";
    Answer named = author.browser().get(path);
    Client stale = author.browser().with("If-Match", named.etag());
    assertThat(stale.put(path, "{\"reviewers\":[\"" + colleague.name() + "\"]}").status())
        .isEqualTo(200);
    assertThat(stale.put(path, "{\"reviewers\":[]}").status()).isEqualTo(412);
    assertThat(colleague.browser().get("/waiting").text()).contains(story.ref());
  }

  @Test
  void aRestrictedIncidentWaitsForNobodyElse() {
    Story story =
        Story.begin(author.browser(), World.unique("Hidden"), "restricted").write("Words.");
    assertThat(ask(story, reviewer.email()).text()).contains("cannot open the incident");
    author.browser().post(story.path() + "/postmortem/transitions", "{\"to\":\"inReview\"}");
    assertThat(reviewer.browser().get("/waiting").text()).doesNotContain(story.ref());
    assertThat(reviewer.browser().get("/api/v1/incidents?postmortem=in_review").text())
        .doesNotContain("\"" + story.ref() + "\"");
  }

  @Test
  void nothingWaitsForServiceAccounts() {
    Story.begin(author.browser(), World.unique("Open")).write("Words.").move("inReview");
    assertThat(counts(world.as(Role.facilitator)).path("reviews").asInt()).isZero();
    assertThat(world.as(Role.facilitator).get("/api/v1/waiting").json().path("reviews")).isEmpty();
  }

  @Test
  void ownDraftsSayWhatIsMissing() {
    Story story = Story.begin(author.browser(), World.unique("Own"));
    author.browser().post(story.path() + "/postmortem", "{\"template\":\"standard\"}");
    story.section("summary", "Somebody should have known.", "organization");
    for (JsonNode draft : author.browser().get("/api/v1/waiting").json().path("drafts")) {
      if (draft.path("incident").asText().equals(story.ref())) {
        assertThat(draft.path("missing").asInt()).isPositive();
        assertThat(draft.path("findings").asInt()).isPositive();
        return;
      }
    }
    throw new AssertionError("the draft is not listed");
  }

  @Test
  void promisesThatAreDueWaitForTheirOwner() {
    Story story = Story.begin(author.browser(), World.unique("Promised"));
    author
        .browser()
        .post(
            story.path() + "/action-items",
            "{\"title\":\"Bound the pool\",\"owner\":\"%s\",\"dueOn\":\"2026-03-01\"}"
                .formatted(colleague.email()));
    assertThat(colleague.browser().get("/waiting").text())
        .contains("Bound the pool", "Overdue since");
    assertThat(counts(colleague.browser()).path("promises").asInt()).isEqualTo(1);
    assertThat(counts(author.browser()).path("promises").asInt()).isZero();
  }

  @Test
  void whatIsBlockedWaitsWhateverItsDateAndADueDayIsTheSameInEveryZone() {
    World.Someone owner = world.person(Role.facilitator);
    Story story = Story.begin(author.browser(), World.unique("Blocked"));
    for (String date : List.of("2026-04-01", "2031-01-01")) {
      String item =
          author
              .browser()
              .post(
                  story.path() + "/action-items",
                  "{\"title\":\"Of %s\",\"team\":\"t\",\"owner\":\"%s\",\"dueOn\":\"%s\"}"
                      .formatted(date, owner.email(), date))
              .json()
              .path("ref")
              .asText();
      Client moved = author.browser().with("If-Match", "*");
      String moves = "/api/v1/action-items/" + item + "/transitions";
      for (String to : List.of("committed", "blocked")) {
        String move = "{\"to\":\"%s\",\"reason\":\"A part is missing\"}".formatted(to);
        assertThat(moved.post(moves, move).status()).isEqualTo(200);
      }
    }
    JsonNode promises = owner.browser().get("/api/v1/waiting").json().path("promises");
    assertThat(promises.findValuesAsText("title"))
        .containsExactly("Of 2026-04-01", "Of 2031-01-01");
    assertThat(counts(owner.browser()).path("promises").asInt()).isEqualTo(promises.size());
    for (String zone : List.of("America/New_York", "Pacific/Kiritimati")) {
      owner.browser().form("/account/time-zone", "timeZone", zone);
      assertThat(owner.browser().get("/waiting").text()).as(zone).contains("since 1 April 2026");
    }
  }

  @Test
  void theListOfIncidentsTellsReadersOfReportsOnly() {
    Story story = Story.begin(author.browser(), World.unique("Listed")).write("Words.");
    Client reader = world.signedIn(Role.reader);
    String drafts = "/api/v1/incidents?postmortem=draft&limit=500";
    assertThat(author.browser().get(drafts).text())
        .contains(story.ref(), "\"postmortem\":\"draft\"");
    assertThat(reader.get(drafts).json().path("items")).isEmpty();
    assertThat(reader.get("/api/v1/incidents?limit=500").text())
        .doesNotContain("\"postmortem\":\"draft\"");
    assertThat(reader.get("/incidents").text()).doesNotContain("Postmortem: <span");
    assertThat(author.browser().get("/incidents?postmortem=draft").text())
        .contains("value=\"draft\" selected", story.ref());
    assertThat(author.browser().get("/incidents?postmortem=no").status()).isEqualTo(422);
  }
}
