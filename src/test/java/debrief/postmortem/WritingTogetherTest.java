package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** Two who write one section: one in a browser, the other saves in the meantime. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTogetherTest {
  private static final String STATUS = "document.querySelector('#s-summary .status').textContent";
  private static final String ASKED = "!!document.querySelector('#s-summary .collision')";
  private static final String TEXT = "document.getElementById('t-summary').value";

  private @Nullable WritingDesk open;

  @BeforeAll
  void signIn() throws IOException {
    open = WritingDesk.start();
  }

  private Drafting draft = Drafting.start(debrief.world.World.shared().admin(), "brief");

  @BeforeEach
  void openADraft() {
    draft = desk().open();
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

  private void started(String text) {
    draft.write("summary", text);
    desk().reload();
    desk().find("#s-summary .cm-content").click();
    desk().chord(Keys.CONTROL, Keys.END);
  }

  private void untilSaved() {
    desk().until(STATUS + ".startsWith('Saved ')");
  }

  @Test
  void whatDoesNotCollideIsMergedByItself() {
    started("One failed. It took an hour.");
    draft.write("summary", "Two failed. It took an hour.");
    desk().press(" Then it ended.");
    desk().untilStored("Two failed. It took an hour. Then it ended.");
    desk().until(STATUS + ".includes('Merged with what ')");
    assertThat(desk().text()).isEqualTo("Two failed. It took an hour. Then it ended.");
    desk().press(" And I write on."); // the caret is where it was
    desk().untilStored("Two failed. It took an hour. Then it ended. And I write on.");
    desk().chord(Keys.CONTROL, "z");
    desk().until(TEXT + ".startsWith('Two failed.')"); // undo is for one's own words
  }

  @Test
  void onlyASentenceThatBothChangedIsAskedForAndTypingGoesOn() {
    started("Checkout was slow. It took an hour.");
    draft.write("summary", "Checkout was slow for some. It took an hour and more.");
    desk().press(Keys.BACK_SPACE, " or two.");
    desk().until(ASKED);
    assertThat(desk().find(".collision").getText())
        .contains("changed the same sentence and saved at", "an hour and more.", "an hour or two.")
        .doesNotContain("slow");
    desk().press(" More.");
    desk().until(TEXT + ".endsWith('or two. More.')");
    desk().until("document.activeElement.classList.contains('cm-content')");
    desk().until("document.querySelector('.collision').textContent.includes('More.')");
    assertThat(desk().browser().complaints()).isNotNull();
    assertThat(desk().browser().axe()).isEmpty();
    desk().find("[data-keep=both]").click();
    desk()
        .untilStored(
            "Checkout was slow for some. It took an hour and more. It took an hour or two. More.");
    desk().until("!" + ASKED);
    untilSaved();
  }

  @Test
  void oneSideCanBeTakenAndTheRestStaysMerged() {
    started("Mine first. Shared.");
    draft.write("summary", "Mine first. Shared, theirs. Their end.");
    desk().press(Keys.BACK_SPACE, ", mine.");
    desk().until(ASKED);
    desk().find("[data-keep=mine]").click();
    desk().untilStored("Mine first. Shared, mine.");
    draft.write("summary", "Mine first. Shared, later.");
    desk().press(Keys.BACK_SPACE, " again.");
    desk().until(ASKED);
    desk().find("[data-keep=theirs]").click();
    desk().until(TEXT + " === 'Mine first. Shared, later.'");
    untilSaved();
  }

  @Test
  void aKeptTextIsMergedFromWhereItBegan() {
    started("One failed. It took an hour.");
    desk()
        .driver()
        .executeScript(
            "localStorage.setItem('debrief.unsaved.' + arguments[0] + '.summary', JSON.stringify({"
                + "text: 'One failed. It took a day.', audience: 'organization', version: 's1',"
                + " at: '13:00'}))",
            draft.ref());
    draft.write("summary", "Two failed. It took an hour.");
    desk().reload();
    desk().until("!!document.querySelector('#s-summary .notice button')");
    desk().find("#s-summary .notice button").click();
    desk().untilStored("Two failed. It took a day.");
  }

  @Test
  void theQuestionFitsAPhoneInTheDark() {
    started("It took an hour.");
    draft.write("summary", "It took two hours.");
    desk().press(Keys.BACK_SPACE, " and a half.");
    desk().until(ASKED);
    desk().browser().show(360, true);
    assertThat(desk().browser().overflow()).as(desk().browser().widest()).isLessThanOrEqualTo(0);
    int save = desk().find("#s-summary button[type=submit]").getRect().getY();
    assertThat(desk().find(".collision").getRect().getY()).isGreaterThan(save);
    desk().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    assertThat(desk().browser().axe()).isEmpty();
  }
}
