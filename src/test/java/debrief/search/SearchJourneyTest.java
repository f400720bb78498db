package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.signin.session.SignInFilter;
import debrief.web.json.Json;
import debrief.world.BrowserJourney;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody who half remembers something finds it in a browser, by keyboard alone. */
class SearchJourneyTest {
  private static World world;
  private static WebBrowser browser;
  private static String report;

  @BeforeAll
  static void begin() throws Exception {
    browser = WebBrowser.start("nobody searched in a browser");
    world = World.empty();
    report = "/reports/" + publish("Gannets emptied the connection pool", "checkout", "SEV1");
    publish("A puffin on the connection line", "ledger", "SEV3");
    browser.enter(world.url(), SignInFilter.COOKIE, world.signedIn(Role.reader).session());
  }

  private static String publish(String title, String service, String severity) {
    Story story = Story.begin(world.admin(), title).write("It rained on the cliff.");
    var changed =
        world
            .admin()
            .with("If-Match", "*")
            .patch(
                story.path(),
                Json.text(Map.of("services", List.of(service), "severity", severity)));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    return story.publish();
  }

  @AfterAll
  static void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (world != null) {
      world.close();
    }
  }

  private BrowserJourney journey;

  @BeforeEach
  void aJourney() {
    journey = new BrowserJourney("searching", browser);
  }

  private String address() {
    return Objects.requireNonNull(browser.driver().getCurrentUrl()).substring(world.url().length());
  }

  private List<String> titles() {
    return browser.driver().findElements(By.cssSelector("[data-found] .row-title a")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private void search(String words) {
    journey.untilFocused("q");
    browser.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"));
    journey.type(words);
    journey.press(Keys.ENTER);
    journey.until(d -> address().contains("q="));
    journey.untilShown("[data-found] .row, [data-found] .empty");
  }

  @Test
  void fromAnyPageToTheReportByKeyboardAlone() {
    for (String page : List.of("/", "/incidents", "/docs/problems", report)) {
      browser.open(world.url() + page, 1280, false);
      // Scripts of a page are there when it is loaded.
      journey.type("/");
      journey.until(d -> address().startsWith("/search"));
    }
    search("gannets conn");
    assertThat(titles().get(0)).isEqualTo("Gannets emptied the connection pool");
    journey.untilFocused("q");
    journey.press(Keys.ARROW_DOWN);
    assertThat(focused()).isEqualTo("Gannets emptied the connection pool");
    journey.press(Keys.ARROW_UP);
    journey.untilFocused("q");
    journey.press(Keys.ARROW_DOWN);
    journey.press(Keys.ENTER);
    journey.until(d -> address().startsWith(report));
    journey.untilSaid("Gannets emptied the connection pool");
    journey.print();
    assertThat(journey.clicks()).isZero();
  }

  @Test
  void theKeyTabLeadsThereToo() {
    browser.open(world.url() + "/search?q=gannets", 1280, false);
    journey.untilFocused("q");
    int tabs = 0;
    while (!focused().startsWith("Gannets") && tabs < 40) {
      journey.press(Keys.TAB);
      tabs++;
    }
    journey.press(Keys.ENTER);
    journey.until(d -> address().startsWith(report));
  }

  @Test
  void whatIsPickedStandsInTheAddress() {
    browser.open(world.url() + "/search?q=connection", 1280, false);
    assertThat(titles()).contains("A puffin on the connection line");
    journey.click("nav[aria-label='Narrow down'] a[href*='severity=SEV1']");
    journey.until(d -> address().contains("severity=SEV1"));
    assertThat(address()).contains("q=connection");
    assertThat(titles())
        .contains("Gannets emptied the connection pool")
        .doesNotContain("A puffin on the connection line");
    // The same by the form, and the address alone says it again.
    journey.click("aside summary");
    browser.driver().findElement(By.id("service")).sendKeys("ledger" + Keys.ENTER);
    journey.until(d -> address().contains("service=ledger"));
    assertThat(address()).contains("severity=SEV1", "q=connection");
    journey.untilSaid("Nothing found");
    String address = address().replace("severity=SEV1", "severity=");
    browser.open(world.url() + address, 1280, false);
    assertThat(titles())
        .contains("A puffin on the connection line")
        .doesNotContain("Gannets emptied the connection pool");
  }

  @Test
  void aSpellingIsOfferedAndNothingIsSaidKindly() {
    browser.open(world.url() + "/search", 1280, false);
    search("gannest");
    journey.untilSaid("Did you mean");
    journey.click(browser.driver().findElement(By.linkText("gannets")));
    journey.until(d -> address().contains("q=gannets"));
    assertThat(titles().get(0)).isEqualTo("Gannets emptied the connection pool");
    search("qqqqzzzz");
    journey.untilSaid("Nothing found");
    assertThat(browser.driver().findElement(By.cssSelector(".empty")).getText())
        .contains("Try fewer or other words");
  }

  @Test
  void itFitsAPhone() {
    for (String query : List.of("", "?q=connection", "?q=qqqqzzzz", "?q=severity:SEV9")) {
      browser.open(world.url() + "/search" + query, 320, true);
      assertThat(browser.overflow()).as(query + " " + browser.widest()).isLessThanOrEqualTo(0);
      assertThat(browser.axe()).as(query).isEmpty();
    }
    browser.open(world.url() + "/search?q=connection", 320, false);
    // What was found is not under a screen of filters.
    WebElement first = browser.driver().findElement(By.cssSelector("[data-found] .row-title a"));
    assertThat(first.getRect().getY()).isLessThan(900);
  }

  private static String focused() {
    return browser.driver().switchTo().activeElement().getText();
  }
}
