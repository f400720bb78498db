package debrief.report.correction;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.signin.session.SignInFilter;
import debrief.world.Await;
import debrief.world.BrowserJourney;
import debrief.world.WebBrowser;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A person takes a report back, with as few steps as there can be. */
class WithdrawJourneyTest {
  private int clicks;

  private void click(ChromeDriver driver, By what) {
    Await.until("it can be pressed", () -> !driver.findElements(what).isEmpty());
    driver.findElement(what).click();
    clicks++;
  }

  @Test
  void fromTheReportToItsTombstoneInTwoClicksAndAReason() throws Exception {
    try (World world = World.empty();
        WebBrowser browser = WebBrowser.start("nobody withdrew a report")) {
      Story story = Story.begin(world.admin(), "Published too soon").write("A name too many.");
      String slug = story.publish();
      browser.enter(world.url(), SignInFilter.COOKIE, world.signedIn(Role.facilitator).session());
      ChromeDriver driver = browser.driver();
      browser.open(world.url() + "/reports/" + slug, 1280, false);
      click(driver, By.linkText("Withdraw"));
      driver.findElement(By.id("reason")).sendKeys("It named somebody");
      click(driver, By.cssSelector("button.button-danger"));
      new BrowserJourney("withdrawing", browser).untilSaid("Withdrawn");
      assertThat(driver.findElement(By.tagName("main")).getText())
          .contains("Withdrawn", "It named somebody");
      System.out.println("Withdrawing a report took " + clicks + " clicks and one sentence.");
      assertThat(clicks).isEqualTo(2);
      browser.enter(world.url(), SignInFilter.COOKIE, world.signedIn(Role.reader).session());
      browser.open(world.url() + "/reports/" + slug, 360, true);
      assertThat(driver.findElement(By.tagName("h1")).getText()).contains("was withdrawn");
      assertThat(driver.findElement(By.tagName("main")).getText())
          .contains("It named somebody")
          .doesNotContain("A name too many", "Published too soon");
    }
  }
}
