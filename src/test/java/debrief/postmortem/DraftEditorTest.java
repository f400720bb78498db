package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import debrief.people.Role;
import debrief.world.Browser;
import debrief.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The editor in a draft, and the No Ego review in it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftEditorTest {
  private static final World WORLD = World.shared();
  private static final String BLAMING =
      "The operator should have checked the disk. The disk was full.";
  private static final String LIST = "[data-findings=summary]";
  private static final String UNDERLINES =
      "document.querySelectorAll('#s-summary .cm-finding').length";
  private static final String TEXT = "document.getElementById('t-summary').value";

  private @Nullable Browser browser;
  private Drafting draft = Drafting.start(WORLD.admin(), "brief");

  @BeforeAll
  void signIn() throws IOException {
    browser = Browser.start();
    assumeThat(browser).as("NO CHROMIUM: the editor was not tried in a browser").isNotNull();
    World.Someone author = WORLD.person(Role.author);
    driver().get(WORLD.url() + "/sign-in");
    find("[name=email]").sendKeys(author.email());
    find("[name=password]").sendKeys(author.password() + Keys.ENTER);
    until("!document.querySelector('[name=password]')");
  }

  @BeforeEach
  void openADraft() {
    draft = Drafting.start(WORLD.admin(), "brief");
    look().complaints();
    look().open(page(), 1280, false);
    until("document.readyState === 'complete'");
  }

  @AfterAll
  void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private String page() {
    return WORLD.url() + "/incidents/" + draft.ref() + "/postmortem";
  }

  private Browser look() {
    return Objects.requireNonNull(browser);
  }

  private ChromeDriver driver() {
    return look().driver();
  }

  private WebElement find(String css) {
    return driver().findElement(By.cssSelector(css));
  }

  private void until(String condition) {
    new WebDriverWait(driver(), Duration.ofSeconds(20))
        .withMessage(condition)
        .until(d -> Boolean.TRUE.equals(driver().executeScript("return " + condition)));
  }

  private String text() {
    return String.valueOf(driver().executeScript("return " + TEXT));
  }

  private void write(String text) {
    find("#s-summary .cm-content").sendKeys(text);
  }

  private void press(CharSequence... keys) {
    new Actions(driver()).sendKeys(keys).perform();
  }

  private void chord(Keys held, CharSequence key) {
    new Actions(driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  private String stored() {
    return draft.section("summary").json().path("markdown").asText();
  }

  private void untilStored(String beginning) {
    new WebDriverWait(driver(), Duration.ofSeconds(20))
        .until(d -> stored().startsWith(beginning) && text().equals(stored()));
  }

  @Test
  void aBlamingSentenceIsUnderlinedAndListed() {
    write(BLAMING);
    until(UNDERLINES + " === 1");
    assertThat(find(LIST + " h3").getText()).isEqualTo("1 phrase to look at");
    assertThat(find(LIST + " h4").getText()).isEqualTo("A different past");
    assertThat(find(LIST + " .finding-quote").getText()).contains("should have");
    until("document.getElementById('spoken').textContent === 'Summary: 1 phrase to look at'");
    assertThat(look().axe()).isEmpty();
    look().show(390, true);
    assertThat(look().overflow()).as(look().widest()).isLessThanOrEqualTo(0);
    assertThat(look().axe()).isEmpty();
    int below = find("#s-summary .editor").getRect().getY();
    assertThat(find(LIST).getRect().getY()).isGreaterThan(below);
    assertThat(look().complaints()).isEmpty();
  }

  @Test
  void aRewriteFromTheListIsWrittenSavedAndUndone() {
    write(BLAMING);
    until(UNDERLINES + " === 1");
    find(LIST + " .finding-rewrite").click();
    until("!" + TEXT + ".includes('should have')");
    assertThat(text()).endsWith(" The disk was full.");
    until("document.querySelector('" + LIST + "').hidden");
    untilStored(text());
    chord(Keys.CONTROL, "z");
    until(TEXT + " === '" + BLAMING + "'");
    until(UNDERLINES + " === 1");
    assertThat(look().complaints()).isEmpty();
  }

  @Test
  void keysGoToAFindingAndWriteARewrite() {
    write(BLAMING);
    until(UNDERLINES + " === 1");
    press(Keys.F8);
    until("!!document.querySelector('.finding-card')");
    until("document.getElementById('spoken').textContent.startsWith('A different past:')");
    chord(Keys.CONTROL, ".");
    until("!!document.activeElement.closest('.finding-card')");
    assertThat(look().axe()).isEmpty();
    press(Keys.ESCAPE);
    until("!document.querySelector('.finding-card')");
    until("document.activeElement.classList.contains('cm-content')");
    chord(Keys.CONTROL, ".");
    until("!!document.activeElement.closest('.finding-card')");
    press("1");
    until("!" + TEXT + ".includes('should have')");
    until("!document.querySelector('.finding-card')");
    until("document.activeElement.classList.contains('cm-content')");
    untilStored(text());
    assertThat(look().complaints()).isEmpty();
  }

  @Test
  void hoveringTellsWhatCanStandThere() {
    write(BLAMING);
    until(UNDERLINES + " === 1");
    new Actions(driver()).moveToElement(find("#s-summary .cm-finding")).perform();
    until("!!document.querySelector('.finding-card button')");
    find(".finding-card button").click();
    until("!" + TEXT + ".includes('should have')");
  }

  @Test
  void whatStoodThereBeforeIsReadToo() {
    draft.write("summary", BLAMING);
    driver().navigate().refresh();
    until(UNDERLINES + " === 1");
    assertThat(find("#t-summary").isDisplayed()).isFalse();
    assertThat(find("#s-summary .cm-content").getAccessibleName())
        .isEqualTo("Summary, in Markdown");
  }

  @Test
  void paperHasTheWholeText() {
    draft.write("summary", "One line.\\n\\n".repeat(120) + "The last line.");
    driver().navigate().refresh();
    driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    until(
        "document.querySelector('#s-summary .cm-content').textContent.includes('The last line.')");
    driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void withoutScriptsTheFieldIsThere() {
    driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      driver().get(page());
      find("#t-summary").sendKeys("By the form.");
      find("#s-summary button[type=submit]").click();
      new WebDriverWait(driver(), Duration.ofSeconds(20))
          .until(d -> stored().equals("By the form."));
      assertThat(driver().findElements(By.cssSelector(".cm-content"))).isEqualTo(List.of());
    } finally {
      driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
