package debrief.world;

import java.time.Duration;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a person does in a browser on the way to something, counted: keys, clicks, page loads. */
public final class BrowserJourney {
  private final String name;
  private final ChromeDriver driver;
  private final WebDriverWait wait;
  private int keys;
  private int clicks;
  private int loads;
  private double origin;

  public BrowserJourney(String name, WebBrowser browser) {
    this.name = name;
    this.driver = browser.driver();
    this.wait = new WebDriverWait(driver, Duration.ofSeconds(60));
    this.origin = origin();
  }

  /** Types into what has the focus. Each character and each named key is one key. */
  public void type(CharSequence text) {
    keys += (int) text.toString().codePoints().count();
    driver.switchTo().activeElement().sendKeys(text);
    note();
  }

  public void press(Keys key) {
    type(key.toString());
  }

  public void click(String selector) {
    until(d -> d.findElement(By.cssSelector(selector)).isDisplayed());
    click(driver.findElement(By.cssSelector(selector)));
  }

  public void click(WebElement element) {
    clicks++;
    element.click();
    note();
  }

  /** Waits until something is there; a page that was loaded meanwhile counts. */
  public <T> T until(Function<? super WebDriver, T> condition) {
    T found = wait.ignoring(WebDriverException.class).until(condition);
    note();
    return found;
  }

  public void untilShown(String selector) {
    until(d -> !d.findElements(By.cssSelector(selector)).isEmpty());
  }

  public void untilSaid(String words) {
    until(d -> d.findElement(By.tagName("body")).getText().contains(words));
  }

  /** A page that was just loaded may not have given the focus yet to where one types. */
  public void untilFocused(String id) {
    until(d -> id.equals(d.switchTo().activeElement().getAttribute("id")));
  }

  private void note() {
    double now = origin();
    if (now != origin) {
      loads++;
      origin = now;
    }
  }

  private double origin() {
    try {
      return driver.executeScript("return performance.timeOrigin") instanceof Number found
          ? found.doubleValue()
          : origin;
    } catch (WebDriverException e) {
      return origin; // between two pages
    }
  }

  public int keys() {
    return keys;
  }

  public int clicks() {
    return clicks;
  }

  public int loads() {
    return loads;
  }

  /** Says what it took. */
  public void print() {
    System.out.printf(
        "Journey: %s: %d keys, %d clicks, %d page loads%n", name, keys, clicks, loads);
  }
}
