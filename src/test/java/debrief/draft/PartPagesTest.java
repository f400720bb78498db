package debrief.draft;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.postmortem.Drafting;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.HtmlChecker;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Factors, lessons and Trust tags by their forms. */
class PartPagesTest {
  private final Client admin = World.shared().admin();
  private final Drafting draft = Drafting.start(admin, "standard");
  private final String page = "/incidents/" + draft.ref() + "/postmortem";

  @Test
  void factorsAndLessonsComeAndGoByForms() {
    String parts = page + "/parts";
    assertThat(admin.form(parts + "/factors", "title", "The pool was sized for last year").status())
        .isEqualTo(303);
    assertThat(admin.form(parts + "/lessons", "kind", "gotLucky", "text", "A quiet hour").status())
        .isEqualTo(303);
    String factor = draft.read().json().at("/factors/0/id").asText();
    String lesson = draft.read().json().at("/lessons/0/id").asText();
    assertThat(admin.get(parts + "/factors/" + factor).text()).contains("sized for last year");
    assertThat(admin.get(parts + "/lessons/" + lesson).text()).contains("A quiet hour");
    Answer changed =
        admin.form(
            parts + "/factors/" + factor,
            "version",
            "f1",
            "title",
            "The pool follows no load",
            "text",
            "More.",
            "audience",
            "team");
    assertThat(changed.status()).isEqualTo(303);
    Answer stale =
        admin.form(parts + "/factors/" + factor, "version", "f1", "title", "Mine of then");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text()).contains("value=\"Mine of then\"", "value=\"f2\"");
    assertThat(admin.get(page).text()).contains("The pool follows no load", "A quiet hour");
    // What it said before is not lost, and stands beside what it says now.
    assertThat(admin.get(parts + "/factors/" + factor).text())
        .contains("Earlier texts", "The pool was sized for last year");
    admin.form(parts + "/factors/" + factor + "/remove", "version", "f2");
    admin.form(parts + "/lessons/" + lesson + "/remove", "version", "l1");
    assertThat(draft.read().json().path("factors").isEmpty()).isTrue();
    assertThat(draft.read().json().path("lessons").isEmpty()).isTrue();
  }

  /** Presses the button of a page that holds one form, with the values that it holds. */
  private Answer press(Answer shown) throws Exception {
    assertThat(shown.status()).isEqualTo(200);
    assertThat(new HtmlChecker().check(shown.text())).isEmpty();
    Element form = Jsoup.parse(shown.text()).select("main form").first();
    assertThat(form).isNotNull();
    List<String> fields = new ArrayList<>();
    for (Element input : form == null ? List.<Element>of() : form.select("input")) {
      if (!input.attr("name").equals("_csrf")) {
        fields.add(input.attr("name"));
        fields.add(input.attr("value"));
      }
    }
    return admin.form(form == null ? "" : form.attr("action"), fields.toArray(String[]::new));
  }

  @Test
  void whatWasRemovedIsPutBackByOnePress() throws Exception {
    admin.post(
        draft.path() + "/factors",
        "{\"title\":\"A <b>\\\"pool\\\"\",\"text\":\"One\\n\\n- two\",\"audience\":\"team\"}");
    admin.post(draft.path() + "/lessons", "{\"kind\":\"gotLucky\",\"text\":\"A quiet hour\"}");
    draft.tag("privacy", "held");
    var before = draft.read().json();
    String parts = page + "/parts";
    String factor = parts + "/factors/" + before.at("/factors/0/id").asText();
    String lesson = parts + "/lessons/" + before.at("/lessons/0/id").asText();
    assertThat(admin.form(factor + "/remove", "version", "f9").status()).isEqualTo(412);
    assertThat(press(admin.form(factor + "/remove", "version", "f1")).status()).isEqualTo(303);
    assertThat(press(admin.form(lesson + "/remove", "version", "l1")).status()).isEqualTo(303);
    assertThat(press(admin.form(parts + "/trust/privacy/remove", "version", "t1")).status())
        .isEqualTo(303);
    var after = draft.read().json();
    for (String path :
        new String[] {
          "/factors/0/title",
          "/factors/0/text",
          "/factors/0/audience",
          "/lessons/0/kind",
          "/lessons/0/text",
          "/trust/0/effect",
          "/trust/0/explanation"
        }) {
      assertThat(after.at(path)).as(path).isEqualTo(before.at(path));
    }
  }

  @Test
  void aRowThatSaysNothingIsShownAgainWithAWord() {
    Answer refused = admin.form(page + "/parts/factors", "title", " ", "text", "kept");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("This field is empty. Please fill it in.", "kept</textarea>");
    assertThat(admin.form(page + "/parts/lessons", "kind", "gotLucky", "text", "").status())
        .isEqualTo(422);
    assertThat(admin.form(page + "/parts/trust/security", "explanation", "x").status())
        .isEqualTo(422);
  }

  @Test
  void aPrincipleIsTaggedByItsForm() {
    String path = page + "/parts/trust/availability";
    assertThat(admin.get(path).text()).contains("What happened to it?");
    assertThat(admin.form(path, "effect", "harmed", "explanation", "Nobody could pay.").status())
        .isEqualTo(303);
    assertThat(admin.get(page).text()).contains("Nobody could pay.", "effect-harmed");
    // A form from before somebody tagged it does not put itself in the place of their tag.
    Answer late = admin.form(path, "effect", "held", "explanation", "Mine.");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text()).contains("Mine.</textarea>", "value=\"t1\"");
    assertThat(admin.form(path, "version", "t1", "effect", "strained").status()).isEqualTo(303);
    assertThat(admin.form(path + "/remove", "version", "t2").status()).isEqualTo(200);
    assertThat(draft.read().json().path("trust").isEmpty()).isTrue();
    assertThat(admin.get(page + "/parts/trust/bravery").status()).isEqualTo(404);
  }
}
