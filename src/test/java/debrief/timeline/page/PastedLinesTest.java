package debrief.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.signin.session.SignInFilter;
import debrief.timeline.Chronicle;
import debrief.world.Await;
import debrief.world.WebBrowser;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Several lines at once, added where they stand: what they ask is asked there, too. */
class PastedLinesTest {
  private static final World WORLD = World.shared();
  private final Chronicle chronicle = Chronicle.ofWhatLasts();

  private static void add(ChromeDriver driver, String lines) {
    driver.executeScript("document.querySelector('#entry-lines').closest('details').open = true");
    driver.findElement(By.id("entry-lines")).sendKeys(lines);
    driver.findElement(By.cssSelector("form.quick details .actions button")).click();
  }

  @Test
  void namesAreAskedForAtOnceAndAnErrorStandsAtItsField() throws Exception {
    try (WebBrowser browser = WebBrowser.start("no lines were pasted")) {
      ChromeDriver driver = browser.driver();
      browser.enter(
          WORLD.url(), SignInFilter.COOKIE, WORLD.person(Role.author).browser().session());
      browser.open(WORLD.url() + chronicle.page(), 1280, false);
      driver.executeScript("window.stayed = true");
      add(driver, "[14:02] Cora Linn: the pool is full\n[14:03] Bo Reed: restarting");
      Await.until("names are asked for", () -> !driver.findElements(By.id("names")).isEmpty());
      assertThat(driver.findElement(By.id("names")).getText())
          .contains("2 names without a role", "Cora Linn", "Bo Reed");
      add(driver, "2199-01-01 02:14 not yet\n2199-01-01 02:15 neither");
      Await.until("it asks", () -> !driver.findElements(By.id("entry-lines-error")).isEmpty());
      assertThat(driver.findElement(By.id("entry-lines-error")).getText())
          .contains("has not come yet", "Add the lines again");
      assertThat(driver.findElements(By.id("entry-error"))).isEmpty();
      assertThat(driver.findElement(By.cssSelector("form.quick .status")).getText()).isEmpty();
      assertThat(driver.executeScript("return window.stayed")).isEqualTo(true);
    }
  }
}
