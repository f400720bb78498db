package debrief.review.name;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A name without a role is shown where it stands, and said of it what there is to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesInDraftTest {
  private static final String TOLD = "The pool was full. Tim Birkett restarted the primary.";
  private final World world = World.empty();
  private final Client facilitator = world.as(Role.facilitator);
  private final Client author = world.as(Role.author);
  private final Client reader = world.as(Role.reader);

  @AfterAll
  void close() {
    world.close();
  }

  private Story told(String text) {
    return Story.begin(facilitator, World.unique("Named"))
        .write("It slowed down.")
        .section("summary", text, "organization");
  }

  private static String page(Story story) {
    return "/incidents/" + story.ref();
  }

  private String check(Client client, Story story) {
    return client.get(page(story) + "/postmortem/check").text();
  }

  private List<String> names(Story story) {
    return listed(story).findValuesAsText("name");
  }

  private JsonNode listed(Story story) {
    return author.get(story.path() + "/postmortem/names").json().path("items");
  }

  private Answer say(Client client, Story story, Map<String, Object> answer) {
    return client.post(story.path() + "/postmortem/names", Json.text(answer));
  }

  private Answer takeBack(Client client, Story story, String name) {
    return client.form(page(story) + "/names/taken-back", "name", name, "back", "check");
  }

  @Test
  void eachStandsWithItsSentenceAndWhoWouldReadIt() {
    Story story = told(TOLD).section("what-happened", "Grace Hopper watched it.", "team");
    JsonNode name = listed(story).path(0);
    assertThat(names(story)).containsExactly("Tim Birkett");
    assertThat(name.at("/places/0/before").asText()).isEmpty();
    assertThat(name.at("/places/0/after").asText()).isEqualTo(" restarted the primary.");
    assertThat(name.at("/places/0/key").asText()).isEqualTo("summary");
    assertThat(check(author, story))
        .contains("1 name without a role", "<b>Tim Birkett</b> restarted the primary.")
        .contains("read by the organisation", "Keep it, because", "for this incident")
        .doesNotContain("Grace Hopper");
    assertThat(check(facilitator, story)).contains("for the whole\n      organisation");
  }

  @Test
  void whatElseIsNoticedInTheSentenceHidesNobody() {
    Story story = told("We should have asked Tim Birkett.");
    assertThat(author.get(story.path() + "/postmortem/review").text()).contains("counterfactual");
    assertThat(names(story)).containsExactly("Tim Birkett");
  }

  @Test
  void withARoleTheReportSaysTheRoleAndItCanBeTakenBack() {
    Story story = told(TOLD).section("what-happened", "Then Birkett's fix held.", "public");
    assertThat(
            author
                .form(
                    page(story) + "/names",
                    "name",
                    "Tim Birkett",
                    "other",
                    "Planner",
                    "back",
                    "check")
                .header("Location"))
        .endsWith("/postmortem/check");
    assertThat(names(story)).isEmpty();
    assertThat(check(author, story)).contains("What was said of names", "Planner");
    String preview = author.get(page(story) + "/postmortem/preview").text();
    assertThat(preview).contains("planner").doesNotContain("Birkett");
    assertThat(takeBack(author, story, "Tim Birkett").status()).isEqualTo(303);
    assertThat(names(story)).containsExactly("Tim Birkett");
    assertThat(takeBack(author, story, "Nobody Ever").status()).isEqualTo(404);
  }

  @Test
  void whatIsNoPersonIsRememberedAsFarAsOneMaySay() {
    Story one = told("Alistair Core restarted the primary.");
    Story other = told("Alistair Core restarted the replica.");
    Answer here = say(author, one, Map.of("name", "Alistair Core", "person", false));
    assertThat(here.json().path("remembered").asText()).isEqualTo("incident");
    assertThat(names(one)).isEmpty();
    assertThat(author.get(one.path() + "/postmortem/review").text()).doesNotContain("Alistair");
    assertThat(names(other)).containsExactly("Alistair Core");
    takeBack(author, one, "alistair core");
    assertThat(names(one)).containsExactly("Alistair Core");
    Answer all = say(facilitator, one, Map.of("name", "Alistair Core", "person", false));
    assertThat(all.json().path("remembered").asText()).isEqualTo("organization");
    assertThat(names(other)).isEmpty();
    assertThat(takeBack(facilitator, one, "Alistair Core").status()).isEqualTo(303);
    assertThat(names(other)).containsExactly("Alistair Core");
    assertThat(world.admin().get("/api/v1/journal").text())
        .contains("incident.wordSetAside", "incident.wordTakenBack")
        .contains("reviewExemption.agreed", "reviewExemption.removed");
  }

  @Test
  void whatIsRestrictedOrSomebodysAccountStaysInItsIncident() {
    Story hidden =
        Story.begin(facilitator, "Hidden", "restricted").write("Marisol Vega restarted the disk.");
    Answer said = say(facilitator, hidden, Map.of("name", "Marisol Vega", "person", false));
    assertThat(said.json().path("remembered").asText()).isEqualTo("incident");
    account("Wanjiru Account");
    Story open = told("Wanjiru Account saw it.");
    Answer account = say(facilitator, open, Map.of("name", "Wanjiru Account", "person", false));
    assertThat(account.json().path("remembered").asText()).isEqualTo("incident");
    assertThat(names(told("Wanjiru Account saw it."))).containsExactly("Wanjiru Account");
  }

  private void account(String name) {
    world
        .admin()
        .post(
            "/api/v1/people",
            Json.text(
                Map.of(
                    "name", name, "email", World.unique("a") + "@shop.example", "role", "reader")));
  }

  @Test
  void aNameIsKeptWithAReasonThatNobodyElseReads() {
    Story story = told(TOLD);
    String fingerprint = listed(story).at("/0/fingerprint").asText();
    author.form(
        page(story) + "/postmortem/review/keep",
        "fingerprint",
        fingerprint,
        "reason",
        "They ask for the credit.",
        "back",
        "check");
    assertThat(check(author, story))
        .contains("They ask for the credit.", "Undo keep")
        .doesNotContain("without a role");
    assertThat(listed(story).at("/0/kept/reason").asText()).isEqualTo("They ask for the credit.");
    String slug = story.publish();
    for (String form : List.of("", ".md", ".json", ".html")) {
      assertThat(reader.get("/reports/" + slug + form).text()).doesNotContain("ask for the credit");
    }
    assertThat(reader.get(story.path() + "/postmortem/names").status()).isEqualTo(403);
    assertThat(say(reader, story, Map.of("name", "Tim Birkett", "role", "X")).status())
        .isEqualTo(403);
    String kept = story.path() + "/postmortem/review/kept/" + fingerprint;
    assertThat(author.with("If-Match", author.get(kept).etag()).delete(kept).status())
        .isLessThan(300);
    assertThat(check(author, story)).contains("1 name without a role");
  }

  @Test
  void readersLearnOfNothingThatWasSaid() {
    Story story = told("Tim Bottler restarted the primary.");
    say(facilitator, story, Map.of("name", "Tim Bottler", "person", false));
    assertThat(reader.get("/api/v1/review-settings").text()).doesNotContain("Bottler");
    String body = "{\"markdown\":\"Tim Bottler restarted the primary.\"}";
    assertThat(reader.post("/api/v1/review", body).text()).contains("named-person.somebody");
    assertThat(reader.get("/api/v1/incidents/" + story.ref()).text()).doesNotContain("Bottler");
  }

  @Test
  void aRoleIsWrittenInTheTextsThatAreSentAndNobodyElseIsTouched() {
    Story story = told("Ada Byron asked Tim Birkett.");
    Answer said =
        say(
            author,
            story,
            Map.of(
                "name", "Tim Birkett",
                "role", "Planner",
                "texts", Map.of("summary", "Ada Byron asked Tim Birkett. Birkett's fix held.")));
    assertThat(said.status()).as(said.text()).isEqualTo(201);
    assertThat(said.json().at("/texts/summary").asText())
        .isEqualTo("Ada Byron asked the planner. The planner's fix held.");
    Map<String, Object> same = Map.of("name", "Tim Birkett", "role", "Planner");
    assertThat(say(author, story, same).status()).isEqualTo(201);
    assertThat(say(author, story, Map.of("name", "Tim Birkett", "role", "Other")).status())
        .isEqualTo(409);
    assertThat(say(author, story, Map.of("name", " ", "role", "X")).fields())
        .containsExactly("name");
    assertThat(say(author, story, Map.of("name", "New One")).fields()).containsExactly("role");
    assertThat(say(author, story, Map.of("name", "A", "role", "B", "person", false)).status())
        .isEqualTo(422);
  }
}
