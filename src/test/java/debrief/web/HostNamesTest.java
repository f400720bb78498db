package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Wire;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server answers to its own names only. */
class HostNamesTest {
  private static final String LOCALHOST = "Host: localhost";
  private final World world = World.shared();

  private int statusFor(World at, String host) {
    return Wire.send(at, "GET /sign-in HTTP/1.1", "Host: " + host).status();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "localhost:1", "127.0.0.1", "[::1]:8080"})
  void aServerKnowsItsOwnNames(String host) {
    assertThat(statusFor(world, host)).isIn(200, 303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "localhost@evil.example",
        "debrief.example.org",
        "127.0.0.2",
        "evil.example:8080"
      })
  void whoAsksForAnotherServerIsSentAway(String host) {
    Wire.Reply reply = Wire.send(world, "GET /sign-in HTTP/1.1", "Host: " + host);
    assertThat(reply.status()).isIn(400, 421);
    assertThat(reply.text()).doesNotContain("Jetty", "Set-Cookie", "<form");
  }

  @Test
  void anUnknownNameIsAnsweredInCalmWords() {
    Wire.Reply page = Wire.send(world, "GET / HTTP/1.1", "Host: evil.example", "Accept: text/html");
    assertThat(page.status()).isEqualTo(421);
    assertThat(page.text()).contains("does not go by the name", "DEBRIEF_ALLOWED_HOSTS");
    assertThat(Wire.send(world, "GET /health HTTP/1.1", "Host: 10.2.3.4").status()).isEqualTo(200);
  }

  @Test
  void namesAreAddedBySettings() {
    try (World named =
        World.with(
            "baseUrl", "https://debrief.example.org", "allowedHosts", "intern.example.org, wiki")) {
      for (String host :
          new String[] {"debrief.example.org", "intern.example.org", "WIKI:80", "localhost"}) {
        assertThat(statusFor(named, host)).as(host).isIn(200, 303);
      }
      assertThat(statusFor(named, "example.org")).isEqualTo(421);
    }
  }

  @Test
  void twoHostsAreOneTooMany() {
    assertThat(Wire.send(world, "GET / HTTP/1.1", "Host: localhost", "Host: evil.example").status())
        .isEqualTo(400);
    assertThat(Wire.send(world, "GET / HTTP/1.1", "Host: localhost", "Host: localhost").status())
        .isEqualTo(400);
    assertThat(Wire.send(world, "GET / HTTP/1.1").status()).isEqualTo(400);
    assertThat(Wire.send(world, "GET http://evil.example/ HTTP/1.1", LOCALHOST).status())
        .isIn(400, 421);
  }
}
