package debrief.report.correction;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was published by mistake is taken back: in every form, in every list, on every node. */
class WithdrawnEditionTest {
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

  private static Answer withdraw(Client who, String slug, int edition, String reason) {
    return who.post(
        "/api/v1/reports/" + slug + "/withdrawals",
        Json.text(Map.of("edition", edition, "reason", reason)));
  }

  /** Java's own cookies are written in quotes, which no browser does. */
  private static Client reader(World node) {
    return node.stranger().inSession(node.signedIn(Role.reader).session());
  }

  private static Story told(String title, String word) {
    Story story = Story.begin(admin, title).entry(word, "public").write(word + " was full.");
    admin.put(
        story.path() + "/postmortem/trust/security",
        "{\"effect\":\"harmed\",\"explanation\":\"" + word + "\"}");
    admin.post(story.path() + "/action-items", "{\"title\":\"A smaller pool\"}");
    return story;
  }

  private static List<String> forms(String slug) {
    List<String> forms = new ArrayList<>();
    for (String query :
        List.of("", "?edition=1", "?audience=public", "?edition=1&audience=public")) {
      for (String form : List.of("", ".md", ".json", ".html")) {
        forms.add("/reports/" + slug + form + query);
      }
      forms.add("/api/v1/reports/" + slug + query);
      forms.add("/api/v1/reports/" + slug + "/files/md" + query);
    }
    return forms;
  }

  private static final List<String> LISTS =
      List.of(
          "/",
          "/?q=heron",
          "/?service=checkout",
          "/?principle=security",
          "/trust/security",
          "/api/v1/reports",
          "/api/v1/reports?q=heron",
          "/api/v1/reports?principle=security&service=checkout",
          "/api/v1/action-items",
          "/action-items",
          "/incidents");

  private static boolean tells(Answer answer, String slug) {
    return answer.text().contains("heronlagoon") || answer.text().contains(slug);
  }

  @Test
  void whatIsWithdrawnIsGoneInEveryFormAndListOnEveryNode() {
    Story story = told(World.unique("Heron"), "heronlagoon");
    String slug = story.publish();
    Map<String, Answer> before = new LinkedHashMap<>();
    for (World node : List.of(nodes.near(), nodes.far())) {
      Client reader = reader(node);
      for (String path : forms(slug)) {
        reader.get(path);
        Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.text()).as(path).contains("heronlagoon");
        before.put(node.url() + " " + path, answer);
      }
      assertThat(LISTS.stream().filter(list -> tells(reader.get(list), slug)).count())
          .isGreaterThan(6);
    }
    Answer withdrawn = withdraw(admin, slug, 1, "Ada Byron is named in it");
    assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
    assertThat(withdrawn.json().path("reason").asText())
        .doesNotContain("Ada")
        .contains("on-call engineer");
    assertThat(stillRead(nodes.near(), slug, before)).isEmpty();
    Await.until("the far node follows", () -> stillRead(nodes.far(), slug, before).isEmpty());
    Answer page = reader(nodes.far()).with("Accept", "text/html").get("/reports/" + slug);
    assertThat(page.text())
        .contains("<h1>Edition 1 was withdrawn</h1>", "is named in it", "it will stand at this")
        .doesNotContain("Ada");
    Answer json = reader(nodes.near()).get("/api/v1/reports/" + slug);
    assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(json.json().at("/current/edition").asInt()).isEqualTo(1);
    assertThat(json.json().at("/current/withdrawnAt").asText()).isNotEmpty();
    assertThat(json.header("Cache-Control")).contains("no-store");
  }

  /** What a reader is still given on a node, also to a browser that has kept it. */
  private static List<String> stillRead(World node, String slug, Map<String, Answer> before) {
    Client reader = reader(node);
    List<String> still = new ArrayList<>();
    for (String path : forms(slug)) {
      String etag = Objects.requireNonNull(before.get(node.url() + " " + path)).etag();
      for (Client client : List.of(reader, reader.with("If-None-Match", etag))) {
        Answer answer = client.get(path);
        if (answer.status() != 410 || answer.text().contains("heronlagoon")) {
          still.add(answer.status() + " " + path);
        }
      }
    }
    LISTS.stream().filter(list -> tells(reader.get(list), slug)).forEach(still::add);
    return still;
  }

  @Test
  void thoseWhoDraftStillReadIt() {
    String slug = told(World.unique("Still here"), "stillhere").publish();
    withdraw(admin, slug, 1, "A mistake");
    Client author = nodes.far().as(Role.author);
    assertThat(author.get("/reports/" + slug).text())
        .contains("stillhere", "<b>Withdrawn</b>", "A mistake");
    assertThat(author.get("/reports/" + slug + ".md").text()).contains("stillhere");
    assertThat(reader(nodes.far()).get("/reports/" + slug).status()).isEqualTo(410);
  }

  @Test
  void anotherEditionBringsTheReportBack() {
    Story story = told(World.unique("Back again"), "firstwords");
    String slug = story.publish();
    story.move("draft");
    story.section("summary", "Second words.", "organization").publish();
    assertThat(withdraw(admin, slug, 1, "Too early").status()).isEqualTo(201);
    Client reader = reader(nodes.near());
    assertThat(reader.get("/reports/" + slug).status()).isEqualTo(200);
    assertThat(reader.get("/reports/" + slug + "?edition=1").status()).isEqualTo(410);
    assertThat(reader.get("/reports/" + slug + "?edition=1").text()).contains("?edition=2");
    assertThat(withdraw(admin, slug, 2, "Too early again").status()).isEqualTo(201);
    assertThat(reader.get("/reports/" + slug).status()).isEqualTo(410);
    // The same words again are a new edition, since nobody could read the one before.
    assertThat(story.move("published").json().path("edition").asInt()).isEqualTo(3);
    assertThat(reader.get("/reports/" + slug).text()).contains("Second words.");
    assertThat(reader.get("/api/v1/reports?limit=200").text()).contains(slug);
    assertThat(reader.get("/reports/" + slug + "?edition=2").status()).isEqualTo(410);
  }

  @Test
  void anEarlierEditionStaysWhereItWasAndNamesNoNewestOne() {
    Story story = told(World.unique("Two of them"), "oneofthem");
    String slug = story.publish();
    story.move("draft");
    admin
        .with("If-Match", "*")
        .patch(story.path(), Json.text(Map.of("title", "Laterwords of a title")));
    story.section("summary", "Laterwords.", "organization").publish();
    withdraw(admin, slug, 2, "Wrong");
    Answer first = reader(nodes.near()).get("/reports/" + slug + "?edition=1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text()).doesNotContain("Laterwords", "the newest");
  }

  @Test
  void whoeverMayNotIsToldAndTwiceIsAConflict() {
    String slug = told(World.unique("Not by all"), "words").publish();
    String path = "/api/v1/reports/" + slug + "/withdrawals";
    for (Role role : List.of(Role.reader, Role.author)) {
      assertThat(withdraw(nodes.near().as(role), slug, 1, "x").status()).isEqualTo(403);
    }
    assertThat(withdraw(admin, slug, 1, " ").fields()).containsExactly("reason");
    assertThat(withdraw(admin, slug, 1, "x".repeat(1001)).fields()).containsExactly("reason");
    assertThat(admin.post(path, "{}").fields()).containsExactly("reason");
    assertThat(withdraw(admin, slug, 2, "x").fields()).containsExactly("edition");
    assertThat(admin.post(path, "{\"edition\":\"x\",\"reason\":\"x\"}").fields())
        .contains("edition");
    assertThat(withdraw(nodes.near().as(Role.facilitator), slug, 1, "x").status()).isEqualTo(201);
    Answer again = withdraw(admin, slug, 1, "y");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("withdrawn before");
  }

  @Test
  void withoutANumberEveryEditionIsWithdrawn() {
    Story story = told(World.unique("All of them"), "Everywords");
    String slug = story.publish();
    story.move("draft");
    story.section("summary", "Later words.", "organization").publish();
    String path = "/api/v1/reports/" + slug + "/withdrawals";
    Client once = admin.with("Idempotency-Key", World.unique("key"));
    String all = "{\"edition\":null,\"reason\":\"The wrong incident\"}";
    Answer done = once.post(path, all);
    assertThat(done.status()).isEqualTo(201);
    assertThat(once.post(path, all).text()).isEqualTo(done.text());
    assertThat(done.json().get("editions").toString()).isEqualTo("[1,2]");
    assertThat(done.json().get("readable").toString()).isEqualTo("[]");
    for (String form : forms(slug)) {
      assertThat(reader(nodes.far()).get(form).status()).as(form).isEqualTo(410);
    }
    assertThat(admin.get("/api/v1/reports/" + slug).status()).isEqualTo(200);
    assertThat(admin.post(path, "{\"reason\":\"Again\"}").status()).isEqualTo(409);
  }

  @Test
  void thePageAsksForAReasonAndSaysWhatFollows() {
    String slug = told(World.unique("By a page"), "bypage").publish();
    String path = "/reports/" + slug + "/editions/1/withdraw";
    Client browser = nodes.near().signedIn(Role.facilitator);
    assertThat(browser.get(path).text()).contains("Why is it withdrawn?", "leaves the lists");
    assertThat(browser.form(path, "reason", "").status()).isEqualTo(422);
    Answer done = browser.form(path, "reason", "Not ready");
    assertThat(done.status()).isEqualTo(303);
    assertThat(browser.get("/reports/" + slug).text()).contains("Not ready");
    assertThat(nodes.near().signedIn(Role.reader).get(path).status()).isEqualTo(403);
  }
}
