package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import debrief.world.Yesterday;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A proxy speaks TLS with people and plain HTTP with us: no answer may lead out of TLS. */
class BehindAProxyTest {
  private static final World WORLD = World.behind("https://debrief.example.org");
  private static final String INCIDENT =
      "{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void whatIsMadeIsNamedByItsPath() {
    Answer made = WORLD.admin().post("/api/v1/incidents", INCIDENT);
    String path = "/api/v1/incidents/" + made.json().path("ref").asText();
    assertThat(made.header("Location")).isEqualTo(path);
    Client twice = WORLD.admin().with("Idempotency-Key", World.unique("key"));
    Answer first = twice.post("/api/v1/incidents", INCIDENT);
    assertThat(first.header("Location")).startsWith("/api/v1/incidents/INC-");
    assertThat(twice.post("/api/v1/incidents", INCIDENT).header("Location"))
        .isEqualTo(first.header("Location"));
  }

  @Test
  void aFormLeadsToAPathAndNowhereElse() {
    Answer declared =
        WORLD
            .admin()
            .with("Origin", "https://debrief.example.org")
            .form("/incidents/new", "title", "Search is slow", "startedAt", Yesterday.at("14:02"));
    assertThat(declared.status()).isEqualTo(303);
    assertThat(declared.header("Location")).startsWith("/incidents/INC-");
  }

  @Test
  void whoeverIsNotSignedInIsSentToAPath() {
    Answer page = WORLD.stranger().with("Accept", "text/html").get("/incidents?state=ongoing");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location")).isEqualTo("/sign-in?next=%2Fincidents%3Fstate%3Dongoing");
  }
}
