package debrief.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The same POST twice is answered twice, but never to somebody who may not have the answer now. */
class IdempotencyKeysTest {
  private static final String PATH = "/api/v1/incidents";
  private static final String INCIDENT =
      "{\"title\":\"Before it was restricted\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";

  private final World world = World.shared();
  private final Client admin = world.admin();
  private final String service = world.service(Role.facilitator);
  private final String token = world.token(service, "read", "write", "export");
  private final Client author = author();

  /** With a key that no other has. */
  private Client author() {
    return admin.as(token).with("Idempotency-Key", World.unique("key"));
  }

  private void restrict(String ref) {
    Answer restricted =
        admin
            .with("If-Match", "*")
            .patch(PATH + "/" + ref, "{\"visibility\":\"restricted\",\"participants\":[]}");
    assertThat(restricted.status()).isEqualTo(200);
  }

  private void demote() {
    Answer demoted =
        admin.with("If-Match", "*").patch("/api/v1/people/" + service, "{\"role\":\"reader\"}");
    assertThat(demoted.status()).as(demoted.text()).isEqualTo(200);
  }

  private String incident() {
    return admin.post(PATH, INCIDENT).json().path("ref").asText();
  }

  private void isGoneOnceRestricted(String ref, String path, String json) {
    Client author = author();
    Answer first = author.post(path, json);
    assertThat(first.status()).as(first.text()).isBetween(200, 201);
    Answer second = author.post(path, json);
    assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(second.json()).isEqualTo(first.json());
    restrict(ref.isEmpty() ? first.json().path("ref").asText() : ref);
    Answer third = author.post(path, json);
    assertThat(third.status()).isEqualTo(404);
    assertThat(third.json()).isEqualTo(admin.get(PATH + "/INC-999999").json());
  }

  @Test
  void anIncidentThatWasRestrictedSinceIsNotTold() {
    isGoneOnceRestricted("", PATH, INCIDENT);
  }

  @Test
  void norIsWhatHangsOnIt() {
    String[][] posts = {
      {"/timeline", "{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"An alert\"}"},
      {"/timeline", "[{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"An alert\"}]"},
      {"/postmortem", "{\"template\":\"brief\"}"},
      {"/action-items", "{\"title\":\"A page\"}"}
    };
    for (String[] post : posts) {
      String ref = incident();
      isGoneOnceRestricted(ref, PATH + "/" + ref + post[0], post[1]);
    }
    for (String[] part :
        new String[][] {
          {"/factors", "{\"title\":\"A full pool\"}"},
          {"/lessons", "{\"kind\":\"wentWell\",\"text\":\"x\"}"}
        }) {
      String ref = incident();
      admin.post(PATH + "/" + ref + "/postmortem", "{\"template\":\"brief\"}");
      isGoneOnceRestricted(ref, PATH + "/" + ref + "/postmortem" + part[0], part[1]);
    }
    String ref = incident();
    String item =
        admin
            .post(PATH + "/" + ref + "/action-items", "{\"title\":\"A page\"}")
            .json()
            .path("ref")
            .asText();
    isGoneOnceRestricted(
        ref,
        "/api/v1/action-items/" + item + "/transitions",
        "{\"to\":\"declined\",\"reason\":\"Not now\"}");
  }

  @Test
  void anImportThatWasRestrictedSinceIsNotTold() {
    byte[] markdown =
        "# An old outage\n\nDate: 2024-03-01\n\n## Summary\n\nWords.\n"
            .getBytes(StandardCharsets.UTF_8);
    Answer first = author.send("POST", "/api/v1/archive/imports", "text/markdown", markdown);
    assertThat(first.status()).isEqualTo(200);
    assertThat(author.send("POST", "/api/v1/archive/imports", "text/markdown", markdown).json())
        .isEqualTo(first.json());
    restrict(first.json().at("/imported/0/incident").asText());
    assertThat(author.send("POST", "/api/v1/archive/imports", "text/markdown", markdown).status())
        .isEqualTo(404);
  }

  @Test
  void whoMayNotWriteAnyLongerHearsNothing() {
    assertThat(author.post(PATH, INCIDENT).status()).isEqualTo(201);
    demote();
    assertThat(author.post(PATH, INCIDENT).status()).isEqualTo(403);
  }

  @Test
  void aNarrowerTokenDoesNotOpenWhatAWiderOneWasTold() {
    String key = World.unique("key");
    Client wide = admin.as(world.token(service, "read", "write")).with("Idempotency-Key", key);
    Client narrow = admin.as(world.token(service, "export")).with("Idempotency-Key", key);
    assertThat(wide.post(PATH, INCIDENT).status()).isEqualTo(201);
    assertThat(narrow.post(PATH, INCIDENT).status()).isEqualTo(403);
  }

  @Test
  void whatStandsBehindTheQuestionMarkBelongsToTheRequest() {
    byte[] markdown = "# Another old outage\n\nWords.\n".getBytes(StandardCharsets.UTF_8);
    String path = "/api/v1/archive/imports";
    assertThat(author.send("POST", path + "?path=one.md", "text/markdown", markdown).status())
        .isEqualTo(200);
    assertThat(author.send("POST", path + "?path=two.md", "text/markdown", markdown).status())
        .isEqualTo(409);
  }
}
