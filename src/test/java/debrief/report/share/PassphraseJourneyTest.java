package debrief.report.share;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Await;
import debrief.world.WebBrowser;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser says where a form comes from only as far as the page lets it. */
class PassphraseJourneyTest {
  @Test
  void aStrangerTypesItAndReadsAndIsNotRemembered() throws Exception {
    World world = World.shared();
    SharedStory shared = SharedStory.published(world.admin(), World.unique("Behind"));
    String url = world.url() + shared.link(SharedStory.GUARDED);
    try (WebBrowser browser = WebBrowser.start("nobody typed a passphrase")) {
      ChromeDriver driver = browser.driver();
      for (int width : new int[] {1280, 360}) {
        driver.manage().deleteAllCookies();
        browser.open(url, width, width < 500);
        type(driver, "not this one");
        shows(driver, "That is not the passphrase");
        type(driver, SharedStory.PASSPHRASE);
        shows(driver, "Shown to the organisation");
      }
      assertThat(driver.findElements(By.cssSelector("a[href='/'], a[href^='/docs']"))).isEmpty();
      // The proof stays with the link; nothing else tells one reader from another.
      assertThat(driver.manage().getCookies())
          .allMatch(cookie -> url.endsWith(cookie.getPath()), "is for this link alone");
    }
  }

  private static void type(ChromeDriver driver, String passphrase) {
    driver.findElement(By.id("passphrase")).sendKeys(passphrase);
    driver.findElement(By.cssSelector("form button")).click();
  }

  /** Between two pages there is none. */
  private static void shows(ChromeDriver driver, String words) {
    String text = "return document.querySelector('main')?.innerText ?? ''";
    Await.until(words, () -> String.valueOf(driver.executeScript(text)).contains(words));
  }
}
