package debrief.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A rule leaves words alone once somebody who facilitates agrees, and what was said can be taken
 * away.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotThisOneTest {
  private static final String PATH = "/api/v1/review-settings/exemptions";
  private static final String EXPORT = "/api/v1/review/verdicts?format=";
  private final World world = World.empty();
  private final Client facilitator = world.as(Role.facilitator);
  private final Client author = world.as(Role.author);
  private final Client reader = world.as(Role.reader);

  @AfterAll
  void close() {
    world.close();
  }

  private Story told(String text) {
    return Story.begin(facilitator, World.unique("Told"))
        .write("It slowed down.")
        .section("summary", text, "organization");
  }

  private JsonNode findings(Story story) {
    return author.get(story.path() + "/postmortem/review").json().path("findings");
  }

  private JsonNode listed(String words) {
    for (JsonNode one : facilitator.get(PATH).json().path("items")) {
      if (one.path("words").asText().equals(words)) {
        return one;
      }
    }
    throw new AssertionError(words + " is not listed");
  }

  private Answer ask(Client client, Story story, @Nullable String words) {
    Map<String, Object> body = new HashMap<>();
    body.put("incident", story.ref());
    body.put("fingerprint", findings(story).at("/0/fingerprint").asText());
    if (words != null) {
      body.put("words", words);
    }
    return client.post(PATH, Json.text(body));
  }

  @Test
  void whatAnAuthorAsksHoldsOnceSomebodyAgrees() {
    Story story = told("We should have tested the restore.");
    Answer asked = ask(author, story, "should have tested the restore");
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    assertThat(asked.json().path("state").asText()).isEqualTo("asked");
    assertThat(findings(story)).hasSize(1);
    assertThat(author.get(PATH).status()).isEqualTo(403);
    JsonNode listed = listed("should have tested the restore");
    assertThat(listed.path("words").asText()).isEqualTo("should have tested the restore");
    assertThat(listed.path("rule").asText()).isEqualTo("counterfactual.should-have");
    assertThat(listed.path("count").asInt()).isEqualTo(1);
    assertThat(listed.size()).isEqualTo(6);
    String page = facilitator.get("/settings/review").text();
    assertThat(page).contains("“should have tested the restore”", "1 sentence", "Asked for");
    String id = listed.path("id").asText();
    Answer form =
        facilitator.form("/settings/review/exemptions", "id", id, "version", "1", "do", "agreed");
    assertThat(form.status()).isEqualTo(303);
    assertThat(findings(story)).isEmpty();
    assertThat(findings(told("We should have tested the restore."))).isEmpty();
    assertThat(findings(told("We should have tested the backup."))).hasSize(1);
    String one = PATH + "/" + id;
    assertThat(facilitator.with("If-Match", "\"1\"").delete(one).status()).isEqualTo(412);
    assertThat(author.with("If-Match", "*").delete(one).status()).isEqualTo(403);
    assertThat(facilitator.with("If-Match", "*").put(one, "{\"state\":\"declined\"}").status())
        .isEqualTo(200);
    assertThat(findings(story)).hasSize(1);
    assertThat(facilitator.put(one, "{\"state\":\"agreed\"}").status()).isEqualTo(428);
    assertThat(facilitator.with("If-Match", "*").put(one, "{}").fields()).containsExactly("state");
    assertThat(facilitator.with("If-Match", "*").delete(one).status()).isLessThan(300);
    assertThat(facilitator.get(PATH).json().path("items").toString()).doesNotContain(id);
  }

  @Test
  void forAFacilitatorItHoldsAtOnceAndIsTakenBack() {
    Story story = told("They should have read the dashboard.");
    Answer agreed = ask(facilitator, story, "should have read the dashboard");
    assertThat(agreed.json().path("state").asText()).isEqualTo("agreed");
    assertThat(findings(story)).isEmpty();
    String body = "{\"markdown\":\"They should have read the dashboard.\"}";
    assertThat(reader.post("/api/v1/review", body).json().path("findings")).hasSize(1);
    assertThat(author.post("/api/v1/review", body).json().path("findings")).isEmpty();
    assertThat(reader.get("/api/v1/review-settings").text()).doesNotContain("dashboard");
    String one = PATH + "/" + agreed.json().path("id").asText();
    assertThat(facilitator.with("If-Match", agreed.etag()).delete(one).status()).isLessThan(300);
    assertThat(findings(story)).hasSize(1);
  }

  @Test
  void namesAndWhatIsRestrictedNeverEnterIt() {
    Story named = told("Tim Birkett restarted the primary.");
    assertThat(ask(author, named, null).fields()).containsExactly("fingerprint");
    Story words = told("We should have asked.");
    assertThat(ask(author, words, "should have asked Ada").fields()).containsExactly("words");
    assertThat(ask(author, words, "should have asked Ngozi").fields()).containsExactly("words");
    assertThat(ask(author, words, "other words").fields()).containsExactly("words");
    assertThat(ask(author, words, "should have " + "x ".repeat(20)).fields())
        .containsExactly("words");
    Story hidden =
        Story.begin(facilitator, "Hidden", "restricted").write("We should have locked the door.");
    String fingerprint =
        facilitator
            .get(hidden.path() + "/postmortem/review")
            .json()
            .at("/findings/0/fingerprint")
            .asText();
    String body = Json.text(Map.of("incident", hidden.ref(), "fingerprint", fingerprint));
    assertThat(facilitator.post(PATH, body).status()).isEqualTo(409);
    assertThat(author.post(PATH, body).status()).isEqualTo(404);
    assertThat(author.post(PATH, "{}").fields()).containsExactly("incident", "fingerprint");
    assertThat(facilitator.get(PATH).text()).doesNotContain("Ada", "Ngozi", "door");
  }

  @Test
  void whatBecomesRestrictedIsAskedNoMore() {
    Story story = told("They should have watched the queue.");
    ask(author, story, "should have watched the queue");
    assertThat(facilitator.get(PATH).text()).contains("watched the queue");
    String restrict = "{\"visibility\":\"restricted\"}";
    facilitator.with("If-Match", "*").patch(story.path(), restrict);
    assertThat(facilitator.get(PATH).text()).doesNotContain("watched the queue");
    assertThat(facilitator.get("/settings/review").text()).doesNotContain("watched the queue");
    assertThat(facilitator.get(EXPORT + "jsonl").text()).doesNotContain("watched the queue");
  }

  private String keep(Client client, Story story, String reason) {
    String fingerprint =
        client
            .get(story.path() + "/postmortem/review")
            .json()
            .at("/findings/0/fingerprint")
            .asText();
    String path = story.path() + "/postmortem/review/kept/" + fingerprint;
    Answer kept = client.put(path, Json.text(Map.of("reason", reason)));
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    return path;
  }

  @Test
  void whatWasSaidIsTakenAwayWithoutNamesAndWithoutWhatIsRestricted() {
    Story kept = told("It was careless of the vendor to change the schema.");
    assertThat(findings(kept).size()).isEqualTo(1);
    keep(author, kept, "Ada Byron asked for these words.");
    keep(author, told("Tim Birkett restarted the primary."), "Credit where it is due.");
    Story hidden =
        Story.begin(facilitator, "Hidden", "restricted").write("They should have shut the vault.");
    keep(facilitator, hidden, "It is so.");
    ask(author, told("We should have drained the node."), "should have drained the node");
    String lines = facilitator.get(EXPORT + "jsonl").text();
    assertThat(lines)
        .contains("\"words\":\"should have drained the node\"", "\"verdict\":\"dismissed\"")
        .contains("\"verdict\":\"kept\"", "\"category\":\"counterfactual\"", "\"language\":\"en\"")
        .doesNotContain("Ada", "Birkett", "vault", "asked for", "Credit", "INC-", kept.ref(), "T");
    JsonNode first = Json.read(lines.lines().findFirst().orElseThrow(), JsonNode.class);
    assertThat(first.path("day").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(first.size()).isEqualTo(6);
    String rows = facilitator.get(EXPORT + "csv").text();
    assertThat(rows).startsWith("words,rule,category,verdict,day,language\r\n");
    assertThat(rows.lines().count()).isEqualTo(lines.lines().count() + 1);
    assertThat(facilitator.get("/settings/review").text()).contains("/api/v1/review/verdicts");
    assertThat(facilitator.get(EXPORT + "pdf").status()).isEqualTo(422);
    assertThat(facilitator.get("/api/v1/review/verdicts").fields()).containsExactly("format");
    assertThat(author.get(EXPORT + "csv").status()).isEqualTo(403);
    assertThat(reader.get(EXPORT + "csv").status()).isEqualTo(403);
  }

  @Test
  void aNameThatIsKnownLaterIsLeftOutToo() {
    Story story = told("We should have paged.");
    ask(author, story, "should have paged");
    assertThat(facilitator.get(EXPORT + "jsonl").text()).contains("should have paged");
    facilitator
        .with("If-Match", "*")
        .patch(
            story.path(),
            Json.text(
                Map.of(
                    "participants",
                    new Object[] {Map.of("name", "Paged Should", "role", "A role")})));
    assertThat(facilitator.get(EXPORT + "jsonl").text()).doesNotContain("paged");
  }
}
