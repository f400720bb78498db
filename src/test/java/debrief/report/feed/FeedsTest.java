package debrief.report.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds hold what every reader may see, for feed readers as they are. */
class FeedsTest {
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

  private static Client reader() {
    return nodes.near().as(Role.reader);
  }

  private static SyndFeed atom(Client client, String path) throws FeedException {
    Answer answer = client.with("Accept", "application/atom+xml").get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    return new SyndFeedInput().build(new StringReader(answer.text()));
  }

  private static List<String> titles(SyndFeed feed) {
    return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
  }

  private static Story story(String title) {
    return Story.begin(admin, title)
        .entry("Shown to the team", "team")
        .entry("Shown to the organisation", "organization")
        .write("It slowed down, [see the runbook](/runbooks/1).");
  }

  private static String address(Client client) {
    Answer made = client.post("/api/v1/feed-addresses", "{\"name\":\"My phone\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("url").asText();
  }

  @Test
  void eachReportStandsInItInFull() throws Exception {
    String title = World.unique("A <b>pool</b> & ]]> 🫖");
    Story story = story(title);
    String slug = story.publish();
    SyndFeed feed = atom(reader(), "/feed.atom");
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("Reports");
    SyndEntry entry = feed.getEntries().get(0);
    String url = nodes.near().url() + "/reports/" + slug;
    assertThat(entry.getTitle()).isEqualTo(title);
    assertThat(entry.getLink()).isEqualTo(url);
    assertThat(entry.getUri()).matches("tag:localhost,2026:report/INC-\\d+");
    assertThat(entry.getContents().get(0).getValue())
        .contains("Shown to the organisation", "href=\"" + url + "#")
        .doesNotContain("Shown to the team", "Ada Byron", "href=\"/", "href=\"#");
    JsonNode json = reader().get("/feed.json").json();
    assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.at("/items/0/id").asText()).isEqualTo(entry.getUri());
    assertThat(json.at("/items/0/content_html").asText())
        .isEqualTo(entry.getContents().get(0).getValue());
    assertThat(json.path("feed_url").asText()).isEqualTo(nodes.near().url() + "/feed.json");
  }

  @Test
  void oneChoosesByPrincipleServiceAndTeam() throws Exception {
    String title = World.unique("Chosen");
    String team = World.unique("team");
    String service = World.unique("service");
    Story story = story(title);
    Client any = admin.with("If-Match", "*");
    any.patch(story.path(), Json.text(Map.of("services", List.of(service))));
    Answer tagged =
        admin.put(
            story.path() + "/postmortem/trust/privacy",
            "{\"effect\":\"held\",\"explanation\":\"It held.\"}");
    assertThat(tagged.status()).as(tagged.text()).isBetween(200, 201);
    admin.post(story.path() + "/action-items", Json.text(Map.of("title", "Alert", "team", team)));
    story.publish();
    String other = World.unique("Another");
    story(other).publish();
    String owners = World.unique("owners");
    admin.post(
        "/api/v1/services",
        Json.text(Map.of("name", World.unique("unnamed"), "team", owners, "aliases", List.of())));
    for (String query :
        List.of(
            "principle=privacy",
            "service=" + service,
            "team=" + team.toUpperCase(Locale.ROOT),
            "")) {
      List<String> titles = titles(atom(reader(), "/feed.atom?" + query));
      assertThat(titles).as(query).contains(title);
      assertThat(titles.contains(other)).as(query).isEqualTo(query.isEmpty());
    }
    assertThat(titles(atom(reader(), "/feed.atom?team=" + owners))).isEmpty();
    assertThat(reader().get("/feed.json?service=" + service).json().path("title").asText())
        .isEqualTo("Reports on " + service);
    assertThat(reader().get("/feed.json?service=nowhere").json().path("items")).isEmpty();
    assertThat(atom(reader(), "/feed.atom?service=nowhere").getEntries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"withdrawn", "restricted", "dismissed"})
  void whatIsTakenBackLeavesEveryFeedOnEveryNode(String how) throws Exception {
    String title = World.unique("Taken back");
    Story story = story(title);
    String slug = story.publish();
    String address = address(admin);
    List<Client> all = List.of(nodes.near().stranger(), nodes.far().stranger());
    for (Client client : all) {
      assertThat(titles(atom(client, address))).contains(title);
    }
    Answer done =
        switch (how) {
          case "withdrawn" ->
              admin.post("/api/v1/reports/" + slug + "/withdrawals", "{\"reason\":\"A mistake\"}");
          case "restricted" ->
              admin.with("If-Match", "*").patch(story.path(), "{\"visibility\":\"restricted\"}");
          default -> admin.post(story.path() + "/dismissals", "{\"reason\":\"A drill\"}");
        };
    assertThat(done.status()).as(done.text()).isBetween(200, 204);
    for (Client client : all) {
      Instant until = Instant.now().plus(SOON);
      while (client.get(address).text().contains(title) && Instant.now().isBefore(until)) {
        Thread.onSpinWait();
      }
      assertThat(client.get(address).text()).doesNotContain(title);
    }
    // Not even in the administrator's own.
    assertThat(admin.get("/feed.json").text()).doesNotContain(title);
  }

  @Test
  void whoHasItAlreadyHearsOnlyThatItStillIsSo() {
    story(World.unique("Known")).publish();
    String address = address(admin);
    Answer first = nodes.near().stranger().get(address);
    Client again = nodes.near().stranger().with("If-None-Match", first.etag());
    assertThat(again.get(address).status()).isEqualTo(304);
    story(World.unique("News")).publish();
    assertThat(again.get(address).status()).isEqualTo(200);
  }

  @Test
  void aReportThatIsTooLongForAFeedLeadsToItsAddress() throws Exception {
    String title = World.unique("Long");
    Story story = Story.begin(admin, title).write("It slowed down.");
    for (String section : List.of("what-happened", "what-surprised-us", "summary")) {
      story.section(section, "```\n" + "0123456789\n".repeat(8_500) + "```", "organization");
    }
    story.publish();
    SyndEntry entry =
        atom(reader(), "/feed.atom").getEntries().stream()
            .filter(e -> e.getTitle().equals(title))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getContents()).isEmpty();
    assertThat(entry.getDescription().getValue()).contains("too long for a feed");
    assertThat(reader().get("/feed.json").text()).contains("too long for a feed");
  }

  @ParameterizedTest
  @CsvSource({
    "/feed.rss, 404",
    "/feed.atom?principle=nonsense, 422",
    "/feed.atom?team=%00, 422",
    "/feeds/nothing/feed.atom, 404"
  })
  void whatThereIsNotIsSaid(String path, int status) {
    assertThat(reader().get(path).status()).isEqualTo(status);
  }
}
