package debrief.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Await;
import debrief.world.BrowserJourney;
import debrief.world.Client;
import debrief.world.WebBrowser;
import debrief.world.World;
import debrief.world.Yesterday;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** From a new server to the first incident, or to examples to look at. */
class FirstStepsTest {

  @Test
  void twoPagesLieBetweenTheSetUpAndTheFirstIncident() throws Exception {
    try (World world = World.untouched();
        WebBrowser browser = WebBrowser.start("the first five minutes were not tried")) {
      browser.driver().get(world.readyAt());
      BrowserJourney journey = new BrowserJourney("from set-up to the first incident", browser);
      browser.driver().findElement(By.id("name")).click();
      journey.type("Ada Byron");
      journey.press(Keys.TAB);
      journey.type("ada@example.org");
      journey.press(Keys.TAB);
      journey.type("a kettle sings at dawn");
      if (!browser.driver().findElements(By.id("again")).isEmpty()) {
        journey.press(Keys.TAB);
        journey.type("a kettle sings at dawn");
      }
      journey.press(Keys.ENTER);
      journey.untilSaid("First steps");
      journey.untilSaid("Load the examples");
      assertThat(journey.loads()).isEqualTo(1);
      journey.untilFocused("title");
      journey.type("Checkout answers 503");
      journey.press(Keys.ENTER);
      journey.untilSaid(" is declared");
      journey.print();
      assertThat(journey.loads()).isEqualTo(2);
      browser.driver().get(world.url() + "/start");
      journey.untilSaid("Invite people");
      assertThat(browser.driver().findElement(By.tagName("body")).getText())
          .doesNotContain("Load the examples");
    }
  }

  @Test
  void examplesAreLoadedOnceHoweverOftenSomebodyPresses() {
    try (World world = World.empty()) {
      Client administrator = world.signedIn(Role.administrator).with("Accept", "text/html");
      assertThat(administrator.get("/start").text()).contains("Load the examples", "Invite people");
      assertThat(administrator.form("/start/examples").status()).isEqualTo(303);
      assertThat(administrator.form("/start/examples").status()).isEqualTo(303);
      assertThat(administrator.get("/start").text()).contains("examples are loaded");
      Await.within(
          java.time.Duration.ofMinutes(3),
          "it is so",
          () -> administrator.get("/start").text().contains("The examples are loaded"));
      assertThat(world.admin().get("/api/v1/incidents?limit=100").json().path("items")).hasSize(10);
      administrator.form("/start/examples");
      assertThat(administrator.get("/journal?action=examples.asked").text())
          .containsOnlyOnce("<time");
      // Their people are invited for some days from now, whenever their stories were.
      assertThat(administrator.get("/people").text())
          .contains("Invited until ")
          .doesNotContain("1970");
      assertThat(administrator.get("/start").header("Refresh")).isEmpty();
    }
  }

  @Test
  void whatIsLoadedAlreadyIsNotLoadedAgain() {
    try (World world = World.empty()) {
      Client administrator = world.signedIn(Role.administrator).with("Accept", "text/html");
      administrator.form("/start/examples");
      Await.within(
          java.time.Duration.ofMinutes(3),
          "it is so",
          () -> administrator.get("/start").text().contains("The examples are loaded"));
      // As a node leaves it that dies between two examples: nine are there, the job is not done.
      world.sql("update example_load set loaded = 9, finished_at = null");
      world.sql(
          "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time,"
              + " picked, version) values ('load-examples', 'examples', convert_to('{\"payload\":"
              + " {\"total\": 10}, \"reason\": null}', 'UTF8'), now(), false, 1)");
      Await.within(
          java.time.Duration.ofMinutes(3),
          "it is so",
          () -> administrator.get("/start").text().contains("The examples are loaded"));
      assertThat(world.admin().get("/api/v1/incidents?limit=100").json().path("items")).hasSize(11);
    }
  }

  @Test
  void examplesAreForAdministratorsOfAnEmptyServer() {
    World world = World.shared();
    for (Role role : new Role[] {Role.reader, Role.author, Role.facilitator}) {
      Client other = world.signedIn(role).with("Accept", "text/html");
      assertThat(other.get("/start").text()).doesNotContain("Load the examples", "Invite people");
      assertThat(other.form("/start/examples").status()).isEqualTo(403);
      assertThat(other.get("/administration").status()).isEqualTo(403);
      assertThat(other.form("/administration/declaring", "version", "0").status()).isEqualTo(403);
      assertThat(other.get("/").text()).doesNotContain("/administration");
    }
    Client administrator = world.signedIn(Role.administrator).with("Accept", "text/html");
    administrator.form(
        "/incidents/new", "title", "Mail is late", "startedAt", Yesterday.at("10:00"));
    assertThat(administrator.get("/start").text()).doesNotContain("Load the examples");
    assertThat(administrator.form("/start/examples").status()).isEqualTo(409);
    assertThat(administrator.get("/").text()).contains("href=\"/administration\"");
    assertThat(world.stranger().get("/start").status()).isEqualTo(401);
  }
}
