package debrief.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.signin.session.SignInFilter;
import debrief.timeline.Chronicle;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Entries corrected, removed, restored and marked where they stand, with the keyboard. */
class EntryRowsTest {
  private static final World WORLD = World.shared();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();
  private WebBrowser browser = browser();
  private ChromeDriver driver = browser.driver();
  private final WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(60));
  private int keys;

  private static WebBrowser browser() {
    try {
      return WebBrowser.start("entries were not edited in a browser");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void look() {
    chronicle.add("text", "14:02 alert fired");
    chronicle.add("text", "14:20 mitigated by a restart");
    browser.enter(WORLD.url(), SignInFilter.COOKIE, WORLD.person(Role.author).browser().session());
    browser.open(WORLD.url() + chronicle.page(), 1280, false);
    driver.executeScript("window.stayed = true");
    wait.until(d -> !d.findElements(By.cssSelector("li[data-entry][tabindex='0']")).isEmpty());
  }

  @AfterEach
  void close() throws Exception {
    browser.close();
  }

  private WebElement row(int place) {
    return driver.findElements(By.cssSelector("li[data-entry]")).get(place);
  }

  private void press(CharSequence... each) {
    for (CharSequence one : each) {
      keys += one.length();
      driver.switchTo().activeElement().sendKeys(one);
    }
  }

  private void says(String words) {
    wait.until(d -> d.findElement(By.tagName("body")).getText().contains(words));
  }

  private void told(String what) {
    assertThat(driver.executeScript("return window.stayed")).isEqualTo(true);
    System.out.println(what + ": " + keys + " keys, 0 page loads");
  }

  private void first() {
    driver.executeScript("document.querySelector('li[data-entry]').focus()");
  }

  @Test
  void oneEntryIsCorrectedWithoutLeavingThePage() {
    first();
    press("e");
    wait.until(d -> !d.findElements(By.cssSelector("form.entry-edit")).isEmpty());
    assertThat(driver.findElement(By.id("entry-edit-title")).getText())
        .isEqualTo("Correcting the entry of 14:02");
    assertThat(browser.axe()).isEmpty();
    press(Keys.END, " twice", Keys.ENTER);
    says("Saved 14:02");
    assertThat(chronicle.entries().get(0))
        .isEqualTo("2026-03-01T14:02:00Z observation alert fired twice");
    assertThat(driver.switchTo().activeElement().getAttribute("data-entry")).isNotNull();
    told("correct one entry");
    press(Keys.ARROW_DOWN, Keys.ENTER);
    wait.until(d -> !d.findElements(By.cssSelector("form.entry-edit")).isEmpty());
    press("x", Keys.ESCAPE);
    assertThat(driver.findElements(By.cssSelector("form.entry-edit"))).isEmpty();
    assertThat(chronicle.entries().get(1)).endsWith("restart");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aStaleOneShowsWhatTheOtherSideWroteAndKeepsWhatWasTyped() {
    first();
    press("e");
    wait.until(d -> !d.findElements(By.cssSelector("form.entry-edit")).isEmpty());
    String one = chronicle.path() + "/" + chronicle.firstId();
    WORLD.admin().with("If-Match", "*").patch(one, "{\"text\":\"their words\"}");
    press(Keys.END, " mine", Keys.ENTER);
    says("Somebody saved in the meantime");
    says("their words");
    WebElement text = driver.findElement(By.cssSelector("form.entry-edit textarea"));
    assertThat(text.getAttribute("value")).isEqualTo("alert fired mine");
    assertThat(browser.axe()).isEmpty();
    press(Keys.ENTER);
    says("Saved 14:02");
    assertThat(chronicle.entries().get(0)).endsWith("alert fired mine");
  }

  @Test
  void oneEntryIsRemovedAndRestored() {
    first();
    press(Keys.DELETE);
    says("Removed 14:02.");
    assertThat(chronicle.entries()).hasSize(1);
    says("Removed entries");
    press("z");
    says("The entry is back.");
    assertThat(chronicle.entries()).hasSize(2);
    told("remove and restore one");
  }

  @Test
  void oneKeySaysThatItWasDetectedThen() {
    first();
    press("d");
    says("Detected at 14:02");
    wait.until(d -> row(0).getText().contains("Detected"));
    told("mark detected");
    String facts = "/api/v1" + chronicle.page();
    assertThat(WORLD.admin().get(facts).json().path("detectedAt").asText())
        .isEqualTo("2026-03-01T14:02:00Z");
    press(Keys.ARROW_DOWN, "d");
    says("Detected at 14:20");
    press(Keys.ARROW_UP, "r");
    says("Resolved (14:02) is before detected (14:20).");
    assertThat(row(0).getText()).doesNotContain("Detected", "Resolved");
  }

  @Test
  void theEntryAddedLastIsCalledBack() {
    WebElement line = driver.findElement(By.id("entry"));
    line.sendKeys("14:09 all is calmm", Keys.ENTER);
    wait.until(d -> d.findElements(By.cssSelector("li[data-entry]")).size() == 3);
    line.sendKeys(Keys.ARROW_UP);
    wait.until(d -> !d.findElements(By.cssSelector("form.entry-edit")).isEmpty());
    says("Correcting the entry of 14:09");
    press(Keys.END, Keys.BACK_SPACE, Keys.ENTER);
    says("Saved 14:09");
    assertThat(chronicle.entries().get(1)).endsWith("all is calm");
    assertThat(driver.switchTo().activeElement().getAttribute("id")).isEqualTo("entry");
    told("correct what was added last");
  }
}
