package debrief.report.similar;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.signin.session.SignInFilter;
import debrief.world.Await;
import debrief.world.WebBrowser;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Whoever declares an incident sees what was learned from one like it, and may pass it over. */
class WhileDeclaringTest {
  private static final World WORLD = World.shared();

  @Test
  void whatReadsAlikeStandsBelowTheTitleWhileItIsTyped() throws Exception {
    Story story =
        Story.begin(WORLD.admin(), "Marmalade broker ran out of handles").write("It did.");
    String slug = story.publish();
    try (WebBrowser browser = WebBrowser.start("nothing was declared")) {
      ChromeDriver driver = browser.driver();
      browser.enter(
          WORLD.url(), SignInFilter.COOKIE, WORLD.person(Role.author).browser().session());
      browser.open(WORLD.url() + "/incidents/new", 1280, false);
      By place = By.cssSelector("[data-similar]");
      assertThat(driver.findElement(place).isDisplayed()).isFalse();
      driver.findElement(By.id("title")).sendKeys("Marmalade broker has no handles");
      Await.until("it is found", () -> driver.findElement(place).isDisplayed());
      assertThat(driver.findElement(place).getText())
          .contains("Marmalade broker ran out of handles", "reads alike");
      assertThat(driver.findElement(By.cssSelector("[data-similar] a")).getAttribute("href"))
          .endsWith("/reports/" + slug);
      driver.findElement(By.id("title")).clear();
      driver.findElement(By.id("title")).sendKeys("Qu");
      Await.until("it is gone", () -> !driver.findElement(place).isDisplayed());
    }
  }
}
