package debrief.report.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.edge.Csrf;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** An address of one's own lets a feed reader in that cannot sign in, and nobody further. */
class FeedAddressesTest {
  private final World world = World.shared();
  private final Client admin = world.admin();

  private static String address(Client client) {
    Answer made = client.post("/api/v1/feed-addresses", "{\"name\":\"My phone\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("url").asText();
  }

  @Test
  void anAddressLastsUntilItIsRevokedOrItsOwnersAccountEnds() {
    World.Someone someone = world.person(Role.reader);
    String address = address(someone.browser());
    String other = address(someone.browser());
    Client stranger = world.stranger();
    Answer feed = stranger.get(address);
    assertThat(feed.status()).isEqualTo(200);
    assertThat(feed.header("X-Robots-Tag")).startsWith("noindex");
    assertThat(feed.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(stranger.get(address.replace(".atom", ".json")).status()).isEqualTo(200);
    JsonNode mine = someone.browser().get("/api/v1/feed-addresses").json().path("items");
    assertThat(mine).hasSize(2);
    assertThat(mine.toString()).doesNotContain(address.substring(7, 47));
    String id = mine.get(1).path("id").asText();
    String path = "/api/v1/feed-addresses/" + id;
    assertThat(admin.delete(path).status()).isEqualTo(404);
    Client browser = someone.browser();
    assertThat(browser.with(Csrf.HEADER, browser.csrf()).delete(path).status()).isEqualTo(204);
    assertThat(stranger.get(address).status()).isEqualTo(404);
    assertThat(stranger.get(other).status()).isEqualTo(200);
    assertThat(
            admin
                .with("If-Match", "*")
                .patch("/api/v1/people/" + someone.id(), "{\"active\":false}")
                .status())
        .isEqualTo(200);
    assertThat(stranger.get(other).status()).isEqualTo(404);
    assertThat(World.log()).doesNotContain(address.substring(7, 47));
  }

  @Test
  void noTokenMakesWhatReadsLongerThanItself() {
    String service = world.service(Role.author);
    String readOnly = world.token(service, "read");
    String writing = world.token(service, "read", "write");
    String body = "{\"name\":\"x\"}";
    assertThat(admin.as(readOnly).post("/api/v1/feed-addresses", body).status()).isEqualTo(403);
    assertThat(admin.as(writing).post("/api/v1/feed-addresses", body).status()).isEqualTo(201);
    assertThat(admin.as(writing).post("/api/v1/feed-addresses", "{}").fields())
        .containsExactly("name");
    assertThat(world.stranger().get("/feed.atom").status()).isEqualTo(401);
  }

  @Test
  void aPageTellsWhereTheyAre() {
    Client browser = world.signedIn(Role.reader);
    // The list with a filter, which is there before any report is.
    assertThat(browser.get("/?principle=privacy").text()).contains("href=\"/feeds\"");
    assertThat(browser.get("/feeds").text()).contains("/feed.atom?principle=privacy");
    assertThat(browser.form("/feeds/addresses", "name", "").text()).contains("name-error");
    String url =
        browser
            .form("/feeds/addresses", "name", "My phone")
            .text()
            .replaceAll("(?s).*?(/feeds/[2-9b-z]{40}/feed.atom).*", "$1");
    assertThat(world.stranger().get(url).status()).isEqualTo(200);
    String id =
        browser.get("/feeds").text().replaceAll("(?s).*/addresses/([2-9b-z]+)/revoke.*", "$1");
    assertThat(browser.form("/feeds/addresses/" + id + "/revoke").status()).isEqualTo(303);
    assertThat(world.stranger().get(url).status()).isEqualTo(404);
  }
}
