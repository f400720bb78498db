package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The editor in a draft, and the No Ego review in it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftEditorTest {
  private static final String BLAMING =
      "The operator should have checked the disk. The disk was full.";
  private static final String LIST = "[data-findings=summary]";
  private static final String UNDERLINES =
      "document.querySelectorAll('#s-summary .cm-finding').length";
  private static final String TEXT = "document.getElementById('t-summary').value";
  private static final String REWRITTEN = "!" + TEXT + ".includes('should have')";
  private static final String CARD = "!!document.activeElement.closest('.finding-card')";
  private static final String IN_TEXT =
      "document.activeElement.classList.contains('cm-content')"
          + " && !document.querySelector('.finding-card')";

  private @Nullable WritingDesk open;

  @BeforeAll
  void signIn() throws IOException {
    open = WritingDesk.start();
  }

  @BeforeEach
  void openADraft() {
    desk().open();
  }

  @AfterAll
  void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }

  private WritingDesk desk() {
    return Objects.requireNonNull(open);
  }

  private void writeWhatBlames() {
    desk().write(BLAMING);
    desk().until(UNDERLINES + " === 1");
  }

  private void noComplaints() {
    assertThat(desk().browser().complaints()).isEmpty();
    assertThat(desk().browser().axe()).isEmpty();
  }

  @Test
  void aBlamingSentenceIsUnderlinedAndListed() {
    writeWhatBlames();
    assertThat(desk().find(LIST + " h3").getText()).isEqualTo("1 finding");
    assertThat(desk().find(LIST + " h4").getText()).isEqualTo("Counterfactual (“should have”)");
    assertThat(desk().find(LIST + " .finding-quote").getText()).contains("should have");
    desk().until("document.getElementById('spoken').textContent === 'Summary: 1 finding'");
    noComplaints();
  }

  @Test
  void onAPhoneInTheDarkTheListStandsBelowTheText() {
    writeWhatBlames();
    desk().browser().show(390, true);
    assertThat(desk().browser().overflow()).as(desk().browser().widest()).isLessThanOrEqualTo(0);
    int text = desk().find("#s-summary .editor").getRect().getY();
    assertThat(desk().find(LIST).getRect().getY()).isGreaterThan(text);
    noComplaints();
  }

  @Test
  void aRewriteFromTheListIsWrittenSavedAndUndone() {
    writeWhatBlames();
    desk().find(LIST + " .finding-rewrite").click();
    desk().until(REWRITTEN);
    assertThat(desk().text()).endsWith(" The disk was full.");
    desk().until("document.querySelector('" + LIST + "').hidden");
    desk().untilStored(desk().text());
    desk().chord(Keys.CONTROL, "z");
    desk().until(TEXT + " === '" + BLAMING + "'");
    desk().until(UNDERLINES + " === 1");
    noComplaints();
  }

  @Test
  void keysGoToAFindingAndWriteARewrite() {
    writeWhatBlames();
    desk().press(Keys.F8);
    desk().until("!!document.querySelector('.finding-card')");
    desk()
        .until(
            "document.getElementById('spoken').textContent.startsWith('Counterfactual (“should have”):')");
    desk().chord(Keys.CONTROL, ".");
    desk().until(CARD);
    noComplaints();
    desk().press(Keys.ESCAPE);
    desk().until(IN_TEXT);
    desk().chord(Keys.CONTROL, ".");
    desk().until(CARD);
    desk().press("1");
    desk().until(REWRITTEN);
    desk().until(IN_TEXT);
    desk().untilStored(desk().text());
  }

  @Test
  void oneKeyWritesTheFirstRewriteAndItsGapIsTypedOver() {
    writeWhatBlames();
    desk().press(Keys.F8);
    desk().chord(Keys.ALT, Keys.ENTER);
    desk().until(REWRITTEN);
    assertThat(desk().text()).contains("[");
    desk().press("what df showed");
    desk().until(TEXT + ".includes('what df showed')");
    assertThat(desk().text()).doesNotContain("[").doesNotContain("]");
  }

  @Test
  void wordsAreKeptWithAReasonWhichCanBeTakenBack() {
    writeWhatBlames();
    desk().find(LIST + " .finding-keep summary").click();
    desk().find(LIST + " .finding-keep input").sendKeys("It is their own wording." + Keys.ENTER);
    desk().until(UNDERLINES + " === 0");
    assertThat(desk().find(LIST).getText()).contains("Kept", "It is their own wording.");
    desk().reload();
    desk().until("document.querySelector('" + LIST + "').textContent.includes('own wording')");
    desk().until(UNDERLINES + " === 0");
    desk().driver().findElement(By.xpath("//button[contains(., 'Undo keep')]")).click();
    desk().until(UNDERLINES + " === 1");
    desk().reload();
    desk().until(UNDERLINES + " === 1");
    noComplaints();
  }

  @Test
  void hoveringTellsWhatCanStandThere() {
    writeWhatBlames();
    hover("#s-summary .cm-finding", ".finding-card button");
    desk().find(".finding-card button").click();
    desk().until(REWRITTEN);
  }

  /** A hand moves a little, so a card that an answer has closed comes again. */
  private void hover(String over, String shown) {
    for (int i = 0; i < 20 && desk().driver().findElements(By.cssSelector(shown)).isEmpty(); i++) {
      new Actions(desk().driver())
          .moveToElement(desk().find(over), i % 3, 0)
          .pause(Duration.ofSeconds(1))
          .perform();
    }
    desk().until("!!document.querySelector('" + shown + "')");
  }

  @Test
  void whatStoodThereBeforeIsReadToo() {
    desk().open().write("summary", BLAMING);
    desk().reload();
    desk().until(UNDERLINES + " === 1");
    assertThat(desk().find("#t-summary").isDisplayed()).isFalse();
    assertThat(desk().find("#s-summary .cm-content").getAccessibleName())
        .isEqualTo("Summary, in Markdown");
  }

  @Test
  void paperHasTheWholeText() {
    desk().open().write("summary", "One line.\\n\\n".repeat(120) + "The last line.");
    desk().reload();
    desk().until("document.querySelector('#s-summary .cm-content') !== null");
    // The editor shows all of it for half a second only, in which the browser takes its picture.
    desk()
        .driver()
        .executeScript(
            """
            const content = document.querySelector('#s-summary .cm-content');
            new MutationObserver(() => {
              window.whole ||= content.textContent.includes('The last line.');
            }).observe(content, { childList: true, subtree: true, characterData: true });
            """);
    Map<String, Object> print = Map.of("media", "print");
    desk().driver().executeCdpCommand("Emulation.setEmulatedMedia", print);
    desk().until("window.whole === true");
    desk().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void withoutScriptsTheFieldIsThere() {
    String switchOff = "Emulation.setScriptExecutionDisabled";
    desk().driver().executeCdpCommand(switchOff, Map.of("value", true));
    try {
      desk().driver().get(desk().page());
      desk().find("#t-summary").sendKeys("By the form.");
      desk().find("#s-summary button[type=submit]").click();
      new WebDriverWait(desk().driver(), Duration.ofSeconds(60))
          .until(d -> desk().stored().equals("By the form."));
      assertThat(desk().driver().findElements(By.cssSelector(".cm-content"))).isEqualTo(List.of());
    } finally {
      desk().driver().executeCdpCommand(switchOff, Map.of("value", false));
    }
  }
}
