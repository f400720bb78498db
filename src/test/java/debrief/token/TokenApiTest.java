package debrief.token;

import static debrief.signin.Doorstep.statusOfMe;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an API token opens, for whom it is made, and when it ends. */
class TokenApiTest {
  private static final String PATH = "/api/v1/people";
  private final World world = World.shared();
  private final Client admin = world.admin();

  @Test
  void aTokenAllowsWhatItWasMadeForAndNoMore() {
    String service = world.service(Role.author);
    String incidents = "/api/v1/incidents";
    String body = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
    Client reads = admin.as(world.token(service, "read"));
    Client writes = admin.as(world.token(service, "write"));
    assertThat(reads.get(incidents).status()).isEqualTo(200);
    assertThat(reads.post(incidents, body).status()).isEqualTo(403);
    assertThat(writes.post(incidents, body).status()).isEqualTo(201);
    assertThat(writes.get(incidents).status()).isEqualTo(403);
    assertThat(writes.get(PATH).status()).isEqualTo(403);
  }

  @Test
  void aTokenMakesNoStrongerToken() {
    String service = world.service(Role.author);
    String path = PATH + "/" + service + "/tokens";
    Client reads = admin.as(world.token(service, "read"));
    Client writes = admin.as(world.token(service, "read", "write"));
    assertThat(reads.post(path, "{\"name\":\"t\",\"scopes\":[\"read\"]}").status()).isEqualTo(403);
    assertThat(writes.post(path, "{\"name\":\"t\",\"scopes\":[\"export\"]}").status())
        .isEqualTo(403);
    assertThat(writes.post(path, "{\"name\":\"t\",\"scopes\":[\"read\"]}").status()).isEqualTo(201);
    String soon = Instant.now().plus(Duration.ofHours(1)).toString();
    String body = "{\"name\":\"t\",\"scopes\":[\"write\"],\"expiresAt\":\"" + soon + "\"}";
    String brief = admin.post(path, body).json().path("token").asText();
    assertThat(admin.as(brief).post(path, body).status()).isEqualTo(201);
    assertThat(admin.as(brief).post(path, "{\"name\":\"t\",\"scopes\":[\"write\"]}").status())
        .isEqualTo(403);
  }

  @Test
  void aTokenIsMadeForWhatTheRoleAllowsAndAnotherRoleAddsNothing() {
    World.Someone reader = world.person(Role.reader);
    String path = PATH + "/" + reader.id() + "/tokens";
    String body = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
    for (String scope : new String[] {"write", "admin"}) {
      Answer refused =
          reader.browser().post(path, "{\"name\":\"t\",\"scopes\":[\"read\",\"" + scope + "\"]}");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.fields()).containsExactly("scopes");
      assertThat(refused.text()).contains("reader, does not allow " + scope);
    }
    assertThat(reader.browser().get("/account").text()).doesNotContain("value=\"write\"");
    Client reads = byNewToken(reader, "read");
    become(reader, Role.author);
    assertThat(reads.post("/api/v1/incidents", body).status()).isEqualTo(403);
    Client writes = byNewToken(reader, "write");
    assertThat(writes.post("/api/v1/incidents", body).status()).isEqualTo(201);
    become(reader, Role.facilitator);
    Answer own = writes.post(path, "{\"name\":\"t\",\"scopes\":[\"write\"]}");
    assertThat(approves(admin.as(own.json().path("token").asText()))).isFalse();
    assertThat(approves(writes)).isFalse();
    assertThat(approves(byNewToken(reader, "read", "write"))).isTrue();
    become(reader, Role.reader);
    assertThat(writes.post("/api/v1/incidents", body).status()).isEqualTo(403);
  }

  private void become(World.Someone person, Role role) {
    Answer changed =
        admin.with("If-Match", "*").patch(PATH + "/" + person.id(), "{\"role\":\"" + role + "\"}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  private Client byNewToken(World.Someone person, String... scopes) {
    String list = "\"" + String.join("\",\"", scopes) + "\"";
    Answer made =
        person
            .browser()
            .post(
                PATH + "/" + person.id() + "/tokens", "{\"name\":\"t\",\"scopes\":[" + list + "]}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return admin.as(made.json().path("token").asText());
  }

  /** Whether it may publish, which asks for more than writing. */
  private boolean approves(Client client) {
    Answer made =
        admin.post("/api/v1/incidents", "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}");
    String path = "/api/v1/incidents/" + made.json().path("ref").asText() + "/postmortem";
    assertThat(admin.post(path, "{\"template\":\"brief\"}").status()).isEqualTo(201);
    Answer moved = client.post(path + "/transitions", "{\"to\":\"published\"}");
    assertThat(moved.status()).as(moved.text()).isIn(403, 409, 422);
    return moved.status() != 403;
  }

  @Test
  void tokensAreForOneselfAndForServices() {
    World.Someone author = world.person(Role.author);
    World.Someone other = world.person(Role.author);
    String body = "{\"name\":\"t\",\"scopes\":[\"read\"]}";
    String path = PATH + "/" + author.id() + "/tokens";
    assertThat(author.browser().post(path, body).status()).isEqualTo(201);
    assertThat(other.browser().post(path, body).status()).isEqualTo(403);
    assertThat(other.browser().get(path).status()).isEqualTo(403);
    assertThat(admin.post(path, body).status()).isEqualTo(403);
    assertThat(admin.post(PATH + "/nobody/tokens", body).status()).isEqualTo(404);
    assertThat(author.browser().post(path, "{}").fields()).containsExactly("name", "scopes");
    assertThat(author.browser().post(path, body.replace("\"read\"", "\"rule\"")).fields())
        .containsExactly("scopes[0]");
    assertThat(author.browser().post(path, body.replace("\"read\"", "null")).fields())
        .containsExactly("scopes");
    assertThat(
            author
                .browser()
                .post(path, body.replace("}", ",\"expiresAt\":\"2020-01-01T00:00:00Z\"}"))
                .fields())
        .containsExactly("expiresAt");
  }

  @Test
  void aRevokedTokenOpensNothingFromThatMoment() {
    World.Someone author = world.person(Role.author);
    Answer made =
        author
            .browser()
            .post(PATH + "/" + author.id() + "/tokens", "{\"name\":\"t\",\"scopes\":[\"read\"]}");
    String path = "/api/v1/tokens/" + made.json().path("id").asText();
    Client byToken = admin.as(made.json().path("token").asText());
    assertThat(statusOfMe(byToken)).isEqualTo(200);
    Answer listed = author.browser().get(PATH + "/" + author.id() + "/tokens");
    assertThat(listed.json().at("/items/0/lastUsedAt").isNull()).isFalse();
    assertThat(listed.text()).doesNotContain(made.json().path("token").asText());
    assertThat(world.person(Role.author).browser().send("DELETE", path, null, null).status())
        .isEqualTo(403); // no CSRF token
    assertThat(world.as(Role.author).delete(path).status()).isEqualTo(404);
    assertThat(byToken.delete(path).status()).isEqualTo(204);
    assertThat(statusOfMe(byToken)).isEqualTo(401);
    assertThat(admin.delete(path).status()).isEqualTo(404);
  }

  @Test
  void anExpiredTokenOpensNothing() throws InterruptedException {
    String service = world.service(Role.reader);
    String soon = Instant.now().plus(Duration.ofMillis(900)).toString();
    String token =
        admin
            .post(
                PATH + "/" + service + "/tokens",
                "{\"name\":\"t\",\"scopes\":[\"read\"],\"expiresAt\":\"" + soon + "\"}")
            .json()
            .path("token")
            .asText();
    assertThat(statusOfMe(admin.as(token))).isEqualTo(200);
    Thread.sleep(1_000);
    assertThat(statusOfMe(admin.as(token))).isEqualTo(401);
  }
}
