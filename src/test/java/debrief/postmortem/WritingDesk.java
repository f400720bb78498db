package debrief.postmortem;

import debrief.access.Role;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.io.IOException;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser in which an author writes one draft after the other. */
final class WritingDesk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final World world = World.shared();
  private final WebBrowser browser;
  private Drafting draft = Drafting.start(world.admin(), "brief");

  private WritingDesk(WebBrowser browser) {
    this.browser = browser;
    World.Someone author = world.person(Role.author);
    driver().get(world.url() + "/sign-in");
    find("[name=email]").sendKeys(author.email());
    find("[name=password]").sendKeys(author.password() + Keys.ENTER);
    until("!document.querySelector('[name=password]')");
  }

  /** Skips the tests where there is no browser, as {@link WebBrowser#start} does. */
  static WritingDesk start() throws IOException {
    return new WritingDesk(WebBrowser.start("writing was not tried in a browser"));
  }

  /** Opens the page of a new draft. */
  Drafting open() {
    draft = Drafting.start(world.admin(), "brief");
    browser.complaints();
    browser.open(page(), 1280, false);
    loaded();
    return draft;
  }

  void reload() {
    driver().navigate().refresh();
    loaded();
  }

  private void loaded() {
    until("document.readyState === 'complete'");
  }

  String page() {
    return world.url() + "/incidents/" + draft.ref() + "/postmortem";
  }

  WebBrowser browser() {
    return browser;
  }

  ChromeDriver driver() {
    return browser.driver();
  }

  WebElement find(String css) {
    return driver().findElement(By.cssSelector(css));
  }

  /** Waits until a condition in JavaScript holds. */
  void until(String condition) {
    new WebDriverWait(driver(), PATIENCE)
        .withMessage(() -> condition + " where the summary is: " + text())
        .until(d -> Boolean.TRUE.equals(driver().executeScript("return " + condition)));
  }

  /** The text in the summary's field, which the editor keeps the same as its own. */
  String text() {
    return String.valueOf(
        driver().executeScript("return document.getElementById('t-summary').value"));
  }

  /** Writes in the summary's editor. */
  void write(CharSequence keys) {
    find("#s-summary .cm-content").sendKeys(keys);
  }

  void press(CharSequence... keys) {
    new Actions(driver()).sendKeys(keys).perform();
  }

  void chord(Keys held, CharSequence key) {
    new Actions(driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** The summary as the server has it. */
  String stored() {
    return draft.section("summary").json().path("markdown").asText();
  }

  void untilStored(String text) {
    new WebDriverWait(driver(), PATIENCE).until(d -> stored().equals(text));
  }

  @Override
  public void close() throws IOException {
    browser.close();
  }
}
