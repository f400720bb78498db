package debrief.report.correction;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words that should not have been published go out of an edition, for every audience and file. */
class RedactionTest {
  private static World world;
  private static Client admin;

  @BeforeAll
  static void begin() {
    world = World.empty();
    admin = world.admin();
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static Answer redact(String slug, int edition, Map<String, Object> body) {
    Map<String, Object> all = new HashMap<>(body);
    all.put("edition", edition);
    return admin.post("/api/v1/reports/" + slug + "/redactions", Json.text(all));
  }

  private static List<String> forms(String slug) {
    List<String> forms = new ArrayList<>();
    for (String audience : List.of("team", "organization", "public")) {
      for (String form : List.of("", ".md", ".json", ".html")) {
        forms.add("/reports/" + slug + form + "?audience=" + audience);
      }
      forms.add("/api/v1/reports/" + slug + "?edition=1&audience=" + audience);
    }
    return forms;
  }

  private static Story told(String title) {
    return Story.begin(admin, title)
        .entry("Told by Ato **Kwarteng** and [KWARTENG](https://x.example/ato-kwarteng)", "public")
        .entry("For the team: Ato Kwarteng&#39;s shell, `ato.kwarteng`", "team")
        .write("_Ato_ Kwarteng saw it. Kwartengs are many; Ato&nbsp;Kwarteng is one.");
  }

  @Test
  void theWordsAreGoneInEveryRenderingAndFile() {
    Story story = told(World.unique("Seen by Ato Kwarteng"));
    String slug = story.publish();
    assertThat(slug).contains("ato-kwarteng");
    forms(slug).forEach(path -> assertThat(admin.get(path).status()).as(path).isEqualTo(200));
    Answer preview = redact(slug, 1, Map.of("text", "ato kwarteng", "preview", true));
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.json().at("/byEdition/0/places").asInt()).isGreaterThan(4);
    assertThat(preview.json().path("moves").asBoolean()).isTrue();
    assertThat(admin.get("/reports/" + slug + ".md").text()).contains("Kwarteng");
    Answer done = redact(slug, 1, Map.of("text", "ato kwarteng", "reason", "A person was named"));
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    String address = done.json().path("slug").asText();
    assertThat(address).doesNotContain("kwarteng");
    assertThat(admin.get("/reports/" + slug).status()).isEqualTo(404);
    for (String path : forms(address)) {
      Answer answer = admin.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(plain(answer.text())).as(path).doesNotContain("ato kwarteng", "ato-kwarteng");
      assertThat(answer.text()).as(path).doesNotContain("ato.kwarteng").contains("[redacted");
    }
    assertThat(admin.get("/reports/" + address).text()).contains("A person was named", "Kwartengs");
    assertThat(admin.get("/api/v1/reports?q=ato").text()).doesNotContain(address);
    assertThat(admin.get("/").text()).doesNotContain("Seen by Ato");
    // The family name alone is another choice of words.
    assertThat(redact(address, 1, Map.of("text", "Kwarteng", "reason", "The name alone")).status())
        .isEqualTo(201);
    for (String path : forms(address)) {
      assertThat(admin.get(path).text().replaceAll("(?i)kwartengs", ""))
          .as(path)
          .doesNotContainIgnoringCase("kwarteng");
    }
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>|[*_`]|\\\\", "")
        .replace("&nbsp;", " ")
        .replace('\u00a0', ' ')
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void theJournalSaysThatAndWhenNotWhat() {
    Story story =
        Story.begin(admin, World.unique("A key")).write("The key sk_live_Zq81xv was used.");
    String slug = story.publish();
    redact(slug, 1, Map.of("text", "sk_live_Zq81xv", "reason", "A secret"));
    String journal = admin.get("/api/v1/journal?action=report.redacted&limit=200").text();
    assertThat(journal).contains(slug, "\"edition\":1", "\"places\":", "sha256:");
    assertThat(admin.get("/api/v1/journal?limit=200").text()).doesNotContain("Zq81xv", "A secret");
    assertThat(admin.get("/api/v1/journal/check").json().path("sound").asBoolean()).isTrue();
    assertThat(World.log()).doesNotContain("Zq81xv");
    assertThat(admin.get("/reports/" + slug + ".md").text())
        .contains("The key [redacted] was used.");
    assertThat(dump("edition_rendering", "edition_file", "edition_redaction", "report"))
        .doesNotContain("Zq81xv");
  }

  @Test
  void theReasonsOfEarlierCorrectionsLoseTheWordsToo() {
    Story story = Story.begin(admin, World.unique("Reasons")).write("Calm. The word is oryxfez.");
    String slug = story.publish();
    String reports = "/api/v1/reports/" + slug;
    redact(slug, 1, Map.of("text", "Calm", "reason", "As Wren Oryxfez asked"));
    admin.post(reports + "/withdrawals", "{\"edition\":1,\"reason\":\"Oryxfez was named\"}");
    assertThat(admin.get("/reports/" + slug).text()).contains("Oryxfez was named");
    Answer done = redact(slug, 1, Map.of("text", "oryxfez", "reason", "A name"));
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    assertThat(admin.get("/reports/" + slug).text())
        .contains("[redacted] was named")
        .doesNotContainIgnoringCase("oryxfez");
    assertThat(dump("edition_withdrawal", "edition_redaction", "edition_rendering"))
        .doesNotContainIgnoringCase("oryxfez");
  }

  /** All that some tables hold, as text. */
  private static String dump(String... tables) {
    StringBuilder all = new StringBuilder();
    for (String table : tables) {
      String rows =
          world
              .jdbi()
              .withHandle(
                  h ->
                      String.join(
                          "\n",
                          h.createQuery("select t::text from " + table + " t")
                              .mapTo(String.class)
                              .list()));
      all.append(rows);
    }
    return all.toString();
  }

  @Test
  void aRepeatOfThePublicationSaysNothingOfIt() {
    Story story = Story.begin(admin, World.unique("Sent twice")).write("The word is oryxtangier.");
    Client once = admin.with("Idempotency-Key", World.unique("key"));
    String transition = story.path() + "/postmortem/transitions";
    Answer made = once.post(transition, "{\"to\":\"published\"}");
    String slug = made.json().path("slug").asText();
    redact(slug, 1, Map.of("text", "oryxtangier", "reason", "Too much"));
    Answer again = once.post(transition, "{\"to\":\"published\"}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).doesNotContain("oryxtangier");
    assertThat(dump("idempotency_key")).doesNotContain("oryxtangier");
    assertThat(admin.get("/api/v1/reports/" + slug).json().path("edition").asInt()).isEqualTo(1);
  }

  @Test
  void allEditionsAtOnceWhereNoneIsNamed() {
    Story story = Story.begin(admin, World.unique("In both")).write("By lemurbogota.");
    String slug = story.publish();
    story.move("draft");
    story.section("what-surprised-us", "Lemurbogota again.", "organization").publish();
    Answer one = redact(slug, 2, Map.of("text", "lemurbogota", "preview", true));
    assertThat(one.json().path("byEdition")).hasSize(1);
    Answer both =
        admin.post(
            "/api/v1/reports/" + slug + "/redactions",
            "{\"text\":\"lemurbogota\",\"reason\":\"x\"}");
    assertThat(both.json().path("byEdition")).hasSize(2);
    for (String query : List.of("", "?edition=1", "?edition=2")) {
      assertThat(admin.get("/reports/" + slug + query).text())
          .doesNotContainIgnoringCase("lemurbogota");
    }
  }

  @Test
  void whatIsWrongIsSaidAtTheField() {
    String slug = Story.begin(admin, World.unique("Wrong input")).write("Plain words.").publish();
    assertThat(redact(slug, 1, Map.of("text", "", "reason", "x")).fields()).contains("text");
    assertThat(redact(slug, 1, Map.of("text", "plain")).fields()).containsExactly("reason");
    assertThat(redact(slug, 1, Map.of("text", "nowhere", "reason", "x")).fields())
        .containsExactly("text");
    assertThat(redact(slug, 1, Map.of("text", "plain", "reason", "It said Plain")).fields())
        .containsExactly("reason");
    assertThat(redact(slug, 1, Map.of("text", "-", "reason", "x")).fields()).contains("text");
    assertThat(redact(slug, 9, Map.of("text", "plain", "reason", "x")).fields())
        .contains("edition");
    assertThat(
            world
                .as(Role.author)
                .post(
                    "/api/v1/reports/" + slug + "/redactions",
                    "{\"text\":\"plain\",\"preview\":true}")
                .status())
        .isEqualTo(403);
    assertThat(admin.get("/reports/" + slug).text()).contains("Plain words.");
  }

  @Test
  void thePageCountsFirst() {
    String slug = Story.begin(admin, World.unique("On a page")).write("Of ibisquito.").publish();
    String path = "/reports/" + slug + "/editions/1/redact";
    Client browser = world.signedIn(Role.facilitator);
    Answer counted = browser.form(path, "text", "ibisquito", "do", "preview");
    assertThat(counted.status()).isEqualTo(200);
    assertThat(counted.text()).containsPattern("\\d places in edition 1");
    Answer done = browser.form(path, "text", "ibisquito", "reason", "A slip", "do", "redact");
    assertThat(done.status()).as(done.text()).isEqualTo(303);
    assertThat(world.signedIn(Role.reader).get("/reports/" + slug).text())
        .contains("[redacted]", "A slip")
        .doesNotContain("ibisquito");
  }
}
