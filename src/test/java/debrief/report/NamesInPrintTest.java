package debrief.report;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A participant who is named in every place that there is appears in print by the role alone. */
class NamesInPrintTest {
  private static final String NAME = "Quendolyn Abernathy";
  private static final String HERE = "Then Quendolyn restarted it.";
  private final Client author = World.shared().as(Role.author);
  private final Client facilitator = World.shared().as(Role.facilitator);
  private final Client reader = World.shared().as(Role.reader);

  private String post(String path, Object body) {
    Answer answer = author.post(path, Json.text(body));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer.json().path("ref").asText();
  }

  private Story tell() {
    String ref =
        post(
            "/api/v1/incidents",
            Map.of(
                "title",
                World.unique(NAME + "'s deployment stopped"),
                "summary",
                HERE,
                "startedAt",
                "2026-03-01T14:02:00Z",
                "resolvedAt",
                "2026-03-01T15:02:00Z",
                "impact",
                Map.of("statement", "Customers called Quendolyn."),
                "participants",
                List.of(
                    Map.of(
                        "name", NAME,
                        "role", "On-call engineer",
                        "email", "quendolyn@example.org"))));
    Story story = Story.of(author, ref);
    post(
        story.path() + "/timeline",
        Map.of(
            "occurredAt",
            "2026-03-01T14:03:00Z",
            "text",
            HERE,
            "evidence",
            List.of(
                Map.of("label", "Quendolyn's note", "url", "https://chat.example/@quendolyn"))));
    story.write("First, Quendolyn's change went out. Thanks to quendolyn@example.org.");
    post(story.path() + "/postmortem/factors", Map.of("title", "Q", "text", HERE));
    post(story.path() + "/postmortem/factors", Map.of("title", "Quendolyn was alone"));
    post(story.path() + "/postmortem/lessons", Map.of("kind", "wentWell", "text", HERE));
    author.put(
        story.path() + "/postmortem/trust/security",
        Json.text(Map.of("effect", "held", "explanation", HERE)));
    post(
        story.path() + "/action-items",
        Map.of("title", "Help Quendolyn", "outcome", HERE, "owner", "quendolyn@example.org"));
    return story;
  }

  @Test
  void everyPublishedFormSaysTheRoleAndNeverTheName() {
    Story story = tell();
    story.move("inReview");
    Answer published = Story.of(facilitator, story.ref()).move("published");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    String slug = published.json().path("slug").asText();
    assertThat(slug).startsWith("the-on-call-engineers-deployment");
    assertThat(published.json().path("title").asText())
        .startsWith("The on-call engineer's deployment stopped");
    for (String path :
        List.of(
            "/reports/" + slug,
            "/reports/" + slug + ".md",
            "/reports/" + slug + ".json",
            "/api/v1/reports/" + slug,
            "/api/v1/reports?limit=500",
            "/",
            "/trust/security")) {
      assertThat(reader.get(path).text())
          .as(path)
          .containsIgnoringCase("on-call engineer")
          .doesNotContainIgnoringCase("quendolyn")
          .doesNotContain("the the ");
    }
    assertThat(published.text())
        .contains("Then the on-call engineer restarted it.")
        .contains("the on-call engineer's change went out.")
        .contains("Help the on-call engineer")
        .contains("The on-call engineer's note");
  }

  @Test
  void readersOfTheIncidentGetTheRoleAndTheTeamTheName() {
    Story story = tell();
    String page = "/incidents/" + story.ref();
    for (String path : List.of(story.path(), story.path() + "/timeline", page)) {
      assertThat(author.get(path).text()).as(path).contains("Quendolyn");
    }
    for (String path :
        List.of(
            story.path(),
            story.path() + "/timeline",
            "/api/v1/incidents?limit=500&to=2026-04-01T00:00:00Z")) {
      assertThat(reader.get(path).text())
          .as(path)
          .contains("the on-call engineer")
          .doesNotContainIgnoringCase("quendolyn");
    }
  }

  @Test
  void theCheckTellsWhatWillBeReplaced() {
    Story story = tell();
    String page = "/incidents/" + story.ref() + "/postmortem";
    assertThat(author.get(page + "/check").text())
        .contains("names will be printed as roles.")
        .contains("<bdi>Quendolyn</bdi> → <bdi>the on-call engineer</bdi>");
    assertThat(author.get(page + "/preview").text())
        .contains("the on-call engineer")
        .doesNotContain("Quendolyn");
  }
}
