package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.Urls;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of reports finds by the words that search finds by. */
class ReportWordsTest {
  private final World world = World.shared();
  private final Client admin = world.admin();
  private final Client reader = world.as(Role.reader);

  private static List<String> slugs(Client client, String q) {
    Answer answer = client.get("/api/v1/reports?q=" + Urls.encode(q));
    assertThat(answer.status()).as(q + " " + answer.text()).isEqualTo(200);
    return answer.json().path("items").findValuesAsText("slug");
  }

  @Test
  void scriptsWithoutBlanksAccentsAndPartsOfNames() {
    Story japanese = Story.begin(admin, "決済で障害が発生した").write("障害は九分間続いた");
    Story german = Story.begin(admin, "Störung der Anmeldung").write("Nichts ging mehr.");
    Story named = Story.begin(admin, "A disk was full").write("It was that of node-qx-02.");
    String first = japanese.publish();
    String second = german.publish();
    String third = named.publish();
    assertThat(slugs(reader, "障害")).contains(first);
    assertThat(slugs(reader, "storung")).contains(second);
    assertThat(slugs(reader, "STÖRUNG anmeldung")).contains(second);
    assertThat(slugs(reader, "qx-02")).contains(third);
    assertThat(slugs(reader, "\"node-qx-02\" -anmeldung")).contains(third);
    assertThat(slugs(reader, "qx-03")).isEmpty();
  }

  @Test
  void wordsGoWithOtherFilters() {
    String word = World.unique("plover");
    Story story = Story.begin(admin, "The " + word + " was late").write("Nothing arrived.");
    String slug = story.publish();
    assertThat(slugs(reader, word)).containsExactly(slug);
    assertThat(reader.get("/api/v1/reports?q=" + word + "&service=none-such").json().path("items"))
        .isEmpty();
    // A filter of search is a word here, and this report has it nowhere.
    assertThat(slugs(reader, word + " service:till")).isEmpty();
  }

  @Test
  void whatIsNotSharedIsNotFoundByItsWords() {
    String word = World.unique("godwit");
    Story story = Story.begin(admin, "The " + word + " was hidden").write("Only some may know.");
    String slug = story.entry("Only the team says " + word + "inside.", "team").publish();
    assertThat(slugs(reader, word)).containsExactly(slug);
    assertThat(slugs(reader, word + "inside")).isEmpty();
    Answer hidden =
        admin
            .with("If-Match", "*")
            .patch(story.path(), Json.text(Map.of("visibility", "restricted")));
    assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
    assertThat(slugs(reader, word)).isEmpty();
    assertThat(slugs(admin, word)).containsExactly(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "- - -", "the of and", "(((", "a:b:c", "' | ! & :*", "\u0000"})
  void thereIsNothingThatItCannotRead(String q) {
    Answer answer = reader.get("/api/v1/reports?q=" + Urls.encode(q));
    assertThat(answer.status()).as(answer.text()).isIn(200, 422);
    JsonNode items = answer.json().path("items");
    assertThat(items.isMissingNode() || items.isEmpty()).as(answer.text()).isTrue();
  }
}
