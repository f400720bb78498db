package debrief.action.page;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.action.Sample;
import debrief.signin.session.SignInFilter;
import debrief.world.Client;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chasing an overdue promise to a new date, by keys alone, and finding a person by picking. */
class ChaseTest {
  private static final World WORLD = World.shared();
  private final Sample sample = new Sample();
  private final Client author = WORLD.signedIn(Role.author);
  private int keys;

  private String press(CharSequence... pressed) {
    String all = String.join("", pressed);
    keys += all.length();
    return all;
  }

  @Test
  void anOverduePromiseGetsANewDateByKeysAlone() throws Exception {
    String team = World.unique("chased");
    String incident = sample.incident();
    LocalDate late = LocalDate.now(ZoneOffset.UTC).minusDays(12);
    String ref = "";
    for (String title : List.of("Later one", "Alert on queue depth")) {
      ref =
          sample.item(
              incident,
              "{\"title\":\"%s\",\"team\":\"%s\",\"dueOn\":\"%s\"}"
                  .formatted(title, team, title.startsWith("L") ? late.plusDays(40) : late));
      sample.move(ref, "{\"to\":\"committed\"}");
    }
    try (WebBrowser browser = WebBrowser.start("chasing was not tried in a browser")) {
      var driver = browser.driver();
      WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(60));
      browser.enter(WORLD.url(), SignInFilter.COOKIE, author.session());
      browser.open(WORLD.url() + "/action-items?team=" + team, 1280, false);
      wait.until(d -> d.findElement(By.id("rows-help")).isDisplayed());
      assertThat(driver.findElement(By.cssSelector(".table-chase tbody")).getText())
          .contains("12 days overdue");
      WebElement body = driver.findElement(By.tagName("body"));
      body.sendKeys(press("j")); // the first row is what is overdue
      driver.switchTo().activeElement().sendKeys(press("x"));
      wait.until(d -> d.findElement(By.id("selected")).getText().equals("1 selected"));
      WebElement due = driver.findElement(By.id("bulk-due"));
      LocalDate next = late.plusDays(30);
      due.sendKeys(
          press(
              "%02d%02d%04d"
                  .formatted(next.getMonthValue(), next.getDayOfMonth(), next.getYear())));
      WebElement reason = driver.findElement(By.id("bulk-reason"));
      reason.sendKeys(press("Metric first", Keys.ENTER));
      wait.until(d -> String.valueOf(d.getPageSource()).contains("1 action item changed."));
      assertThat(sample.read(ref).path("dueOn").asText()).isEqualTo(next.toString());
      System.out.println(
          "an overdue promise to a new date: " + keys + " keys, 0 clicks, 1 page load");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aPersonIsPickedByAFewLettersAndASlipIsMet() throws Exception {
    String word = World.unique("kwame").toLowerCase(Locale.ROOT);
    WORLD.person(Role.author, word + "@example.org");
    String team = World.unique("checkout");
    sample.item(sample.incident(), "{\"title\":\"x\",\"team\":\"" + team + "\"}");
    String incident = sample.incident();
    try (WebBrowser browser = WebBrowser.start("picking was not tried in a browser")) {
      var driver = browser.driver();
      WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(60));
      browser.enter(WORLD.url(), SignInFilter.COOKIE, author.session());
      browser.open(WORLD.url() + "/incidents/" + incident + "/action-items/new", 320, true);
      WebElement owner = driver.findElement(By.id("owner"));
      wait.until(d -> "combobox".equals(owner.getAttribute("role")));
      owner.sendKeys(word);
      wait.until(d -> "true".equals(owner.getAttribute("aria-expanded")));
      owner.sendKeys(Keys.ARROW_DOWN);
      assertThat(owner.getAttribute("aria-activedescendant")).isNotEmpty();
      owner.sendKeys(Keys.ENTER);
      assertThat(owner.getAttribute("value")).isEqualTo(word + "@example.org");
      assertThat(owner.getAttribute("aria-expanded")).isEqualTo("false");
      WebElement field = driver.findElement(By.id("team"));
      field.sendKeys(team.replace("check", "chek"));
      By said = By.xpath("//input[@id='team']/following-sibling::p");
      wait.until(d -> d.findElement(said).getText().contains("this name is not known yet"));
      assertThat(driver.findElement(said).getText().replaceAll("\\s+", " "))
          .contains("New team", "Did you mean " + team);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
