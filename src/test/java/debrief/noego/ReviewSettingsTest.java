package debrief.noego;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.noego.rule.Rule;
import debrief.noego.rule.Rules;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an organisation asks for, and its own words, in a world of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewSettingsTest {
  private static final String PATH = "/api/v1/review-settings";
  private final World world = World.empty();
  private final Client facilitator = world.as(Role.facilitator);
  private final Client author = world.as(Role.author);

  @AfterAll
  void close() {
    world.close();
  }

  private Answer put(String body) {
    return facilitator.with("If-Match", facilitator.get(PATH).etag()).put(PATH, body);
  }

  private JsonNode review(String text) {
    return author
        .post("/api/v1/review", Json.text(Map.of("markdown", text)))
        .json()
        .path("findings");
  }

  @Test
  void eachCategoryIsAskedShownOrOff() {
    JsonNode before = author.get(PATH).json().path("categories");
    assertThat(before.path("blame").asText()).isEqualTo("asked");
    assertThat(before.path("named-person").asText()).isEqualTo("shown");
    assertThat(before).hasSize(10);
    assertThat(author.with("If-Match", "*").put(PATH, "{}").status()).isEqualTo(403);
    assertThat(facilitator.put(PATH, "{}").status()).isEqualTo(428);
    assertThat(facilitator.with("If-Match", "\"77\"").put(PATH, "{}").status()).isEqualTo(412);
    assertThat(put("{\"categories\":{\"grumble\":\"asked\"}}").fields())
        .containsExactly("categories.grumble");
    assertThat(review("The operator should have known.")).isNotEmpty();
    Answer off = put("{\"categories\":{\"counterfactual\":\"off\"}}");
    assertThat(off.json().at("/categories/counterfactual").asText()).isEqualTo("off");
    assertThat(off.json().at("/categories/blame").asText()).isEqualTo("asked");
    assertThat(review("The operator should have read the runbook.").findValuesAsText("category"))
        .doesNotContain("counterfactual");
    Answer form =
        facilitator.form(
            "/settings/review",
            "counterfactual",
            "asked",
            "version",
            facilitator.get(PATH).etag().replace("\"", ""));
    assertThat(form.status()).isEqualTo(303);
    assertThat(author.get(PATH).json().at("/categories/counterfactual").asText())
        .isEqualTo("asked");
    assertThat(author.get("/settings/review").status()).isEqualTo(403);
    assertThat(facilitator.get("/settings/review").text())
        .contains(
            ">Required</option>", ">Suggested</option>", ">Off</option>", "Off: it is not noticed");
  }

  private List<String> rules(String text) {
    return review(text).findValuesAsText("rule");
  }

  @Test
  void aRuleSpeaksWhereItIsSureInEveryFormOrNotAtAll() {
    String sure = "We should have tested the restore.";
    String id = "counterfactual.should-have";
    assertThat(rules(sure)).containsExactly(id);
    assertThat(put("{\"rules\":{\"" + id + "\":\"off\"}}").json().at("/rules/" + id).asText())
        .isEqualTo("off");
    assertThat(rules(sure)).isEmpty();
    assertThat(put("{\"rules\":{\"" + id + "\":null}}").json().path("rules")).isEmpty();
    assertThat(rules(sure)).containsExactly(id);
    assertThat(put("{\"rules\":{\"blame.nonsense\":\"off\"}}").fields())
        .containsExactly("rules.blame.nonsense");
    assertThat(put("{\"rules\":{\"" + id + "\":\"loud\"}}").status()).isBetween(400, 422);
  }

  @Test
  void aRuleThatIsSilentOfItselfSpeaksOnceItIsSwitchedOn() {
    Rule silent =
        Rules.builtIn().all().stream().filter(rule -> !rule.maySpeak()).findFirst().orElseThrow();
    String example = silent.shapes().get(0).flag();
    assertThat(rules(example)).doesNotContain(silent.id());
    String version = facilitator.get(PATH).etag().replace("\"", "");
    Answer on = facilitator.form("/settings/review/rules", silent.id(), "all", "version", version);
    assertThat(on.status()).isEqualTo(303);
    assertThat(rules(example)).contains(silent.id());
    assertThat(facilitator.get("/settings/review").text()).contains("1 changed");
    assertThat(author.get("/practice/review/" + silent.category().id()).text())
        .contains(silent.why(), "Silent unless switched on");
    put("{\"rules\":{\"" + silent.id() + "\":\"sure\"}}");
    assertThat(rules(example)).doesNotContain(silent.id());
  }

  @Test
  void theRulesOnNamesAreSwitchedLikeOthers() {
    String named = "At 10:49 Tim Birkett restarted the primary.";
    assertThat(rules(named)).containsExactly("named-person.somebody");
    put("{\"rules\":{\"named-person.somebody\":\"off\"}}");
    assertThat(rules(named)).isEmpty();
    put("{\"rules\":{\"named-person.somebody\":\"sure\"}}");
  }

  @Test
  void ownPhrasesAreTriedAndThenKnownToEveryReview() {
    String text = "It was a case of fat fingers again.";
    Answer tried =
        facilitator.form(
            "/settings/review/words",
            "phrase",
            "case of fat fingers",
            "category",
            "blame",
            "message",
            "Say which key did what.",
            "text",
            text,
            "do",
            "try");
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.text()).contains("Say which key did what.", text);
    assertThat(facilitator.get(PATH).json().path("notice")).isEmpty();
    Answer added =
        facilitator.form(
            "/settings/review/words",
            "phrase",
            "case of fat fingers",
            "category",
            "blame",
            "message",
            "Say which key did what.",
            "version",
            facilitator.get(PATH).etag().replace("\"", ""),
            "do",
            "add");
    assertThat(added.status()).isEqualTo(303);
    assertThat(review(text).findValuesAsText("rule")).contains("blame.own-phrase");
    assertThat(put("{\"notice\":[],\"leaveAlone\":[\"case of fat fingers\"]}").status())
        .isEqualTo(200);
    assertThat(review(text)).isEmpty();
    put("{\"leaveAlone\":[]}");
  }

  @Test
  void ownWordsAreBounded() {
    assertThat(put("{\"leaveAlone\":[\"" + "a ".repeat(11) + "\"]}").fields())
        .containsExactly("leaveAlone[0]");
    assertThat(put("{\"leaveAlone\":[\"!!\"]}").fields()).containsExactly("leaveAlone[0]");
    assertThat(put(Json.text(Map.of("leaveAlone", Collections.nCopies(201, "x")))).fields())
        .containsExactly("leaveAlone");
    assertThat(put("{\"notice\":[{\"phrase\":\"x\"}]}").fields())
        .containsExactly("notice[0].category");
    Answer form =
        facilitator.form(
            "/settings/review/words", "phrase", "!!", "category", "blame", "do", "try");
    assertThat(form.status()).isEqualTo(422);
  }
}
