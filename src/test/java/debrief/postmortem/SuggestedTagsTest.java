package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sentences of a draft speak of is offered to those who draft, and to nobody else. */
class SuggestedTagsTest {
  private static final String WORDS = "The gateway returned 503 for an hour. We lost no orders.";

  private final World world = World.shared();
  private final Client author = world.as(Role.facilitator);

  private static String suggestions(Story story) {
    return "/api/v1/incidents/" + story.ref() + "/trust/suggestions";
  }

  private Story story(String visibility) {
    return Story.begin(author, "A quiet name", visibility)
        .write("Nothing to see.")
        .section("summary", WORDS, "organization");
  }

  @Test
  void theyComeWithTheirSentenceAndSetNothing() {
    Story story = story("organization");
    JsonNode items = author.get(suggestions(story)).json().path("items");
    assertThat(items.get(0).path("principle").asText()).isEqualTo("availability");
    assertThat(items.get(0).path("sentence").asText())
        .isEqualTo("The gateway returned 503 for an hour.");
    assertThat(items.get(0).path("section").asText()).isEqualTo("summary");
    assertThat(items.findValuesAsText("principle")).contains("reliability");
    assertThat(author.get(story.path() + "/postmortem").json().path("trust")).isEmpty();
  }

  @Test
  void onePressOfAPlainFormTagsIt() {
    Story story = story("organization");
    String draft = "/incidents/" + story.ref() + "/postmortem";
    assertThat(author.get(draft).text())
        .contains("What this draft speaks of", "The gateway returned 503 for an hour.");
    Answer tagged =
        author.form(draft + "/parts/trust/availability", "effect", "harmed", "explanation", "");
    assertThat(tagged.status()).as(tagged.text()).isEqualTo(303);
    JsonNode trust = author.get(story.path() + "/postmortem").json().path("trust");
    assertThat(trust.findValuesAsText("principle")).containsExactly("availability");
    List<String> left =
        author.get(suggestions(story)).json().path("items").findValuesAsText("principle");
    assertThat(left).contains("reliability").doesNotContain("availability");
  }

  @Test
  void theyAreForThoseWhoDraftAndMayKnowOfIt() {
    Story open = story("organization");
    assertThat(world.as(Role.reader).get(suggestions(open)).status()).isEqualTo(403);
    Story hidden = story("restricted");
    Answer stranger = world.as(Role.author).get(suggestions(hidden));
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.text()).doesNotContain("503");
  }

  @Test
  void readersSeeNoneOfIt() {
    Story story = story("organization");
    String slug = story.publish();
    for (String path : List.of("", ".md", ".json", ".html", "/today")) {
      assertThat(world.as(Role.reader).get("/reports/" + slug + path).text())
          .doesNotContain("What this draft speaks of", "Tag it:");
    }
  }
}
