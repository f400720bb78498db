package debrief.incident.dismissal;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was declared by mistake leaves every list and figure, can be taken back, and erased. */
class DismissalTest {
  private static TwoNodes nodes;
  private static Client admin;

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
    // Numbers that stand in no example by chance, as INC-7 does under a filter.
    nodes.near().sql("select setval('incident_number', 7654321)");
    admin = nodes.near().admin();
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  private static final List<String> LISTS =
      List.of(
          "/",
          "/?q=stiltedword",
          "/?service=checkout",
          "/?principle=security",
          "/trust/security",
          "/api/v1/reports",
          "/api/v1/reports?q=stiltedword",
          "/api/v1/reports?principle=security&service=checkout",
          "/api/v1/action-items",
          "/api/v1/action-items?service=checkout",
          "/api/v1/action-items/export?format=csv",
          "/api/v1/action-items/export?format=jsonl",
          "/action-items",
          "/api/v1/incidents",
          "/api/v1/incidents?q=stiltedword",
          "/api/v1/incidents?service=checkout",
          "/api/v1/incidents?postmortem=published",
          "/incidents",
          "/incidents?q=stiltedword");

  static Story told(Client admin) {
    Story story = Story.begin(admin, World.unique("A stiltedword")).write("A stiltedword fell.");
    admin.put(
        story.path() + "/postmortem/trust/security",
        "{\"effect\":\"harmed\",\"explanation\":\"stiltedword\"}");
    admin.post(
        story.path() + "/action-items",
        Json.text(
            Map.of(
                "title", "Of the stiltedword",
                "team", World.unique("stiltteam"),
                "dueOn", "2031-01-01")));
    return story;
  }

  static Answer dismiss(Client who, Story story, String reason) {
    return who.post(story.path() + "/dismissals", Json.text(Map.of("reason", reason)));
  }

  private static List<String> telling(World node, Role role, Story story) {
    Client client = node.stranger().inSession(node.signedIn(role).session());
    return LISTS.stream()
        .filter(
            path -> {
              // A page says again what was searched for.
              String text =
                  client
                      .get(path)
                      .text()
                      .replaceAll("(value=\"|q=|</span> <bdi>)stiltedword", "$1");
              return text.contains("stiltedword") || text.contains(story.ref() + "\"");
            })
        .toList();
  }

  @Test
  void itLeavesEveryListOnEveryNodeAndComesBack() {
    Story story = told(admin);
    String slug = story.publish();
    assertThat(telling(nodes.near(), Role.reader, story)).containsExactlyElementsOf(LISTS);
    String etag = admin.get(story.path()).etag();

    Answer done = dismiss(admin, story, "A test alert; Ada Byron set it off");
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    assertThat(done.json().at("/dismissal/reason").asText()).contains("Ada Byron");
    assertThat(done.etag()).isNotEqualTo(etag);
    for (Role role : List.of(Role.reader, Role.author, Role.administrator)) {
      assertThat(telling(nodes.near(), role, story)).as(role.name()).isEmpty();
      Await.until("the far node follows", () -> telling(nodes.far(), role, story).isEmpty());
    }

    Answer told = nodes.far().as(Role.reader).get(story.path());
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.json().at("/dismissal/reason").asText())
        .contains("A test alert")
        .doesNotContain("Ada");
    Client reader = nodes.near().signedIn(Role.reader);
    assertThat(reader.get("/incidents/" + story.ref()).text())
        .contains("Not an incident", "A test alert", "It stands in no list")
        .doesNotContain("Ada Byron", "Erase it", "/restore");
    assertThat(reader.get("/reports/" + slug).text()).contains("<b>Not an incident</b>");
    // What is added to it meanwhile is in no list either.
    admin.post(story.path() + "/action-items", "{\"title\":\"A later stiltedword\"}");
    assertThat(telling(nodes.near(), Role.author, story)).isEmpty();

    assertThat(admin.delete(story.path() + "/dismissals").status()).isEqualTo(204);
    assertThat(telling(nodes.near(), Role.reader, story)).containsExactlyElementsOf(LISTS);
    assertThat(reader.get("/reports/" + slug).text()).doesNotContain("<b>Not an incident</b>");
    assertThat(admin.get(story.path()).json().path("dismissal").isNull()).isTrue();
  }

  @Test
  void aDraftOfItWaitsForNobody() {
    Story story = told(admin);
    Answer asked = admin.post(story.path() + "/postmortem/transitions", "{\"to\":\"inReview\"}");
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    Client other = nodes.near().signedIn(Role.facilitator);
    assertThat(other.get("/api/v1/waiting").text()).contains(story.ref() + "\"");
    int before = counted(other);
    dismiss(admin, story, "Twice the same");
    assertThat(other.get("/api/v1/waiting").text()).doesNotContain(story.ref() + "\"");
    assertThat(counted(other)).isEqualTo(before - 1);
  }

  private static int counted(Client who) {
    return who.get("/api/v1/waiting").json().at("/counts/reviews").asInt();
  }

  @Test
  void aRestrictedOneStaysRestricted() {
    Story story = Story.begin(admin, World.unique("A hidden stilt"), "restricted");
    assertThat(dismiss(admin, story, "A hidden reason").status()).isEqualTo(201);
    for (Role role : List.of(Role.reader, Role.author, Role.facilitator)) {
      Client client = nodes.far().as(role);
      assertThat(client.get(story.path()).status()).as(role.name()).isEqualTo(404);
      assertThat(dismiss(client, story, "x").status()).as(role.name()).isEqualTo(404);
      assertThat(client.delete(story.path() + "/dismissals").status()).isEqualTo(404);
      assertThat(client.delete(story.path()).status()).isEqualTo(404);
    }
    Client author = nodes.near().signedIn(Role.author);
    assertThat(author.get("/incidents/dismissed").text())
        .doesNotContain("A hidden stilt", "A hidden reason");
    assertThat(nodes.near().signedIn(Role.administrator).get("/incidents/dismissed").text())
        .contains("A hidden reason");
  }

  @Test
  void whoeverMayNotIsToldAndTwiceIsAConflict() {
    Story story = told(admin);
    assertThat(dismiss(nodes.near().as(Role.reader), story, "x").status()).isEqualTo(403);
    assertThat(dismiss(admin, story, " ").fields()).containsExactly("reason");
    assertThat(dismiss(admin, story, "x".repeat(1001)).fields()).containsExactly("reason");
    assertThat(admin.post(story.path() + "/dismissals", "{}").fields()).containsExactly("reason");
    assertThat(admin.delete(story.path() + "/dismissals").status()).isEqualTo(409);
    assertThat(admin.delete(story.path()).status()).isEqualTo(409);
    assertThat(admin.get(story.path()).status()).isEqualTo(200);

    assertThat(dismiss(nodes.near().as(Role.author), story, "Twice").status()).isEqualTo(201);
    Answer again = dismiss(admin, story, "y");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("was marked as not an incident on");
    assertThat(nodes.near().as(Role.reader).delete(story.path() + "/dismissals").status())
        .isEqualTo(403);
    for (Role role : List.of(Role.reader, Role.author, Role.facilitator)) {
      assertThat(nodes.near().as(role).delete(story.path()).status()).isEqualTo(403);
    }
    assertThat(dismiss(admin, Story.begin(admin, "x"), "x").status()).isEqualTo(201);
    assertThat(admin.post("/api/v1/incidents/INC-999999/dismissals", "{}").status()).isEqualTo(404);
  }

  @Test
  void thePagesDoTheSame() {
    Story story = told(admin);
    String path = "/incidents/" + story.ref();
    Client author = nodes.near().signedIn(Role.author);
    assertThat(author.get(path).text()).contains("Mark it as not an incident");
    assertThat(author.get(path + "/dismiss").text()).contains("Why was it not an incident?");
    assertThat(author.form(path + "/dismiss", "reason", "").status()).isEqualTo(422);
    assertThat(author.form(path + "/dismiss", "reason", "A pagereason").status()).isEqualTo(303);
    assertThat(author.get(path).text()).contains("A pagereason").doesNotContain("Erase it");
    assertThat(author.get("/incidents/dismissed").text()).contains("A pagereason", story.ref());
    assertThat(author.get(path + "/erase").status()).isEqualTo(403);
    assertThat(author.form(path + "/restore").status()).isEqualTo(303);
    assertThat(author.get(path).text()).doesNotContain("A pagereason");
    assertThat(nodes.near().signedIn(Role.reader).get(path + "/dismiss").status()).isEqualTo(403);

    Client office = nodes.near().signedIn(Role.administrator);
    assertThat(office.get(path + "/erase").status()).isEqualTo(409);
    office.form(path + "/dismiss", "reason", "A drill");
    assertThat(office.get(path).text()).contains("Erase it");
    Answer unsure = office.form(path + "/erase", "ref", "INC-");
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.text()).contains("Type " + story.ref() + " to erase it.");
    assertThat(office.form(path + "/erase", "ref", story.ref()).status()).isEqualTo(303);
    assertThat(office.get(path).status()).isEqualTo(404);
  }
}
