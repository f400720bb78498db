package debrief.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.postmortem.Drafting;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A text of a draft is read once for each of its changes, whoever looks, and on each node. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewedOnceTest {
  private static final Pattern COUNT =
      Pattern.compile("(?m)^debrief_review_texts_read ([0-9.E]+)$");
  private static final String BLAME = "The operator should have read the runbook.";
  private static final String OTHER = "Ada carelessly restarted the wrong host.";
  private static final String SETTINGS = "/api/v1/review-settings";
  private static final int AGAIN = 10;

  private final TwoNodes nodes = new TwoNodes(false);
  private final Client author = nodes.near().as(Role.author);
  private final Client facilitator = nodes.near().as(Role.facilitator);
  private Drafting draft = Drafting.start(author, "brief");
  private String page = "";

  @AfterAll
  void close() {
    nodes.close();
  }

  @BeforeEach
  void write() {
    draft = Drafting.start(author, "brief");
    page = "/incidents/" + draft.ref() + "/postmortem";
    draft.write("summary", BLAME);
    draft.write("what-happened", OTHER);
  }

  /** As operators read it. */
  private static long read(World node) {
    Matcher count = COUNT.matcher(Client.anonymous(node.adminUrl()).get("/metrics").text());
    assertThat(count.find()).isTrue();
    return (long) Double.parseDouble(count.group(1));
  }

  /** How many texts the near node has read for some work. */
  private long readFor(Runnable work) {
    return readFor(nodes.near(), work);
  }

  private static long readFor(World node, Runnable work) {
    long before = read(node);
    work.run();
    return read(node) - before;
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 303);
    return answer.text().startsWith("{") ? answer.json() : Json.MAPPER.nullNode();
  }

  /** All that shows findings, and what the editor in the page asks for. */
  private void look(Client client) {
    ok(client.get(page));
    ok(client.get(draft.path() + "/review/kept"));
    pause(client, BLAME);
    pause(client, OTHER);
    ok(client.get(page + "/review"));
    ok(client.get(page + "/check"));
    ok(client.get(draft.path() + "/review"));
  }

  private JsonNode pause(Client client, String text) {
    String body = Json.text(Map.of("markdown", text));
    return ok(client.post(draft.path() + "/review", body)).path("findings");
  }

  @Test
  void lookingAgainReadsNothingAndAChangeOneText() {
    long texts = readFor(() -> look(author));
    assertThat(texts).isBetween(3L, 10L);
    assertThat(
            readFor(
                () -> {
                  for (int i = 0; i < AGAIN; i++) {
                    look(i % 2 == 0 ? author : facilitator);
                  }
                }))
        .isZero();
    draft.write("summary", "She should have asked.");
    assertThat(readFor(() -> ok(author.get(draft.path() + "/review")))).isEqualTo(1);
    assertThat(readFor(() -> ok(author.get(page + "/check")))).isZero();
  }

  @Test
  void whatThePauseReadIsNotReadAgainWhenItIsSaved() {
    look(author);
    String typed = "They should have looked at the graph.";
    assertThat(readFor(() -> pause(author, typed))).isEqualTo(1);
    draft.write("summary", typed);
    assertThat(readFor(() -> look(facilitator))).isZero();
  }

  @Test
  void otherParticipantsHaveEveryTextReadAgain() {
    long texts = readFor(() -> look(author));
    assertThat(pause(author, "Then Grace Hopper saw it.").findValuesAsText("rule"))
        .doesNotContain("named-person.participant");
    String incident = "/api/v1/incidents/" + draft.ref();
    String people = "{\"participants\":[{\"name\":\"Grace Hopper\",\"role\":\"On call\"}]}";
    ok(author.with("If-Match", "*").patch(incident, people));
    assertThat(readFor(() -> look(author))).isEqualTo(texts);
    assertThat(pause(author, "Then Grace Hopper saw it.").toString())
        .contains("named-person.participant");
  }

  private void set(String setting) {
    String etag = facilitator.get(SETTINGS).etag();
    ok(facilitator.with("If-Match", etag).put(SETTINGS, setting));
  }

  @Test
  void otherWordsOfTheOrganisationHaveEveryTextReadAgainOnEveryNode() {
    long texts = readFor(() -> look(author));
    Client far = nodes.far().as(Role.author);
    assertThat(readFor(nodes.far(), () -> look(far))).isEqualTo(texts);
    assertThat(readFor(nodes.far(), () -> look(far))).isZero();
    set("{\"leaveAlone\":[\"should have read\"]}");
    assertThat(pause(author, BLAME)).isEmpty();
    Await.until("the far node knows", () -> pause(far, BLAME).isEmpty());
    assertThat(readFor(() -> look(author))).isEqualTo(texts - 1); // one was read just now
    set("{\"leaveAlone\":[]}");
    Await.until("the far node knows", () -> !pause(far, BLAME).isEmpty());
    assertThat(far.get(draft.path() + "/review").text())
        .isEqualTo(author.get(draft.path() + "/review").text());
    assertThat(readFor(() -> look(author))).isZero(); // as it was before
  }

  @Test
  void aRuleThatIsSwitchedOffIsOffInDraftsAndChecksOnEveryNode() {
    Client far = nodes.far().as(Role.author);
    look(author);
    look(far);
    set("{\"rules\":{\"counterfactual.should-have\":\"off\"}}");
    try {
      assertThat(pause(author, BLAME)).isEmpty();
      Await.until("the far node knows", () -> pause(far, BLAME).isEmpty());
      for (Client client : List.of(author, far)) {
        assertThat(client.get(draft.path() + "/review").text()).doesNotContain("counterfactual");
        assertThat(client.get(page + "/review").text()).doesNotContain("Counterfactual");
      }
    } finally {
      set("{\"rules\":{\"counterfactual.should-have\":null}}");
    }
    assertThat(pause(author, BLAME)).isNotEmpty();
  }

  @Test
  void aCategoryThatIsSwitchedOffIsNoLongerShownAndNothingIsReadForThat() {
    look(author);
    set("{\"categories\":{\"counterfactual\":\"off\"}}");
    try {
      assertThat(readFor(() -> assertThat(pause(author, BLAME)).isEmpty())).isZero();
      assertThat(author.get(draft.path() + "/review").text()).doesNotContain("counterfactual");
    } finally {
      set("{\"categories\":{\"counterfactual\":\"asked\"}}");
    }
    assertThat(pause(author, BLAME)).isNotEmpty();
  }

  @Test
  void keepingAndRewritingReadOneText() {
    Answer reviewed = nodes.far().as(Role.author).get(draft.path() + "/review");
    String fingerprint = ok(reviewed).at("/findings/0/fingerprint").asText();
    String etag = draft.section("summary").etag().replace("\"", "");
    // The near node has read nothing of it yet.
    assertThat(
            readFor(
                () ->
                    author.form(
                        page + "/review/apply",
                        "key",
                        "summary",
                        "fingerprint",
                        fingerprint,
                        "suggestion",
                        "0",
                        "version",
                        etag)))
        .isEqualTo(1);
    assertThat(draft.section("summary").text()).doesNotContain("should have");
    look(author);
    draft.write("what-happened", BLAME);
    String kept = draft.path() + "/review/kept/" + fingerprint;
    assertThat(readFor(() -> ok(author.put(kept, "{\"reason\":\"It is quoted.\"}"))))
        .isLessThanOrEqualTo(1);
    JsonNode list = ok(author.get(draft.path() + "/review/kept")).path("items");
    assertThat(list.findValuesAsText("fingerprint")).containsExactly(fingerprint);
    assertThat(list.findValuesAsText("reason")).containsExactly("It is quoted.");
  }

  @Test
  void whoMayNotSeeTheDraftLearnsNothingFromWhatIsRemembered() {
    look(author);
    Client reader = nodes.near().as(Role.reader);
    String body = Json.text(Map.of("markdown", BLAME));
    assertThat(reader.post(draft.path() + "/review", body).status()).isEqualTo(403);
    assertThat(reader.get(draft.path() + "/review/kept").status()).isEqualTo(403);
    Drafting other = Drafting.start(author, "brief");
    // The same words under another incident are read anew: their speed tells nothing.
    assertThat(readFor(() -> ok(author.post(other.path() + "/review", body)))).isEqualTo(1);
    ok(
        nodes
            .near()
            .admin()
            .with("If-Match", "*")
            .patch("/api/v1/incidents/" + draft.ref(), "{\"visibility\":\"restricted\"}"));
    assertThat(nodes.near().person(Role.author).browser().get(draft.path() + "/review").status())
        .isEqualTo(404);
  }

  @Test
  void thePageNamesNobody() {
    String incident = "/api/v1/incidents/" + draft.ref();
    String people =
        "{\"participants\":[{\"name\":\"Grace Hopper\",\"email\":\"grace@shop.example\"}]}";
    ok(author.with("If-Match", "*").patch(incident, people));
    assertThat(author.get(page).text()).doesNotContain("Grace", "grace@shop.example");
  }
}
