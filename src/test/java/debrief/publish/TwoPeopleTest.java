package debrief.publish;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.signin.session.SignInFilter;
import debrief.world.BrowserJourney;
import debrief.world.WebBrowser;
import debrief.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A draft that is written is published by two people with few clicks. */
class TwoPeopleTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\"SEV3\""})
  void fourClicksLieBetweenADraftAndItsReport(String asked) throws Exception {
    try (World world = World.empty();
        WebBrowser browser = WebBrowser.start("publishing by two people was not tried")) {
      String settings = "/api/v1/review-settings";
      world
          .admin()
          .with("If-Match", world.admin().get(settings).etag())
          .put(settings, "{\"approvals\":[" + asked + "]}");
      World.Someone author = world.person(Role.author);
      World.Someone reviewer = world.person(Role.facilitator);
      world.person(Role.facilitator);
      Story story = Story.begin(author.browser(), "Checkout answers 503").write("Words.");

      enter(browser, world, author);
      browser.driver().get(world.url() + "/incidents/" + story.ref() + "/postmortem");
      String who = "to published by two people" + (asked.isEmpty() ? "" : ", approval asked for");
      BrowserJourney journey = new BrowserJourney("from draft " + who, browser);
      journey.click(".page-head a.button");
      journey.untilFocused("reviewer-1");
      journey.type(reviewer.name());
      journey.untilShown(".pick-list:not([hidden]) [role=option]:only-child");
      journey.press(Keys.ARROW_DOWN);
      journey.press(Keys.ENTER);
      assertThat(browser.driver().switchTo().activeElement().getDomProperty("value"))
          .isEqualTo(reviewer.email());
      journey.press(Keys.ENTER);
      journey.untilSaid("Waiting for review by " + reviewer.name());

      enter(browser, world, reviewer);
      browser.driver().get(world.url() + "/");
      journey.click("#waiting a");
      journey.untilSaid("In review");
      journey.click(".page-head button.button:not(.button-quiet)");
      journey.untilSaid("Before it is published");
      journey.click(".actions button.button:not(.button-quiet)");
      journey.until(d -> String.valueOf(d.getCurrentUrl()).contains("/reports/"));
      journey.untilSaid("Edition 1");
      journey.print();
      assertThat(journey.clicks()).isEqualTo(4);
      assertThat(world.admin().get(story.path() + "/postmortem").json().path("state").asText())
          .isEqualTo("published");
    }
  }

  private static void enter(WebBrowser browser, World world, World.Someone who) {
    browser.enter(world.url(), SignInFilter.COOKIE, who.browser().session());
  }
}
