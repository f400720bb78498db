package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing is found, counted, quoted or suggested that the asker may not read. */
class SearchLeaksTest {
  private final World world = World.shared();
  private final Client admin = world.admin();
  private final Client author = world.as(Role.author);
  private final Client reader = world.as(Role.reader);

  private Story story(String word, String service, String visibility) {
    Story story = Story.begin(admin, "About " + word, visibility).write("Night of the " + word);
    Answer changed =
        admin
            .with("If-Match", "*")
            .patch(story.path(), Json.text(Map.of("services", List.of(service))));
    assertThat(changed.status()).isEqualTo(200);
    admin.post(story.path() + "/action-items", "{\"title\":\"Keep the " + word + "\"}");
    return story;
  }

  private void patch(Story story, String json) {
    assertThat(admin.with("If-Match", "*").patch(story.path(), json).status()).isEqualTo(200);
  }

  @Test
  void whatIsRestrictedIsSilentAndClosesAtOnce() {
    String service = World.unique("hidden");
    Story story = story("zyzzogeton", service, "restricted");
    story.publish();
    Searched.isSilent(reader, "zyzzogeton", service);
    Searched.isSilent(author, "zyzzogeton", service);
    Searched.finds(admin, "zyzzogeton", service);
    // Guessing looks through words, so what is hidden has none among them: it cannot take longer.
    assertThat(guessable("zyzzogeton")).isEmpty();
    patch(story, "{\"visibility\":\"organization\"}");
    Searched.finds(reader, "zyzzogeton", service);
    assertThat(guessable("zyzzogeton")).containsExactly(true);
    assertThat(Searched.by(reader, "zyzzogetn").path("didYouMean").asText())
        .isEqualTo("zyzzogeton");
    patch(story, "{\"visibility\":\"restricted\"}");
    Searched.isSilent(reader, "zyzzogeton", service);
    Searched.isSilent(author, "zyzzogeton", service);
    assertThat(guessable("zyzzogeton")).isEmpty();
  }

  /**
   * Whether readers find something by a word that guesses are made of; nothing where it is none.
   */
  private List<Boolean> guessable(String word) {
    return world
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select readers from search_word where word = :word")
                    .bind("word", word)
                    .mapTo(Boolean.class)
                    .list());
  }

  @Test
  void whatAnAdministratorSeesByOfficeIsWrittenDown() {
    Story story = story("quokkaish", World.unique("hidden"), "restricted");
    story.publish();
    Searched.finds(admin, "quokkaish");
    assertThat(admin.get("/api/v1/journal?subject=" + story.ref()).text())
        .contains("restricted.read");
  }

  @Test
  void whatWasDismissedIsSilentAndComesBack() {
    String service = World.unique("dismissed");
    Story story = story("kookaburrish", service, "organization");
    story.publish();
    Searched.finds(reader, "kookaburrish", service);
    assertThat(admin.post(story.path() + "/dismissals", "{\"reason\":\"A drill\"}").status())
        .isEqualTo(201);
    Searched.isSilent(reader, "kookaburrish", service);
    Searched.isSilent(admin, "kookaburrish", service);
    admin.with("If-Match", "*").delete(story.path() + "/dismissals");
    Searched.finds(reader, "kookaburrish", service);
  }

  @Test
  void whatWasErasedLeavesNoWord() {
    Story story = story("bandicootish", World.unique("erased"), "organization");
    story.publish();
    admin.post(story.path() + "/dismissals", "{\"reason\":\"A drill\"}");
    assertThat(admin.with("If-Match", "*").delete(story.path()).status()).isLessThan(300);
    assertThat(Searched.left(world, "bandicootish")).isZero();
  }

  @Test
  void whatWasWithdrawnIsForgotten() {
    String service = World.unique("withdrawn");
    Story story = Story.begin(admin, "About wombatish").write("The wombatish night");
    patch(story, Json.text(Map.of("services", List.of(service))));
    String slug = story.publish();
    Searched.finds(reader, "wombatish", service);
    admin.post("/api/v1/reports/" + slug + "/withdrawals", "{\"reason\":\"A mistake\"}");
    Searched.isSilent(reader, "wombatish", service);
    Searched.isSilent(admin, "wombatish", service);
    assertThat(Searched.left(world, "wombatish")).isZero();
  }

  @Test
  void redactedWordsAreKeptNowhere() {
    Story story = Story.begin(admin, "A leaking tap").write("The password was numbatish indeed.");
    String slug = story.publish();
    Searched.finds(reader, "numbatish");
    Answer redacted =
        admin.post(
            "/api/v1/reports/" + slug + "/redactions",
            "{\"text\":\"numbatish\",\"reason\":\"A secret\"}");
    assertThat(redacted.status()).as(redacted.text()).isEqualTo(201);
    assertThat(Searched.by(reader, "numbatish").path("items")).isEmpty();
    assertThat(Searched.by(reader, "numbatsh").path("didYouMean").isNull()).isTrue();
    int rows =
        world
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from search_document"
                                + " where subject like 'r%' and words @@ 'numbatish'")
                        .mapTo(Integer.class)
                        .one());
    assertThat(rows).isZero();
  }

  @Test
  void textOfTheTeamIsForThoseWhoDraft() {
    Story story = Story.begin(admin, "A quiet evening").write("Nothing much.");
    story.section("impact", "Only the team knows of potooish.", "team");
    story.entry("The gharialish call", "team");
    story.publish();
    for (String word : List.of("potooish", "gharialish")) {
      Searched.finds(author, word);
      assertThat(guessable(word)).containsExactly(false);
      JsonNode found = Searched.by(reader, word);
      assertThat(found.path("items")).as(word).isEmpty();
      assertThat(Searched.by(reader, word.replace("ish", "sh")).path("didYouMean").isNull())
          .isTrue();
    }
  }

  @Test
  void actionItemsFollowTheirAudienceAtOnce() {
    Story story = Story.begin(admin, "Items of an evening");
    Answer item =
        admin.post(
            story.path() + "/action-items",
            "{\"title\":\"Feed axolotlish\",\"audience\":\"team\"}");
    String path = "/api/v1/action-items/" + item.json().path("ref").asText();
    Searched.finds(author, "axolotlish");
    assertThat(Searched.by(reader, "axolotlish").path("items")).isEmpty();
    admin.with("If-Match", "*").patch(path, "{\"audience\":\"organization\"}");
    Searched.finds(reader, "axolotlish");
    admin.with("If-Match", "*").patch(path, "{\"audience\":\"team\"}");
    assertThat(Searched.by(reader, "axolotlish").path("items")).isEmpty();
  }

  @Test
  void readersFindRolesAndNotNames() {
    Story story =
        Story.begin(admin, "Named incident " + World.unique("n")).write("Ada Byron saw it.");
    Answer item =
        admin.post(
            story.path() + "/action-items", "{\"title\":\"Ada Byron writes the xerusish alarm\"}");
    assertThat(item.status()).isEqualTo(201);
    story.publish();
    for (String q : List.of("xerusish", "Ada Byron", "byron", "ada xerusish")) {
      assertThat(Searched.by(reader, q).toString()).as(q).doesNotContain("Byron", "byron");
      assertThat(reader.get("/search?q=" + q.replace(" ", "+")).text().replace(q, ""))
          .doesNotContain("Byron writes");
    }
    assertThat(Searched.by(author, "byron xerusish").toString()).contains("Ada");
    // A name that is known to be one only later becomes a role everywhere.
    Answer later =
        admin.post(story.path() + "/action-items", "{\"title\":\"Jorunn Zorn tidies dikdikish\"}");
    assertThat(later.status()).isEqualTo(201);
    patch(
        story,
        "{\"participants\":[{\"name\":\"Jorunn Zorn\",\"role\":\"Night shift\"},"
            + "{\"name\":\"Ada Byron\",\"role\":\"On-call engineer, checkout\"}]}");
    assertThat(Searched.by(reader, "dikdikish").toString()).doesNotContain("Jorunn", "Zorn");
  }
}
