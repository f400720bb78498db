package debrief.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.postmortem.Drafting;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words are changed, or kept with a reason, before a draft goes on; readers never learn of it. */
class PublishGateTest {
  private static final String BLAME = "The operator should have read the runbook.";
  private final Client author = World.shared().as(Role.author);
  private final Client facilitator = World.shared().as(Role.facilitator);
  private final Drafting draft = Drafting.start(author, "brief");
  private final String page = "/incidents/" + draft.ref() + "/postmortem";

  private Answer move(Client client, String to) {
    return client.post(draft.path() + "/transitions", "{\"to\":\"" + to + "\"}");
  }

  private void complete(String words) {
    draft.write("summary", words);
    draft.write("what-happened", "The pool was full.");
    author.post(draft.path() + "/factors", "{\"title\":\"The pool follows no load\"}");
  }

  private JsonNode review() {
    return author.get(draft.path() + "/review").json();
  }

  private String fingerprint() {
    return review().at("/findings/0/fingerprint").asText();
  }

  @Test
  void theWholeDraftIsReviewed() {
    complete(BLAME);
    author.post(
        draft.path() + "/lessons",
        Json.text(Map.of("kind", "couldGoBetter", "text", "The engineer should have asked.")));
    author.post(
        "/api/v1/incidents/" + draft.ref() + "/timeline",
        "{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"She carelessly deleted it.\"}");
    author.post(
        "/api/v1/incidents/" + draft.ref() + "/action-items",
        "{\"title\":\"Be more careful when deploying\"}");
    JsonNode reviewed = review();
    assertThat(reviewed.path("findings").findValuesAsText("part"))
        .contains("sections", "lessons", "timeline", "actionItems");
    JsonNode first = reviewed.at("/findings/0");
    assertThat(first.path("key").asText()).isEqualTo("summary");
    assertThat(first.path("category").asText()).isEqualTo("counterfactual");
    assertThat(first.path("asked").asBoolean()).isTrue();
    assertThat(first.path("kept").isNull()).isTrue();
    assertThat(author.get(page + "/review").text())
        .contains("should have", "Write this instead", "Keep it", "Action item ACT-");
  }

  @Test
  void whatIsAskedForStandsInTheWayUntilItIsKept() {
    complete(BLAME);
    Answer refused = move(author, "inReview");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.fields()).containsExactly("sections.summary");
    assertThat(refused.json().at("/errors/0/message").asText()).contains("should have");
    assertThat(move(facilitator, "published").status()).isEqualTo(409);
    assertThat(author.get(page + "/check").text())
        .contains("One sentence asks for another look.", page + "/review");
    Answer pressed = author.form(page + "/transitions", "to", "inReview");
    assertThat(pressed.status()).isEqualTo(303);
    String kept = draft.path() + "/review/kept/" + fingerprint();
    assertThat(author.put(kept, "{\"reason\":\" \"}").fields()).containsExactly("reason");
    assertThat(author.put(kept, "{\"reason\":\"The law says so.\"}").status()).isEqualTo(200);
    assertThat(author.put(kept, "{\"reason\":\"Another.\"}").status()).isEqualTo(428);
    assertThat(review().path("open").asInt()).isZero();
    assertThat(facilitator.get(page + "/review").text()).contains("The law says so.");
    assertThat(move(author, "inReview").status()).isEqualTo(200);
    String etag = author.get(kept).etag();
    assertThat(author.with("If-Match", etag).delete(kept).status()).isEqualTo(204);
    assertThat(author.get(kept).status()).isEqualTo(404);
    assertThat(move(facilitator, "published").status()).isEqualTo(409);
  }

  @Test
  void aGapThatOnlyItsWriterCanFillStandsInTheWay() {
    complete("The on-call engineer [… what they did], while the graph was flat.");
    Answer refused = move(author, "inReview");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.fields()).containsExactly("sections.summary");
    assertThat(refused.json().at("/errors/0/message").asText()).contains("[… what they did]");
    assertThat(review().at("/gaps/0/key").asText()).isEqualTo("summary");
    assertThat(author.get(page + "/review").text()).contains("Gaps that only you can fill");
    draft.write("summary", "The on-call engineer restarted it, while the graph was flat.");
    assertThat(move(author, "inReview").status()).isEqualTo(200);
  }

  @Test
  void aReasonFallsWithItsSentence() {
    complete(BLAME);
    author.put(draft.path() + "/review/kept/" + fingerprint(), "{\"reason\":\"Quoted law.\"}");
    draft.write("summary", "A line before.\\n\\n" + BLAME);
    assertThat(review().path("open").asInt()).isZero();
    draft.write("summary", "The operator should have read the other runbook.");
    assertThat(review().path("open").asInt()).isEqualTo(1);
    assertThat(author.put(draft.path() + "/review/kept/abc", "{\"reason\":\"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void theFormsRewriteKeepAndUndo() {
    complete(BLAME);
    String etag = draft.section("summary").json().path("version").asText();
    Answer stale =
        author.form(
            page + "/review/apply",
            "key",
            "summary",
            "fingerprint",
            fingerprint(),
            "suggestion",
            "0",
            "version",
            "s99");
    assertThat(stale.header("Set-Cookie")).contains("Nothing+was+changed");
    author.form(page + "/review/keep", "fingerprint", fingerprint(), "reason", "It is quoted.");
    assertThat(review().at("/findings/0/kept/reason").asText()).isEqualTo("It is quoted.");
    String version =
        org.jsoup.Jsoup.parse(author.get(page + "/review").text())
            .select("form[action$=undo] input[name=version]")
            .attr("value");
    author.form(page + "/review/undo", "fingerprint", fingerprint(), "version", version);
    assertThat(review().path("open").asInt()).isEqualTo(1);
    String instead = review().at("/findings/0/suggestions/0").asText();
    author.form(
        page + "/review/apply",
        "key",
        "summary",
        "fingerprint",
        fingerprint(),
        "suggestion",
        "0",
        "version",
        "s" + etag);
    assertThat(draft.section("summary").json().path("markdown").asText()).isEqualTo(instead);
    assertThat(author.get(draft.path() + "/history").text()).contains("summary");
  }

  @Test
  void thePublishedReportTellsNothingOfIt() {
    complete(BLAME);
    author.put(
        draft.path() + "/review/kept/" + fingerprint(), "{\"reason\":\"xylophonic reason\"}");
    String slug = move(facilitator, "published").json().path("slug").asText();
    Client reader = World.shared().as(Role.reader);
    for (String path :
        List.of("/reports/" + slug, "/reports/" + slug + ".md", "/reports/" + slug + ".json")) {
      assertThat(reader.get(path).text())
          .contains("should have read")
          .doesNotContain("xylophonic", "counterfactual", "fingerprint", "kept");
    }
    assertThat(reader.get(draft.path() + "/review").status()).isEqualTo(403);
    assertThat(reader.get(page + "/review").status()).isEqualTo(403);
  }

  @Test
  void importedWordsAreShownAndNotAskedFor() {
    Answer imported =
        facilitator.send(
            "POST",
            "/api/v1/archive/imports?publish=true",
            "text/markdown",
            ("# Old outage\n\n## Summary\n\n" + BLAME)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(imported.text()).contains("INC-").doesNotContain("another look");
  }
}
