package debrief.token;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.account.Person;
import debrief.world.Client;
import debrief.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TokenTextTest {
  private final World world = World.shared();

  @Test
  void aTokenIsRecognisedByItsShapeAndItsEnd() throws IOException {
    String token = TokenText.make(Person.Kind.person);
    assertThat(token).startsWith("debrief_pat_").matches(TokenText.SHAPE);
    assertThat(TokenText.make(Person.Kind.service)).startsWith("debrief_svc_");
    assertThat(TokenText.isPossible(token)).isTrue();
    char last = token.charAt(token.length() - 1);
    String other = token.substring(0, token.length() - 1) + (last == '2' ? '3' : '2');
    assertThat(TokenText.isPossible(other)).isFalse();
    assertThat(TokenText.isPossible(token.substring(1))).isTrue(); // not by its looks
    assertThat(TokenText.isPossible(token + "x")).isFalse();
    assertThat(Files.readString(Path.of("docs/security.md"))).contains(TokenText.SHAPE);
  }

  @Test
  void aRefusalNamesTheScopeThatIsLacking() {
    String service = world.service(Role.administrator);
    Client reads = world.admin().as(world.token(service, "read"));
    Client writes = world.admin().as(world.token(service, "write"));
    String body = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
    assertThat(reads.post("/api/v1/incidents", body).text()).contains("lacks the scope write");
    assertThat(reads.get("/api/v1/people").text()).contains("lacks the scope admin");
    assertThat(reads.get("/api/v1/action-items/export?format=csv").text())
        .contains("lacks the scope export");
    assertThat(writes.get("/api/v1/incidents").text()).contains("lacks the scope read");
    Client reader = world.admin().as(world.token(world.service(Role.reader), "read"));
    assertThat(reader.post("/api/v1/incidents", body).text()).contains("Your account may not");
  }

  @Test
  void theLastUseIsShownToTheMinute() {
    String service = world.service(Role.reader);
    Client uses = world.admin().as(world.token(service, "read"));
    String tokens = "/api/v1/people/" + service + "/tokens";
    assertThat(world.admin().get(tokens).json().at("/items/0/lastUsedAt").isNull()).isTrue();
    uses.get("/api/v1/me");
    String first = world.admin().get(tokens).json().at("/items/0/lastUsedAt").asText();
    assertThat(first).startsWith("20");
    uses.get("/api/v1/me");
    assertThat(world.admin().get(tokens).json().at("/items/0/lastUsedAt").asText())
        .isEqualTo(first);
  }
}
