package debrief.report.embed;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pasted link unfolds for what the asker may see, and tells nothing otherwise. */
class EmbedTest {
  private final World world = World.shared();
  private final Client admin = world.admin();
  private final Client stranger = world.stranger();

  private String published(String title, String visibility) {
    return Story.begin(admin, title, visibility).write("The queue was full.").publish();
  }

  private static String card(String path) {
    return "/oembed?format=json&url=" + path;
  }

  private String link(String slug, String body) {
    return admin.post("/api/v1/reports/" + slug + "/share-links", body).json().path("url").asText();
  }

  @Test
  void whoeverMayReadAReportGetsItsCard() {
    String title = World.unique("Unfolded");
    String slug = published(title, "organization");
    Client reader = world.as(Role.reader);
    String page = reader.get("/reports/" + slug).text();
    assertThat(page)
        .contains("property=\"og:title\" content=\"" + title)
        .contains("application/json+oembed");
    var told = reader.get(card("https://debrief.example/reports/" + slug)).json();
    assertThat(told.path("version").asText()).isEqualTo("1.0");
    assertThat(told.path("type").asText()).isEqualTo("link");
    assertThat(told.path("title").asText()).isEqualTo(title);
    assertThat(told.path("description").asText()).contains("The queue was full.");
  }

  @Test
  void theLinkOfASharedReportUnfoldsForEverybody() {
    String title = World.unique("Passed on");
    String link = link(published(title, "organization"), "{\"audience\":\"organization\"}");
    assertThat(stranger.get(card(link)).json().path("title").asText()).isEqualTo(title);
    assertThat(stranger.get(link).text()).contains("/oembed?format=json&amp;url=%2Fs%2F");
  }

  @Test
  void everythingElseIsOneAnswer() {
    String title = World.unique("Untold");
    String open = published(title, "organization");
    String closed = published(title + " too", "restricted");
    String guarded =
        link(open, "{\"audience\":\"organization\",\"passphrase\":\"correct horse battery\"}");
    String nothing = stranger.get(card("/reports/there-is-none-1")).text();
    assertThat(nothing).contains("Debrief").doesNotContain("title");
    for (String path :
        List.of("/reports/" + open, "/reports/" + closed, guarded, "/", "%7B", "/s/x")) {
      Answer answer = stranger.get(card(path));
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.text()).as(path).isEqualTo(nothing);
    }
    Client reader = world.as(Role.reader);
    assertThat(reader.get(card("/reports/" + closed)).text()).isEqualTo(nothing);
    assertThat(stranger.get("/reports/" + open).text()).doesNotContain(title, "og:title");
    assertThat(stranger.get(guarded).text()).doesNotContain(title, "og:title", "oembed");
    admin.post("/api/v1/reports/" + open + "/withdrawals", "{\"reason\":\"Taken back\"}");
    assertThat(reader.get(card("/reports/" + open)).text()).isEqualTo(nothing);
  }

  @Test
  void whatCannotBeAnsweredIsSaid() {
    assertThat(stranger.get("/oembed").status()).isEqualTo(422);
    assertThat(stranger.get(card("/") + "x".repeat(2001)).status()).isEqualTo(422);
    assertThat(stranger.get("/oembed?format=xml&url=/").status()).isEqualTo(501);
  }
}
