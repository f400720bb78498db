package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.WebBrowser;
import debrief.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Writing in a real browser: nothing that was typed is lost, whatever happens on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftScriptTest {
  private static final World WORLD = World.shared();
  private static final String STATUS = "#s-summary .status";

  private @Nullable WritingDesk open;
  private Drafting draft = Drafting.start(WORLD.admin(), "brief");

  @BeforeAll
  void signIn() throws IOException {
    open = WritingDesk.start();
  }

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

  private WebElement find(String css) {
    return desk().find(css);
  }

  private void until(String condition) {
    desk().until(condition);
  }

  private void type(CharSequence keys) {
    desk().write(keys);
  }

  private String stored() {
    return desk().stored();
  }

  private void untilStatus(String beginning) {
    until("document.querySelector('" + STATUS + "').textContent.startsWith('" + beginning + "')");
  }

  @Test
  void whatIsTypedIsSavedByItself() {
    type("One in three failed.");
    untilStatus("Saved ");
    assertThat(stored()).isEqualTo("One in three failed.");
    assertThat(find(".rail-title").getText()).isEqualTo("1 of 5 written");
    assertThat(find("#s-summary .writing-head .state").getText()).isEqualTo("Written");
    // Another draft of this browser's may still wait for its server.
    assertThat(
            desk()
                .driver()
                .executeScript(
                    "return Object.keys(localStorage).filter(k => k.includes(arguments[0] + '.'))",
                    draft.ref()))
        .isEqualTo(List.of());
  }

  private String hidden(String css) {
    return String.valueOf(find(css).getDomProperty("hidden"));
  }

  @Test
  void whatIsStillMissingFollowsTheWriting() {
    for (String key : List.of("what-happened", "contributing-factors", "follow-up")) {
      draft.write(key, "Written.");
    }
    desk().reload();
    assertThat(hidden("#missing")).isEqualTo("false");
    assertThat(find("#missing").getText()).contains("Summary").doesNotContain("What happened");
    desk()
        .driver()
        .executeScript("document.querySelector('[data-last-change]').textContent = 'long ago'");
    type("One in three failed.");
    untilStatus("Saved ");
    assertThat(hidden("#missing")).isEqualTo("true");
    assertThat(find("#steps [data-needs-all]").isEnabled()).isTrue();
    assertThat(find("[data-last-change]").getText()).contains("UTC").doesNotContain("long ago");
    type(Keys.chord(Keys.CONTROL, "a") + Keys.DELETE + Keys.chord(Keys.CONTROL, "s"));
    until("!document.getElementById('missing').hidden");
    assertThat(find("#steps [data-needs-all]").isEnabled()).isFalse();
  }

  @Test
  void codeKeepsItsLinesAndThePageItsWidth() {
    draft.write("summary", "```\\n" + "at com.example.shop.Checkout ".repeat(12) + "\\n```");
    WebBrowser looking = desk().browser();
    String preview = WORLD.url() + "/incidents/" + draft.ref() + "/postmortem/preview";
    looking.open(preview, 390, false);
    assertThat(looking.overflow()).isLessThanOrEqualTo(0);
    until("document.querySelector('pre').scrollWidth > document.querySelector('pre').clientWidth");
    until("document.querySelector('pre').tabIndex === 0");
    desk().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    until("document.querySelector('pre').scrollWidth <= document.querySelector('pre').clientWidth");
    desk().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    looking.open(WORLD.url() + "/incidents/" + draft.ref() + "/postmortem", 1280, false);
  }

  @Test
  void aKeyChordSavesAtOnce() {
    type("Now." + Keys.chord(Keys.CONTROL, "s"));
    untilStatus("Saved ");
    assertThat(stored()).isEqualTo("Now.");
  }

  @Test
  void aTextOutlivesALostConnection() {
    connected(false);
    type("Written on a train.");
    untilStatus("Not saved");
    assertThat(stored()).isEmpty();
    connected(true);
    untilStatus("Saved ");
    assertThat(stored()).isEqualTo("Written on a train.");
  }

  @Test
  void whatWasNeverSavedIsOfferedBack() {
    desk()
        .driver()
        .executeScript(
            "localStorage.setItem('debrief.unsaved.' + arguments[0] + '.summary',"
                + " JSON.stringify({text: 'From before', audience: 'organization', at: '13:00'}))",
            draft.ref());
    desk().reload();
    until("!!document.querySelector('#s-summary .notice')");
    find("#s-summary .notice button").click();
    untilStatus("Saved ");
    assertThat(stored()).isEqualTo("From before");
  }

  private void connected(boolean connected) {
    desk().driver().executeCdpCommand("Network.enable", Map.of());
    desk()
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                !connected,
                "latency",
                0,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                -1));
  }
}
