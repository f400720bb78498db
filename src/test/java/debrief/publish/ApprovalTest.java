package debrief.publish;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another person approves, where the organisation asks for that. */
class ApprovalTest {
  private static World world;
  private static World.Someone author;
  private static World.Someone one;
  private static World.Someone other;

  @BeforeAll
  static void begin() {
    world = World.empty();
    author = world.person(Role.facilitator);
    one = world.person(Role.facilitator);
    other = world.person(Role.facilitator);
    assertThat(asksFor(world.admin(), "\"SEV3\"").status()).isEqualTo(200);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static Answer asksFor(Client client, String severities) {
    String path = "/api/v1/review-settings";
    return client
        .with("If-Match", client.get(path).etag())
        .put(path, "{\"approvals\":[" + severities + "]}");
  }

  private static Story story() {
    return Story.begin(author.browser(), World.unique("Approved")).write("Words.");
  }

  private static Answer move(World.Someone who, Story story, String to) {
    return who.browser().post(story.path() + "/postmortem/transitions", "{\"to\":\"" + to + "\"}");
  }

  @Test
  void onlyAdministratorsChangeIt() {
    assertThat(asksFor(one.browser(), "").status()).isEqualTo(403);
    assertThat(one.browser().get("/settings/review").text())
        .contains("Asked for at SEV3", "An administrator can change it");
  }

  @Test
  void publishingWithoutItIsRefusedAndSaysWhoCould() {
    Story story = story();
    Answer refused = move(author, story, "published");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.fields()).containsExactly("approval");
    assertThat(refused.text()).contains(one.name()).doesNotContain(author.name());
    assertThat(author.browser().get("/incidents/" + story.ref() + "/postmortem/check").text())
        .contains("another person approves");
  }

  @Test
  void theAuthorOfTheLastChangeDoesNotApprove() {
    Story story = story();
    move(author, story, "inReview");
    Answer refused = move(author, story, "approved");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("You made the last change", one.name());
    assertThat(move(one, story, "approved").status()).isEqualTo(200);
    assertThat(move(author, story, "published").status()).isEqualTo(200);
  }

  @Test
  void whatChangesAfterwardsNeedsApprovalAgain() {
    Story story = story();
    move(author, story, "inReview");
    move(one, story, "approved");
    story.entry("The pool was full.", "organization");
    Answer refused = move(author, story, "published");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("has changed since it was approved");
    move(author, story, "draft");
    move(author, story, "inReview");
    assertThat(move(author, story, "published").status()).isEqualTo(409);
    move(one, story, "approved");
    assertThat(move(author, story, "published").status()).isEqualTo(200);
  }

  @Test
  void loweringTheSeverityDoesNotGetRoundIt() {
    Story story = story();
    author.browser().with("If-Match", "*").patch(story.path(), "{\"severity\":\"SEV4\"}");
    Answer refused = move(author, story, "published");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("the severity that it had before", one.name());
    move(author, story, "inReview");
    assertThat(move(one, story, "approved").status()).isEqualTo(200);
    assertThat(move(author, story, "published").status()).isEqualTo(200);
  }

  @Test
  void ofTwoApprovalsAtOnceOneCounts() {
    Story story = story();
    move(author, story, "inReview");
    List<Integer> answers =
        Stream.of(one, other)
            .map(who -> CompletableFuture.supplyAsync(() -> move(who, story, "approved").status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(200, 409);
    assertThat(move(author, story, "published").status()).isEqualTo(200);
  }

  @Test
  void anEditionSaysWhatItChanged() {
    Story story = story();
    move(author, story, "inReview");
    move(one, story, "approved");
    String slug = move(author, story, "published").json().path("slug").asText();
    move(author, story, "draft");
    story.section("summary", "Other words.", "organization");
    author
        .browser()
        .with("If-Match", "*")
        .patch(story.path(), "{\"services\":[\"checkout\",\"ledger\"]}");
    move(author, story, "inReview");
    move(one, story, "approved");
    Answer second =
        author
            .browser()
            .post(
                story.path() + "/postmortem/transitions",
                "{\"to\":\"published\",\"changes\":\"Ada Byron wrote the summary.\"}");
    assertThat(second.status()).as(second.text()).isEqualTo(200);
    assertThat(second.json().path("changes").asText())
        .contains("wrote the summary")
        .doesNotContain("Ada");
    Client reader = world.signedIn(Role.reader);
    assertThat(reader.get("/reports/" + slug).text())
        .contains("What changed in this edition", "Compare with the edition before");
    assertThat(reader.get("/reports/" + slug + ".md").text()).contains("wrote the summary");
    String file = reader.get("/reports/" + slug + ".html").text();
    assertThat(file.substring(file.indexOf("colophon\">")))
        .contains("What changed in this edition: <bdi>", "wrote the summary")
        .doesNotContain("Ada");
    String first = reader.get("/reports/" + slug + ".html?edition=1").text();
    assertThat(first.substring(first.indexOf("colophon\">")))
        .contains("Edition 1, published")
        .doesNotContain("What changed");
    String changes = "/reports/" + slug + "/changes?edition=2";
    assertThat(reader.get(changes).text())
        .contains("<ins>Other words", "edition 1", "Facts", "<ins>, ledger");
    assertThat(reader.get(changes + "&audience=team").status()).isEqualTo(404);
    world
        .admin()
        .post("/api/v1/reports/" + slug + "/withdrawals", "{\"edition\":1,\"reason\":\"Wrong.\"}");
    assertThat(reader.get(changes).text()).contains("Nothing to compare").doesNotContain("<del>");
    assertThat(reader.get("/reports/" + slug + "/changes?edition=1").status()).isEqualTo(404);
  }
}
