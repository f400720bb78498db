package debrief.draft;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.postmortem.Drafting;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.HtmlChecker;
import debrief.world.World;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DraftPagesTest {
  private final Client admin = World.shared().admin();
  private final Drafting draft = Drafting.start(admin, "standard");
  private final String page = "/incidents/" + draft.ref() + "/postmortem";

  /** The hidden version in the form that posts to a path. */
  private String version(String action) {
    Matcher form =
        Pattern.compile(
                "action=\"" + Pattern.quote(action) + "\".*?name=\"version\" value=\"(\\w+)\"",
                Pattern.DOTALL)
            .matcher(admin.get(page).text());
    assertThat(form.find()).as("a form for " + action).isTrue();
    return form.group(1);
  }

  @Test
  void aTemplateIsChosenAndTheDraftOpens() {
    Drafting fresh = Drafting.declare(admin);
    String path = "/incidents/" + fresh.ref() + "/postmortem";
    Answer choose = admin.get(path);
    assertThat(choose.status()).isEqualTo(200);
    assertThat(choose.text()).contains("How do you want to tell it?", "value=\"near-miss\"");
    assertThat(admin.get("/incidents/" + fresh.ref()).text()).contains("Start writing");
    assertThat(admin.form(path, "template", "epic").status()).isEqualTo(422);
    Answer started = admin.form(path, "template", "near-miss");
    assertThat(started.status()).isEqualTo(303);
    assertThat(admin.get(path).text()).contains("What held", "0</span> of 9 written");
    assertThat(admin.get("/incidents/" + fresh.ref()).text()).contains("Open the draft");
    // A second person who was choosing too is taken to the draft that there is.
    assertThat(admin.form(path, "template", "brief").status()).isEqualTo(303);
    assertThat(fresh.read().json().path("template").asText()).isEqualTo("near-miss");
  }

  @Test
  void aSectionIsSavedByItsForm() {
    String action = page + "/sections/summary";
    Answer saved =
        admin.form(
            action,
            "version",
            version(action),
            "markdown",
            "One\r\n\r\n*in* three",
            "audience",
            "public");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.header("Location")).endsWith("#s-summary");
    var section = draft.section("summary").json();
    assertThat(section.path("markdown").asText()).isEqualTo("One\n\n*in* three");
    assertThat(section.path("audience").asText()).isEqualTo("public");
    assertThat(admin.get(page).text()).contains("1</span> of 10 written", "*in* three</textarea>");
  }

  @Test
  void aStaleFormShowsBothTextsAgain() {
    String action = page + "/sections/summary";
    String seen = version(action);
    draft.write("summary", "Theirs was here first.");
    Answer stale = admin.form(action, "version", seen, "markdown", "Mine came later.");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text()).contains("Theirs", "here first", "Mine came later.</textarea>");
    Matcher now = Pattern.compile("name=\"version\" value=\"(\\w+)\"").matcher(stale.text());
    assertThat(now.find()).isTrue();
    assertThat(admin.form(action, "version", now.group(1), "markdown", "Both.").status())
        .isEqualTo(303);
  }

  @Test
  void aStaleFormIsMergedWhereNothingCollides() {
    String action = page + "/sections/summary";
    draft.write("summary", "One failed. It took an hour.");
    String seen = version(action);
    draft.write("summary", "Two failed. It took an hour.");
    String mine = "One failed. It took a day.";
    assertThat(admin.form(action, "version", seen, "markdown", mine).status()).isEqualTo(303);
    assertThat(draft.section("summary").json().path("markdown").asText())
        .isEqualTo("Two failed. It took a day.");
  }

  @Test
  void aTextThatCannotBeSavedIsShownAgain() {
    String action = page + "/sections/summary";
    String bomb = "> ".repeat(5_000) + "x";
    Answer refused = admin.form(action, "version", version(action), "markdown", bomb);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("markdown-error", "&gt; &gt; &gt;");
    assertThat(draft.section("summary").json().path("version").asInt()).isZero();
  }

  @Test
  void whatSomebodyWroteIsNeverMarkup() {
    draft.write("summary", "</textarea><script>alert(1)</script>");
    admin.post(draft.path() + "/factors", "{\"title\":\"<b onclick=x>bold</b>\"}");
    assertThat(admin.get(page).text())
        .doesNotContain("<script>alert", "<b onclick")
        .contains("&lt;/textarea&gt;&lt;script&gt;");
    assertThat(admin.get(page + "/preview").text()).doesNotContain("<script>alert", "<b onclick");
  }

  @Test
  void theCheckSaysWhatIsMissingAndWhoWillRead() {
    Answer check = admin.get(page + "/check");
    assertThat(check.status()).isEqualTo(200);
    assertThat(check.text())
        .contains("Needed first", "Impact is empty", "No Trust principle is tagged", "disabled")
        .contains(
            "Not over yet", "“How we responded” and “Follow-up” are empty.", "They may stay so.");
    for (String key : new String[] {"summary", "impact", "what-happened"}) {
      draft.write(key, "Written.");
    }
    admin.post(draft.path() + "/factors", "{\"title\":\"A condition\",\"audience\":\"team\"}");
    assertThat(admin.get(page + "/check").text())
        .contains("Everything that is required is there", "The team<", "1 factor")
        .doesNotContain("disabled");
  }

  @Test
  void thePreviewShowsToEachAudienceWhatIsTheirs() {
    admin.put(
        draft.path() + "/sections/summary", "{\"markdown\":\"For all.\",\"audience\":\"public\"}");
    admin.put(
        draft.path() + "/sections/impact", "{\"markdown\":\"For us.\",\"audience\":\"team\"}");
    draft.write("follow-up", "For the house.");
    assertThat(admin.get(page + "/preview").text())
        .contains("For all.", "For the house.")
        .doesNotContain("For us.");
    assertThat(admin.get(page + "/preview?audience=public").text())
        .contains("For all.")
        .doesNotContain("For the house.", "For us.");
    assertThat(admin.get(page + "/preview?audience=team").text())
        .contains("For all.", "For the house.", "For us.");
    assertThat(admin.get(page + "/preview?audience=all").status()).isEqualTo(422);
  }

  @Test
  void anOldTextIsPutBack() {
    draft.write("summary", "The first words stand here.");
    draft.write("summary", "The second words stand here.");
    Answer history = admin.get(page + "/history");
    assertThat(history.status()).isEqualTo(200);
    assertThat(history.text())
        .contains("<del>first</del>", "<ins>second</ins>", "Put this text back");
    assertThat(admin.get(page + "/history/summary/1").text()).contains("<ins>first</ins>");
    assertThat(admin.form(page + "/history/summary/1", "version", "s1").status()).isEqualTo(412);
    assertThat(admin.form(page + "/history/summary/1", "version", "s2").status()).isEqualTo(303);
    var section = draft.section("summary").json();
    assertThat(section.path("markdown").asText()).isEqualTo("The first words stand here.");
    assertThat(section.path("version").asInt()).isEqualTo(3);
    assertThat(admin.get(page + "/history/summary/9").status()).isEqualTo(404);
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    draft.write("summary", "The first words.");
    draft.write("summary", "The *second* words.");
    draft.tag("privacy", "held");
    admin.post(draft.path() + "/lessons", "{\"kind\":\"gotLucky\",\"text\":\"A quiet hour\"}");
    admin.post(draft.path() + "/factors", "{\"title\":\"A condition\",\"text\":\"- more\"}");
    String lesson = draft.read().json().at("/lessons/0/id").asText();
    String factor = draft.read().json().at("/factors/0/id").asText();
    HtmlChecker checker = new HtmlChecker();
    for (String path :
        new String[] {
          "",
          "/check",
          "/preview",
          "/history",
          "/history/summary/1",
          "/parts/factors/" + factor,
          "/parts/lessons/" + lesson,
          "/parts/trust/privacy",
          "/parts/trust/security"
        }) {
      Answer answer = admin.get(page + path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(checker.check(answer.text())).as(path).isEmpty();
    }
    String stale =
        admin.form(page + "/sections/summary", "version", "s1", "markdown", "Mine.").text();
    assertThat(checker.check(stale)).isEmpty();
    String wrong = admin.form(page + "/parts/trust/security", "explanation", "x").text();
    assertThat(checker.check(wrong)).isEmpty();
    assertThat(checker.check(admin.get("/incidents/" + draft.ref()).text())).isEmpty();
  }
}
