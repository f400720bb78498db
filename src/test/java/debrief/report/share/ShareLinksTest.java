package debrief.report.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
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

/** A link opens one report to whoever holds it, as long as it stands and the report does. */
class ShareLinksTest {
  private static final Duration SOON = Duration.ofSeconds(3);
  private static TwoNodes nodes;
  private static Client admin;

  /** A published report, and what its link is made at. */
  private record Shared(Story story, String slug) {
    String links() {
      return "/api/v1/reports/" + slug + "/share-links";
    }
  }

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
    admin = nodes.near().admin();
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  private static Shared published(String title) {
    Story story =
        Story.begin(admin, title)
            .entry("Only the team reads this", "team")
            .entry("Shown to the organisation", "organization")
            .entry("Shown to everybody", "public")
            .write("What the organisation may know.");
    return new Shared(story, story.publish());
  }

  private static String link(Shared shared, String body) {
    Answer made = admin.post(shared.links(), body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("url").asText();
  }

  private static String link(Shared shared) {
    return link(shared, "{\"audience\":\"organization\"}");
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
  void aStrangerReadsWhatItsAudienceMayAndFindsNoWayIn() {
    Shared shared = published(World.unique("Shared"));
    String organisation = link(shared);
    String everybody = link(shared, "{\"audience\":\"public\"}");
    assertThat(organisation).matches("/s/[2-9b-z]{40}").isNotEqualTo(everybody);
    String page = strangerFarAway().get(organisation).text();
    assertThat(page)
        .contains("Shown to the organisation", "Shown to everybody", "Shared by link")
        .contains("property=\"og:title\"")
        .doesNotContain("Only the team", "Ada Byron", "href=\"/incidents", "href=\"/trust")
        .doesNotContain("site-nav", "name=\"csrf\"");
    String open = stranger().get(everybody).text();
    assertThat(open).contains("Shown to everybody", "pass it on");
    assertThat(open).doesNotContain("Shown to the organisation", "What the organisation may");
    assertThat(stranger().get(organisation + "/report.md").text())
        .contains("Shown to the organisation");
    assertThat(stranger().get(everybody + "/report.json").text())
        .doesNotContain("Shown to the organisation");
    assertThat(stranger().get(organisation + "/report.nonsense").status()).isEqualTo(404);
    assertThat(stranger().get("/reports/" + shared.slug()).status()).isNotEqualTo(200);
  }

  @Test
  void nobodyIsToldWhereItLeadsAndNoMachineKeepsIt() {
    String url = link(published(World.unique("Quiet")));
    Answer page = stranger().get(url);
    assertThat(page.response().headers().allValues("Referrer-Policy"))
        .containsExactly("no-referrer");
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(page.header("Cache-Control")).contains("private");
    assertThat(stranger().with("If-None-Match", page.etag()).get(url).status()).isEqualTo(304);
    assertThat(stranger().get("/s/nothing").header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(World.log()).doesNotContain(url.substring(3));
  }

  @Test
  void itsAddressIsShownOnce() {
    Shared shared = published(World.unique("Once"));
    Client once = admin.with("Idempotency-Key", World.unique("share"));
    String body = "{\"audience\":\"organization\"}";
    JsonNode first = once.post(shared.links(), body).json();
    JsonNode again = once.post(shared.links(), body).json();
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(again.path("url").isNull()).isTrue();
    String secret = first.path("url").asText().substring(3);
    assertThat(admin.get(shared.links()).text()).doesNotContain(secret);
    assertThat(admin.get("/api/v1/share-links").text()).doesNotContain(secret);
    assertThat(admin.get("/api/v1/journal").text())
        .contains("shareLink.made")
        .doesNotContain(secret);
    assertThat(
            nodes
                .near()
                .jdbi()
                .withHandle(
                    h ->
                        h.createQuery("select l::text from share_link l")
                            .mapTo(String.class)
                            .list())
                .toString())
        .doesNotContain(secret);
  }

  @Test
  void itEndsIn30DaysWhereNobodySaysOtherwise() {
    Shared shared = published(World.unique("Ends"));
    Instant end =
        Instant.parse(
            admin
                .post(shared.links(), "{\"audience\":\"public\"}")
                .json()
                .path("expiresAt")
                .asText());
    assertThat(Duration.between(Instant.now(), end).toHours()).isBetween(719L, 720L);
    JsonNode never =
        admin.post(shared.links(), "{\"audience\":\"public\",\"neverExpires\":true}").json();
    assertThat(never.path("expiresAt").isNull()).isTrue();
    assertThat(stranger().get(never.path("url").asText()).text())
        .doesNotContain("This link works until");
  }

  @Test
  void anEndedLinkOpensNothing() {
    Shared shared = published(World.unique("Over"));
    String end = Instant.now().plusSeconds(2).toString();
    String url = link(shared, "{\"audience\":\"organization\",\"expiresAt\":\"" + end + "\"}");
    for (Client client : List.of(stranger(), strangerFarAway())) {
      assertThat(client.get(url).status()).isEqualTo(200);
    }
    assertClosed(url);
    assertThat(admin.get(shared.links()).json().at("/items/0/state").asText()).isEqualTo("expired");
  }

  @Test
  void aRevokedLinkOpensNothingOnAnyNode() {
    Shared shared = published(World.unique("Revoked"));
    String kept = link(shared);
    Answer made = admin.post(shared.links(), "{\"audience\":\"organization\"}");
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
    Shared shared = published(World.unique("Taken back"));
    String url = link(shared);
    String guarded =
        link(shared, "{\"audience\":\"public\",\"passphrase\":\"correct horse battery\"}");
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
    assertThat(admin.get(shared.links()).json().at("/items/0/state").asText()).isEqualTo("closed");
    assertThat(admin.post(shared.links(), "{\"audience\":\"organization\"}").status())
        .isEqualTo(409);
  }

  @Test
  void itShowsTheNewestEditionAndWhatWasRedactedIsGone() {
    Shared shared = published(World.unique("Next"));
    String url = link(shared);
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
  void aPassphraseIsAskedForOnceAndGuessingIsSlow() throws Exception {
    Shared shared = published(World.unique("Guarded"));
    String body = "{\"audience\":\"organization\",\"passphrase\":\"correct horse battery\"}";
    String url = link(shared, body);
    Client reader = stranger();
    assertThat(reader.get(url).text())
        .contains("Passphrase")
        .doesNotContain("Shown to", shared.story().ref(), "Guarded");
    assertThat(reader.get(url + "/report.md").status()).isEqualTo(303);
    assertThat(reader.bareForm(url, "passphrase", "wrong horse").text())
        .contains("That is not the passphrase");
    assertThat(reader.bareForm(url, "passphrase", " correct horse battery ").status())
        .isEqualTo(303);
    assertThat(reader.get(url).text()).contains("Shown to the organisation");
    assertThat(reader.get(url + "/report.md").text()).contains("Shown to the organisation");
    // The proof is this link's alone, and opens it on every node.
    String other = link(shared, body);
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
    assertThat(stranger().bareForm(other, "passphrase", "correct horse battery").status())
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

  @Test
  void openingsAreCountedByDayAndNobodyIsNamed() {
    Shared shared = published(World.unique("Counted"));
    String url = link(shared);
    for (int i = 0; i < 3; i++) {
      stranger().get(url);
    }
    Answer page = stranger().get(url);
    stranger().with("If-None-Match", page.etag()).get(url);
    stranger().get("/s/" + url.substring(3).toUpperCase(Locale.ROOT));
    JsonNode link = admin.get(shared.links()).json().at("/items/0");
    assertThat(link.path("opens").asInt()).isEqualTo(5);
    assertThat(link.at("/days/0/opens").asInt()).isEqualTo(5);
    stranger().get(url);
    assertThat(admin.get("/api/v1/share-links").json().findValuesAsText("opens")).contains("6");
  }

  @Test
  void anotherLetterCaseAnEmptyOneAndAGuessOpenNothing() {
    String url = link(published(World.unique("Case")));
    String none = nothing(stranger());
    for (String secret :
        List.of(
            url.substring(3).toUpperCase(Locale.ROOT),
            url.substring(3, 42),
            url.substring(3) + "2",
            "é".repeat(40),
            "a".repeat(5_000))) {
      Answer answer = stranger().get("/s/" + java.net.URLEncoder.encode(secret, UTF_8));
      assertThat(answer.status()).as(secret).isIn(404, 414);
      if (answer.status() == 404) {
        assertThat(answer.text()).isEqualTo(none);
      }
    }
    assertThat(stranger().get("/s/").status()).isEqualTo(404);
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  @Test
  void whoApprovesSharesAndNobodyElse() {
    Shared shared = published(World.unique("Rights"));
    String body = "{\"audience\":\"organization\"}";
    World world = nodes.near();
    assertThat(world.as(Role.facilitator).post(shared.links(), body).status()).isEqualTo(201);
    for (Role role : List.of(Role.reader, Role.author)) {
      assertThat(world.as(role).post(shared.links(), body).status()).isEqualTo(403);
      assertThat(world.as(role).get(shared.links()).status()).isEqualTo(403);
      assertThat(world.signedIn(role).get("/reports/" + shared.slug() + "/share").status())
          .isEqualTo(403);
    }
    assertThat(world.as(Role.facilitator).get("/api/v1/share-links").status()).isEqualTo(403);
    assertThat(world.stranger().get(shared.links()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | audience",
        "{\"audience\":\"team\"} | audience",
        "{\"audience\":\"nonsense\"} | audience",
        "{\"audience\":\"public\",\"expiresAt\":\"2001-01-01T00:00:00Z\"} | expiresAt",
        "{\"audience\":\"public\",\"expiresAt\":\"20202-01-01T00:00:00Z\"} | expiresAt",
        "{\"audience\":\"public\",\"expiresAt\":\"soon\"} | expiresAt",
        "{\"audience\":\"public\",\"passphrase\":\"short\"} | passphrase",
        "{\"audience\":\"public\",\"passphrase\":\"        \"} | passphrase",
        "{\"audience\":\"public\",\"expiresAt\":\"2199-01-01T00:00:00Z\",\"neverExpires\":true}"
            + " | neverExpires"
      })
  void whatCannotBeAskedOfALinkIsNamed(String body, String field) {
    Answer refused = admin.post(published(World.unique("Bad")).links(), body);
    assertThat(refused.status()).as(refused.text()).isIn(400, 422);
    assertThat(refused.fields()).containsExactly(field);
  }

  @Test
  void pagesDoTheSame() {
    Shared shared = published(World.unique("Pages"));
    Client browser = nodes.near().signedIn(Role.facilitator);
    String path = "/reports/" + shared.slug() + "/share";
    assertThat(browser.get("/reports/" + shared.slug() + "/today").text()).contains(path);
    assertThat(browser.form(path, "audience", "public", "ends", "on").text())
        .contains("endsOn-error");
    Answer made =
        browser.form(path, "audience", "organization", "ends", "on", "endsOn", "2199-01-01");
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    String url = made.text().replaceAll("(?s).*?(/s/[2-9b-z]{40}).*", "$1");
    assertThat(stranger().get(url).status()).isEqualTo(200);
    String list = browser.get(path).text();
    String id = list.replaceAll("(?s).*/share/([2-9b-z]+)/revoke.*", "$1");
    assertThat(browser.form(path + "/" + id + "/revoke").status()).isEqualTo(303);
    assertClosed(url);
    assertThat(admin.get("/settings/share-links").text()).contains("Revoked");
  }
}
