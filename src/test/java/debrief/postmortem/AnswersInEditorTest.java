package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * What can be said of a finding in the editor: whose name it is, that it is nobody's, "not this
 * one".
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersInEditorTest {
  private static final String NAMED = "Tim Birkett restarted the primary. Then Birkett waited.";
  private static final String ELSEWHERE = "At 10:49 Tim Birkett closed the pool.";
  private static final String TEXT = "document.getElementById('t-summary').value";
  private static final String OTHER = "document.getElementById('t-what-happened').value";
  private static final String UNDERLINED =
      "document.querySelectorAll('#s-summary .cm-finding').length > 0";
  private static final String CARD = "!!document.activeElement.closest('.finding-card')";
  private static final String SPOKEN = "document.getElementById('spoken').textContent";

  private @Nullable WritingDesk open;

  @BeforeAll
  void signIn() throws IOException {
    open = WritingDesk.start();
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

  private Drafting draft(String summary, String elsewhere) {
    Drafting draft = desk().open();
    draft.write("summary", summary);
    draft.write("what-happened", elsewhere);
    desk().reload();
    desk().until(UNDERLINED);
    return draft;
  }

  private void card() {
    desk().find("#s-summary .cm-content").click();
    desk().press(Keys.F8);
    desk().chord(Keys.CONTROL, ".");
    desk().until(CARD);
  }

  private void untilStored(Drafting draft, String key, String part) {
    for (int tries = 0; tries < 100; tries++) {
      if (draft.section(key).json().path("markdown").asText().contains(part)) {
        return;
      }
      desk().until("true");
      sleep();
    }
    assertThat(draft.section(key).json().path("markdown").asText()).contains(part);
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void oneKeyGivesARoleWhichIsWrittenEverywhereAndTakenBack() {
    Drafting draft = draft(NAMED, ELSEWHERE);
    card();
    assertThat(desk().browser().axe()).isEmpty();
    desk().press("2");
    desk()
        .until(
            TEXT
                + " === 'The on-call engineer restarted the primary. Then the on-call engineer waited.'");
    desk().until(OTHER + " === 'At 10:49 the on-call engineer closed the pool.'");
    desk()
        .until(
            "document.querySelector('.finding-card').textContent.includes('Written in 2 sections')");
    untilStored(draft, "summary", "The on-call engineer restarted");
    untilStored(draft, "what-happened", "the on-call engineer closed");
    assertThat(desk().browser().axe()).isEmpty();
    desk().find(".finding-card .button-text").click();
    desk().until(TEXT + " === '" + NAMED + "'");
    desk().until(OTHER + " === '" + ELSEWHERE + "'");
    desk().until(UNDERLINED);
    untilStored(draft, "what-happened", "Tim Birkett");
    assertThat(desk().browser().complaints()).isEmpty();
  }

  @Test
  void anyRoleCanBeTypedAndEachTextIsUndoneByKey() {
    draft(NAMED, ELSEWHERE);
    card();
    desk().find(".finding-card .finding-more summary").click();
    desk().find(".finding-card .finding-more input").sendKeys("Planner" + Keys.ENTER);
    desk().until(TEXT + ".startsWith('The planner restarted')");
    desk().until("document.activeElement.classList.contains('cm-content')");
    desk().chord(Keys.CONTROL, "z");
    desk().until(TEXT + " === '" + NAMED + "'");
    desk().until(OTHER + ".includes('the planner closed')");
  }

  @Test
  void whereSomebodyElseSavedTheSameSentenceTheSectionIsRefusedAndSaysSo() {
    Drafting draft = draft(NAMED, ELSEWHERE);
    draft.write("what-happened", "At 10:50 Tim Birkett shut the pool down.");
    card();
    desk().press("2");
    desk().until("document.querySelector('#s-what-happened .collision') !== null");
    assertThat(draft.section("what-happened").json().path("markdown").asText())
        .isEqualTo("At 10:50 Tim Birkett shut the pool down.");
    untilStored(draft, "summary", "The on-call engineer restarted");
  }

  @Test
  void aWordThatIsNobodyIsNoticedNoMore() {
    draft("Alistair Core restarted the primary.", "It was slow.");
    card();
    desk()
        .driver()
        .findElement(By.xpath("//div[@class='finding-card']//button[contains(., 'Not a person')]"))
        .click();
    desk()
        .until(
            "document.querySelector('.finding-card').textContent.includes('is not a person here')");
    desk().until("!(" + UNDERLINED + ")");
    desk().find(".finding-card .button-text").click();
    desk().until(UNDERLINED);
  }

  @Test
  void theCheckAsksOfNamesOnAPhoneAndForWhoeverHears() {
    Drafting draft = draft(NAMED, ELSEWHERE);
    String names = draft.path() + "/names";
    String body = "{\"name\":\"Quartz Runner\",\"person\":false}";
    assertThat(draft.client().post(names, body).status()).isEqualTo(201);
    desk().browser().open(desk().page() + "/check", 320, true);
    assertThat(desk().find("#names").getText()).contains("Tim Birkett", "Keep it, because");
    desk()
        .driver()
        .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(desk().find("#names-said").getText()).contains("quartz runner is not a person");
    assertThat(desk().browser().overflow()).as(desk().browser().widest()).isLessThanOrEqualTo(0);
    assertThat(desk().browser().axe()).isEmpty();
  }

  @Test
  void notThisOneIsAskedForAndTakenBack() {
    draft("We should have warmed the cache.", "It was slow.");
    card();
    desk().find(".finding-card .finding-more summary").click();
    desk().find(".finding-card .finding-more input").sendKeys(" warmed the cache" + Keys.ENTER);
    desk().until(SPOKEN + ".includes('Asked for')");
    desk().until(UNDERLINED);
    assertThat(desk().browser().axe()).isEmpty();
    desk().find(".finding-card .button-text").click();
    desk().until(SPOKEN + " === 'Taken back.'");
    assertThat(desk().browser().complaints()).isEmpty();
  }
}
