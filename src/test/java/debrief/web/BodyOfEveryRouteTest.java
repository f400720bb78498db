package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Route;
import debrief.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that takes something, sent nonsense: each answers that the sender is at fault. */
class BodyOfEveryRouteTest {
  private static final World WORLD = World.shared();
  private static final List<String> BODIES =
      List.of("", "null", "[]", "0", "{}", "{\"x\":", "\"\"");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=foo",
          "application/x-www-form-urlencoded; charset=foo",
          "application/x-www-form-urlencoded",
          "text/markdown; charset=foo",
          "text/plain");

  private static List<Route> routes() {
    return WORLD.routes().stream()
        .filter(route -> List.of("POST", "PUT", "PATCH", "DELETE").contains(route.verb()))
        .filter(route -> !route.path().contains("sign-out")) // it would end the test's own session
        .toList();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nonsenseIsTheSendersFault(Route route) {
    String path = route.path().replaceAll("\\{\\w+\\}", "x");
    for (Client client : List.of(WORLD.admin().with("If-Match", "*"), WORLD.stranger())) {
      for (String type : TYPES) {
        for (String body : BODIES) {
          int status =
              client.send(route.verb(), path, type, body.getBytes(StandardCharsets.UTF_8)).status();
          assertThat(status).as(route + " " + type + " " + body).isLessThan(500);
        }
      }
    }
  }

  private static Stream<String> lists() {
    return Stream.of("/api/v1/incidents", "/api/v1/reports", "/incidents", "/");
  }

  /** What is typed into a search field is a search, however odd. */
  @ParameterizedTest
  @MethodSource("lists")
  void anySearchIsAnswered(String path) {
    Client reader = WORLD.as(Role.reader);
    Random random = new Random(7);
    String signs = "-\"'()!&|:*<>\\\\ aör0\t";
    for (int i = 0; i < 40; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(490); length > 0; length--) {
        typed.append(signs.charAt(random.nextInt(i % 2 == 0 ? 3 : signs.length())));
      }
      assertThat(
              reader
                  .get(path + "?q=" + URLEncoder.encode(typed.toString(), StandardCharsets.UTF_8))
                  .status())
          .as(typed.toString())
          .isIn(200, 422);
    }
  }

  @Test
  void manyDashesFindWhatTheWordsFind() {
    Client reader = WORLD.as(Role.reader);
    String dashes = "-".repeat(400);
    assertThat(reader.get("/api/v1/incidents?q=" + dashes).status()).isEqualTo(200);
    assertThat(reader.get("/api/v1/incidents?q=a" + dashes + "b").status()).isEqualTo(200);
    assertThat(reader.get("/api/v1/incidents?q=" + "-x+".repeat(120)).status()).isIn(200, 422);
  }
}
