package debrief.report.publiclist;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators list is read by everybody, and nothing else is, on every node. */
class PublicListTest {
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

  private static List<Client> strangers() {
    return List.of(nodes.near().stranger(), nodes.far().stranger());
  }

  private static Story story(String title) {
    return Story.begin(admin, World.unique(title))
        .entry("Only the team reads this", "team")
        .entry("Told to the organisation", "organization")
        .entry("Told to everybody", "public")
        .write("What the organisation may know.");
  }

  private static String listing(String slug) {
    return "/api/v1/reports/" + slug + "/public-listing";
  }

  private static String listed(Story story) {
    String slug = story.publish();
    Answer put = admin.put(listing(slug), "");
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(put.json().path("url").asText()).isEqualTo("/public/" + slug);
    return slug;
  }

  private static void assertNothingAt(String slug) {
    for (Client client : strangers()) {
      Instant until = Instant.now().plus(SOON);
      while (client.get("/public/" + slug).status() != 404 && Instant.now().isBefore(until)) {
        Thread.onSpinWait();
      }
      String nothing = client.get("/public/there-never-was-one").text();
      for (String path : List.of("", "/report.md", "/report.json", "/report.html")) {
        Answer answer = client.get("/public/" + slug + path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.text()).isEqualTo(nothing);
        assertThat(answer.header("ETag")).isEmpty();
      }
      assertThat(client.get("/public").text()).doesNotContain(slug);
    }
  }

  @Test
  void everybodyReadsWhatTheEditionSaysToThePublic() {
    String slug = listed(story("Open to all"));
    for (Client client : strangers()) {
      assertThat(client.get("/public").text()).contains("Open to all", "/public/" + slug);
      for (String path : List.of("", "/report.md", "/report.json", "/report.html")) {
        assertThat(client.get("/public/" + slug + path).text())
            .contains("Told to everybody")
            .doesNotContain("Told to the organisation", "Only the team", "may know", "Ada");
      }
      Answer page = client.get("/public/" + slug);
      assertThat(page.text()).contains("This report is for everybody").doesNotContain("/incidents");
      assertThat(client.with("If-None-Match", page.etag()).get("/public/" + slug).status())
          .isEqualTo(304);
    }
  }

  @Test
  void aReportLeadsBackToTheListThatLedToItAndALinkToNone() {
    String slug = listed(story("There and back"));
    Client stranger = nodes.near().stranger();
    assertThat(stranger.get("/public").text()).contains("href=\"/public/" + slug + "\"");
    assertThat(stranger.get("/public/" + slug).text())
        .contains("<a href=\"/public\">Public reports</a>");
    Answer made =
        admin.post("/api/v1/reports/" + slug + "/share-links", "{\"audience\":\"public\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String path = URI.create(made.json().path("url").asText()).getPath();
    Answer shared = stranger.get(path);
    assertThat(shared.status()).isEqualTo(200);
    assertThat(shared.text()).contains("There and back").doesNotContain("href=\"/public\"");
  }

  @Test
  void aReportThatNobodyListedIsNotThere() {
    assertNothingAt(story("Not listed").publish());
  }

  @Test
  void takenOffItIsGoneAtOnce() {
    String slug = listed(story("Off again"));
    strangers()
        .forEach(client -> assertThat(client.get("/public/" + slug).status()).isEqualTo(200));
    assertThat(admin.delete(listing(slug)).status()).isEqualTo(204);
    assertNothingAt(slug);
    assertThat(admin.delete(listing(slug)).status()).isEqualTo(404);
    assertThat(admin.get(listing(slug)).json().path("url").isNull()).isTrue();
    assertThat(admin.get("/api/v1/journal?subject=" + slug).text())
        .contains("report.listed", "report.unlisted");
  }

  @ParameterizedTest
  @CsvSource({"withdrawn", "restricted", "dismissed"})
  void whatIsTakenBackIsGoneFromTheListOnEveryNode(String how) {
    Story story = story("Taken back");
    String slug = listed(story);
    strangers()
        .forEach(client -> assertThat(client.get("/public/" + slug).status()).isEqualTo(200));
    Answer done =
        switch (how) {
          case "withdrawn" ->
              admin.post("/api/v1/reports/" + slug + "/withdrawals", "{\"reason\":\"A mistake\"}");
          case "restricted" ->
              admin.with("If-Match", "*").patch(story.path(), "{\"visibility\":\"restricted\"}");
          default -> admin.post(story.path() + "/dismissals", "{\"reason\":\"A drill\"}");
        };
    assertThat(done.status()).as(done.text()).isBetween(200, 204);
    assertNothingAt(slug);
    assertThat(admin.put(listing(slug), "").status()).isEqualTo(409);
  }

  @Test
  void administratorsAloneList() {
    String slug = story("Not by everyone").publish();
    for (Role role : List.of(Role.reader, Role.author, Role.facilitator)) {
      Client someone = nodes.near().as(role);
      assertThat(someone.put(listing(slug), "").status()).isEqualTo(403);
      assertThat(someone.get(listing(slug)).status()).isEqualTo(403);
      assertThat(someone.get("/reports/" + slug + "/public-listing").status()).isEqualTo(403);
    }
    assertThat(nodes.near().stranger().put(listing(slug), "").status()).isEqualTo(401);
    assertNothingAt(slug);
  }

  @Test
  void thePageListsAndTakesOff() {
    String slug = story("By hand").publish();
    Client browser = nodes.near().person(Role.administrator).browser();
    String page = "/reports/" + slug + "/public-listing";
    assertThat(browser.get("/reports/" + slug + "/share").text()).contains(page);
    assertThat(browser.get(page).text()).contains("Not on the list");
    assertThat(browser.form(page).status()).isEqualTo(303);
    assertThat(browser.get(page).text()).contains("On the list since");
    assertThat(browser.form(page + "/remove").status()).isEqualTo(303);
    assertThat(browser.form(page + "/remove").status()).isEqualTo(303);
    assertNothingAt(slug);
  }
}
