package debrief.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Route;
import debrief.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of limits, row by row, each from an address of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
  private static final Path DOCS = Path.of("docs/security.md");
  private final World world = World.with("trustedProxies", "127.0.0.1");
  private final Client stranger = world.stranger();

  @AfterAll
  void close() {
    world.close();
  }

  static List<Limits.Row> rows() {
    return Limits.TABLE;
  }

  private String pathFor(Limits.Row row) {
    return switch (row.path()) {
      case "/invitations/" -> "/invitations/nobody-has-this";
      case "/s/" -> "/s/nobody-has-this";
      case "/feeds/" -> "/feeds/nobody-has-this/feed.atom";
      case "/docs/" -> "/docs/problems";
      case "/assets/" ->
          org.jsoup.Jsoup.parse(stranger.get("/setup").text())
              .select("link[rel=stylesheet]")
              .attr("href");
      case "/" -> "/api/v1/me";
      default -> row.path();
    };
  }

  private static Answer ask(Client client, Limits.Row row, String path) {
    return row.method().equals("POST")
        ? client.bareForm(path, "code", "x", "email", "nobody@shop.example")
        : client.get(path);
  }

  private Client from(String address) {
    return stranger.with("X-Forwarded-For", address);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anAddressGetsWhatTheTableGrantsAndNoMore(Limits.Row row) {
    String path = pathFor(row);
    String place = "198.51.100." + Limits.TABLE.indexOf(row);
    long granted =
        IntStream.range(0, row.perMinute())
            .parallel()
            .filter(i -> ask(from(place), row, path).status() != 429)
            .count();
    boolean narrower = row.method().equals("POST") && !row.path().startsWith("/invitations");
    if (!narrower) { // behind these two stand limits to guessing
      assertThat(granted).isEqualTo(row.perMinute());
    }
    assertThat(
            IntStream.range(0, row.perMinute())
                .parallel()
                .mapToObj(i -> ask(from(place), row, path))
                .anyMatch(
                    answer ->
                        answer.status() == 429
                            && answer.header("Retry-After").equals("60")
                            && answer.text().contains("from your address")))
        .isTrue();
    assertThat(ask(from("203.0.113.200"), row, path).text()).doesNotContain("from your address");
  }

  @Test
  void whoIsSignedInIsNotCounted() {
    Client reader = world.as(Role.reader).with("X-Forwarded-For", "198.51.100.77");
    assertThat(
            IntStream.range(0, 1_500)
                .parallel()
                .filter(i -> reader.get("/api/v1/me").status() != 200)
                .count())
        .isZero();
  }

  /** Every route that answers somebody who has not signed in is on a row of its own. */
  @Test
  void noOpenRouteIsLeftToTheLastRow() {
    Set<String> found = new TreeSet<>();
    for (Route route : world.routes()) {
      String path = route.path().replaceAll("\\{\\w+}", "x");
      if (Limits.row(route.verb(), path).path().equals("/")) {
        int status = world.stranger().send(route.verb(), path, null, null).status();
        if (status < 400 && status != 303) {
          found.add(route + " " + status);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theDocumentShowsTheTable() throws IOException {
    String text = Files.readString(DOCS);
    for (Limits.Row row : Limits.TABLE) {
      assertThat(text)
          .contains(
              String.format(
                  Locale.ENGLISH,
                  "| `%s` | `%s` | %,d | %s |",
                  row.method(),
                  row.path() + (row.path().endsWith("/") ? "…" : ""),
                  row.perMinute(),
                  row.why()));
    }
  }
}
