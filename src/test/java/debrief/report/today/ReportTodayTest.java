package debrief.report.today;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.text.FrontMatter;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Round the frozen article stands what is true today. */
class ReportTodayTest {
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

  private static Story told(String title) {
    return Story.begin(admin, World.unique(title)).write("Words.");
  }

  @Test
  void anOverduePromiseSaysSoAndTheEditionStaysAsItWas() {
    Story story = told("Promised");
    Answer item =
        admin.post(
            story.path() + "/action-items",
            Json.text(Map.of("title", "A page", "team", "Shop", "dueOn", "2026-04-01")));
    String ref = item.json().path("ref").asText();
    admin
        .with("If-Match", "*")
        .post("/api/v1/action-items/" + ref + "/transitions", "{\"to\":\"committed\"}");
    String slug = story.publish();
    Client reader = world.as(Role.reader);
    String before = reader.get("/reports/" + slug).text();
    assertThat(before).doesNotContain("overdue").contains("min to read", "data-times-in");
    assertThat(reader.get("/reports/" + slug + "/today").text())
        .containsPattern("\\d+ days overdue")
        .contains("0 of 1 is done", "1 is overdue")
        .doesNotContain("/postmortem\"", "/withdraw");
    assertThat(reader.get("/reports/" + slug).text()).isEqualTo(before);
  }

  /** A day is no moment: west of UTC it would be the one before. */
  @Test
  void aDueDayIsTheSameDayInEveryZone() {
    Story story = told("Due on a day");
    admin.post(story.path() + "/action-items", "{\"title\":\"A page\",\"dueOn\":\"2026-04-01\"}");
    String today = "/reports/" + story.publish() + "/today";
    for (String zone : List.of("America/New_York", "Pacific/Kiritimati", "UTC")) {
      Client person = world.signedIn(Role.author).with("Accept", "text/html");
      person.form("/account/time-zone", "timeZone", zone);
      assertThat(person.get(today).text()).as(zone).contains("1 April 2026");
    }
  }

  @Test
  void anEarlierEditionThatIsStillReadHasItsOwn() {
    Story story = told("Two editions");
    String today = "/reports/" + story.publish() + "/today?edition=";
    story.move("draft");
    story.section("summary", "Other words.", "organization").publish();
    Client reader = world.as(Role.reader);
    admin.post(
        "/api/v1" + today.replaceFirst("/today.*", "/withdrawals"),
        "{\"edition\":2,\"reason\":\"A mistake\"}");
    assertThat(reader.get(today + 1).status()).isEqualTo(200);
    assertThat(reader.get(today + 2).status()).isEqualTo(404);
    assertThat(reader.get(today + 9).status()).isEqualTo(404);
  }

  @Test
  void thoseWhoMayFindEditingAndTakingBack() {
    String slug = told("For those who may").publish();
    assertThat(world.as(Role.author).get("/reports/" + slug + "/today").text())
        .contains("/postmortem\">Edit</a>")
        .doesNotContain("/withdraw");
    assertThat(world.as(Role.facilitator).get("/reports/" + slug + "/today?edition=1").text())
        .contains("/editions/1/withdraw", "/editions/1/redact");
    assertThat(admin.get("/reports/" + slug + "/today?edition=x").status()).isEqualTo(422);
  }

  @Test
  void whatIsRestrictedOrWithdrawnIsNoWayOn() {
    String first = told("Way one").publish();
    String hidden =
        Story.begin(admin, World.unique("Way hidden"), "restricted").write("Words.").publish();
    String gone = told("Way gone").publish();
    String last = told("Way two").publish();
    admin.post("/api/v1/reports/" + gone + "/withdrawals", "{\"reason\":\"A mistake\"}");
    Client reader = world.as(Role.reader);
    assertThat(reader.get("/reports/" + first + "/today").text())
        .contains("/reports/" + last)
        .doesNotContain(hidden, gone);
    assertThat(reader.get("/reports/" + last + "/today").text())
        .contains("/reports/" + first)
        .doesNotContain(hidden, gone);
    // Nor for an administrator: nothing is looked at by office that nobody asked for.
    assertThat(admin.get("/reports/" + last + "/today").text()).doesNotContain(hidden);
    assertThat(reader.get("/reports/" + gone + "/today").status()).isEqualTo(404);
    assertThat(reader.get("/reports/" + hidden + "/today").status()).isEqualTo(404);
  }

  @Test
  void aLessonThatTheTextSaysIsToldOnce() {
    Story story = told("Said once");
    String lucky = "The alert came while somebody was looking at the board";
    story.section("where-we-got-lucky", "- " + lucky + ".\n- The cache was warm.", "organization");
    assertThat(admin.get("/incidents/" + story.ref() + "/postmortem/check").text())
        .doesNotContain("No lessons are recorded");
    for (String text : new String[] {"**" + lucky + "**", "Cache"}) {
      admin.post(
          story.path() + "/postmortem/lessons",
          Json.text(Map.of("kind", "gotLucky", "text", text, "audience", "organization")));
    }
    String slug = story.publish();
    for (String form : new String[] {"", ".md", ".html"}) {
      String file = admin.get("/reports/" + slug + form).text();
      // The front matter of the Markdown keeps what its text does not say twice.
      String page = form.equals(".md") ? FrontMatter.parse(file).body() : file;
      assertThat(page.split(lucky, -1)).as(form).hasSize(2);
      assertThat(page).as(form).containsPattern("(<li[^>]*><p>Cache|- Cache)");
    }
  }
}
