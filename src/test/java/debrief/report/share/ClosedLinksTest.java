package debrief.report.share;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that opens nothing answers alike on every node, whatever the reason. */
class ClosedLinksTest {
  private static final Duration SOON = Duration.ofSeconds(3);
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

  private static Client stranger() {
    return nodes.near().stranger();
  }

  private static Client strangerFarAway() {
    return nodes.far().stranger();
  }

  /** What every link that opens nothing is answered with. */
  private static String nothing(Client client) {
    Answer answer = client.get("/s/" + "x".repeat(40));
    assertThat(answer.status()).isEqualTo(404);
    return answer.text();
  }

  private static void assertClosed(String url) {
    for (Client client : List.of(stranger(), strangerFarAway())) {
      Instant until = Instant.now().plus(SOON);
      while (client.get(url).status() != 404 && Instant.now().isBefore(until)) {
        Thread.onSpinWait();
      }
      for (String path : List.of(url, url + "/report.md", url + "/report.json")) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.text()).isEqualTo(nothing(client));
        assertThat(answer.header("ETag")).isEmpty();
      }
    }
  }

  @Test
  void anEndedLinkOpensNothing() {
    SharedStory shared = SharedStory.published(admin, World.unique("Over"));
    String end = Instant.now().plusSeconds(2).toString();
    String url = shared.link("{\"audience\":\"organization\",\"expiresAt\":\"" + end + "\"}");
    for (Client client : List.of(stranger(), strangerFarAway())) {
      assertThat(client.get(url).status()).isEqualTo(200);
    }
    assertClosed(url);
    assertThat(shared.state()).isEqualTo("expired");
  }

  @Test
  void aRevokedLinkOpensNothingOnAnyNode() {
    SharedStory shared = SharedStory.published(admin, World.unique("Revoked"));
    String kept = shared.link();
    Answer made = admin.post(shared.links(), SharedStory.ORGANISATION);
    String url = made.json().path("url").asText();
    assertThat(strangerFarAway().get(url).status()).isEqualTo(200);
    String path = shared.links() + "/" + made.json().path("id").asText();
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertClosed(url);
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(admin.delete(shared.links() + "/never").status()).isEqualTo(404);
    assertThat(stranger().get(kept).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"withdrawn", "restricted", "dismissed"})
  void whatIsTakenBackClosesItsLinksOnEveryNode(String how) {
    SharedStory shared = SharedStory.published(admin, World.unique("Taken back"));
    String url = shared.link();
    String guarded =
        shared.link("{\"audience\":\"public\",\"passphrase\":\"correct horse battery\"}");
    for (Client client : List.of(stranger(), strangerFarAway())) {
      assertThat(client.get(url).status()).isEqualTo(200);
      assertThat(client.get(guarded).text()).contains("Passphrase");
    }
    Client any = admin.with("If-Match", "*");
    String path = shared.story().path();
    Answer done =
        switch (how) {
          case "withdrawn" ->
              admin.post(
                  "/api/v1/reports/" + shared.slug() + "/withdrawals",
                  "{\"reason\":\"A mistake\"}");
          case "restricted" -> any.patch(path, "{\"visibility\":\"restricted\"}");
          default -> admin.post(path + "/dismissals", "{\"reason\":\"A drill\"}");
        };
    assertThat(done.status()).as(done.text()).isBetween(200, 204);
    assertClosed(url);
    assertClosed(guarded);
    assertThat(shared.state()).isEqualTo("closed");
    assertThat(admin.post(shared.links(), SharedStory.ORGANISATION).status()).isEqualTo(409);
  }

  @Test
  void itShowsTheNewestEditionAndWhatWasRedactedIsGone() {
    SharedStory shared = SharedStory.published(admin, World.unique("Next"));
    String url = shared.link();
    assertThat(strangerFarAway().get(url).text()).contains("Edition 1");
    assertThat(
            admin
                .post(
                    "/api/v1/reports/" + shared.slug() + "/redactions",
                    "{\"text\":\"to the organisation\",\"reason\":\"Too much\"}")
                .status())
        .isEqualTo(201);
    Instant until = Instant.now().plus(SOON);
    while (strangerFarAway().get(url).text().contains("to the organisation")
        && Instant.now().isBefore(until)) {
      Thread.onSpinWait();
    }
    for (Client client : List.of(stranger(), strangerFarAway())) {
      assertThat(client.get(url).text()).doesNotContain("to the organisation").contains("redacted");
      assertThat(client.get(url + "/report.md").text()).doesNotContain("to the organisation");
    }
  }

  @Test
  void anotherLetterCaseAnEmptyOneAndAGuessOpenNothing() {
    String url = SharedStory.published(admin, World.unique("Case")).link();
    String none = nothing(stranger());
    for (String secret :
        List.of(
            url.substring(3).toUpperCase(Locale.ROOT),
            url.substring(3, 42),
            url.substring(3) + "2",
            "é".repeat(40),
            "a".repeat(5_000))) {
      Answer answer = stranger().get("/s/" + URLEncoder.encode(secret, StandardCharsets.UTF_8));
      assertThat(answer.status()).as(secret).isIn(404, 414);
      if (answer.status() == 404) {
        assertThat(answer.text()).isEqualTo(none);
      }
    }
    assertThat(stranger().get("/s/").status()).isEqualTo(404);
  }

  @Test
  void aPassphraseIsAskedForOnceAndGuessingIsSlow() throws Exception {
    SharedStory shared = SharedStory.published(admin, World.unique("Guarded"));
    String url = shared.link(SharedStory.GUARDED);
    Client reader = stranger();
    assertThat(reader.get(url).text())
        .contains("Passphrase")
        .doesNotContain("Shown to", shared.story().ref(), "Guarded");
    Answer file = reader.get(url + "/report.md");
    assertThat(file.status()).isEqualTo(403);
    assertThat(file.text()).contains("Passphrase").doesNotContain("Shown to");
    assertThat(reader.bareForm(url, "passphrase", "wrong horse").text())
        .contains("That is not the passphrase");
    assertThat(reader.bareForm(url, "passphrase", " " + SharedStory.PASSPHRASE + " ").status())
        .isEqualTo(303);
    assertThat(reader.get(url).text()).contains("Shown to the organisation");
    assertThat(reader.get(url + "/report.md").text()).contains("Shown to the organisation");
    // The proof is this link's alone, and opens it on every node.
    String other = shared.link(SharedStory.GUARDED);
    assertThat(reader.get(other).text()).doesNotContain("Shown to");
    List<Integer> guesses = new ArrayList<>();
    try (ManyGuesses many = new ManyGuesses()) {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        Client client = i % 2 == 0 ? stranger() : strangerFarAway();
        asked.add(
            many.pool()
                .submit(() -> client.bareForm(other, "passphrase", "guess of mine").status()));
      }
      for (Future<Integer> answer : asked) {
        guesses.add(answer.get());
      }
    }
    assertThat(guesses.stream().filter(status -> status == 422)).hasSizeLessThanOrEqualTo(10);
    assertThat(stranger().bareForm(other, "passphrase", SharedStory.PASSPHRASE).status())
        .isEqualTo(429);
    assertThat(reader.get(url).text()).contains("Shown to the organisation");
  }

  private record ManyGuesses(ExecutorService pool) implements AutoCloseable {
    ManyGuesses() {
      this(Executors.newFixedThreadPool(7));
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }
}
