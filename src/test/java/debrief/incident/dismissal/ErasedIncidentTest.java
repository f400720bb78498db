package debrief.incident.dismissal;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.timeline.Chronicle;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was no incident can be erased, and nothing of it stays but the journal's lines. */
class ErasedIncidentTest {
  private static TwoNodes nodes;
  private static Client admin;

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
    admin = nodes.near().admin();
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  @Test
  void whatIsErasedIsGoneOnEveryNode() {
    Story story = DismissalTest.told(admin);
    String slug = story.publish();
    Client reader = nodes.far().signedIn(Role.reader);
    assertThat(reader.get("/reports/" + slug).status()).isEqualTo(200);
    String item = admin.get(story.path() + "/action-items").json().at("/items/0/ref").asText();
    assertThat(item).startsWith("ACT-");
    DismissalTest.dismiss(admin, story, "A drill");
    assertThat(admin.delete(story.path()).status()).isEqualTo(204);
    List<String> paths =
        List.of(
            story.path(),
            story.path() + "/timeline",
            story.path() + "/postmortem",
            "/api/v1/action-items/" + item,
            "/api/v1/reports/" + slug,
            "/incidents/" + story.ref(),
            "/reports/" + slug,
            "/reports/" + slug + ".md?edition=1",
            "/reports/" + slug + ".html");
    for (World node : List.of(nodes.near(), nodes.far())) {
      Client client = node.stranger().inSession(node.signedIn(Role.administrator).session());
      for (String path : paths) {
        Await.until(path + " is gone", () -> client.get(path).status() == 404);
      }
    }
    Answer journal = admin.get("/api/v1/journal?subject=" + story.ref());
    assertThat(journal.text()).contains("incident.erased", "incident.dismissed");
    assertThat(admin.delete(story.path()).status()).isEqualTo(404);
  }

  @Test
  void aRepeatIsAnsweredAgainAndNothingOfAnErasedOneStays() {
    Story story = Story.begin(admin, World.unique("Sent twice"));
    Client once = admin.with("Idempotency-Key", World.unique("key"));
    Answer first = DismissalTest.dismiss(once, story, "A wombatreason");
    Answer again = DismissalTest.dismiss(once, story, "A wombatreason");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    String entry = Chronicle.entry("14:02:00", "A wombatreason");
    keyed().post(story.path() + "/timeline", entry);
    keyed().post(story.path() + "/timeline", "[" + entry + "]");
    keyed().post(story.path() + "/action-items", "{\"title\":\"A wombatreason\"}");
    story.write("A wombatreason.");
    keyed().post(story.path() + "/postmortem/factors", "{\"title\":\"A wombatreason\"}");
    keyed()
        .post(
            story.path() + "/postmortem/lessons",
            "{\"kind\":\"gotLucky\",\"text\":\"wombatreason\"}");
    String slug = story.publish();
    keyed()
        .post("/api/v1/reports/" + slug + "/withdrawals", "{\"reason\":\"Of the wombatreason\"}");
    assertThat(kept("wombatreason")).isEqualTo(7);
    assertThat(admin.delete(story.path()).status()).isEqualTo(204);
    assertThat(kept("wombatreason")).isZero();
    assertThat(DismissalTest.dismiss(once, story, "A wombatreason").status()).isNotEqualTo(201);
  }

  private static Client keyed() {
    return admin.with("Idempotency-Key", World.unique("key"));
  }

  private static long kept(String word) {
    return nodes
        .near()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select count(*) from idempotency_key"
                            + " where position(convert_to(?, 'UTF8') in body) > 0",
                        word)
                    .mapTo(Long.class)
                    .one());
  }
}
