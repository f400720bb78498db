package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.report.Story;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.SqlTap;
import debrief.world.World;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often a page asks the database. One that asks again for what it holds already is found here,
 * with all that it asked.
 */
class StatementsTest {
  private static World world;
  private static Client writer;
  private static String incident;

  @BeforeAll
  static void begin() {
    world = World.empty();
    writer = world.as(Role.administrator);
    incident = "/incidents/" + Story.begin(writer, "Counting").write("Words.").ref();
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static List<SqlTap.Statement> asked(Client client, String path) {
    return asked(() -> client.get(path));
  }

  private static List<SqlTap.Statement> asked(Supplier<Answer> request) {
    Await.until("no draft is written down meanwhile", StatementsTest::isQuiet);
    SqlTap tap = world.tap();
    int status = request.get().status();
    tap.off();
    assertThat(status).isEqualTo(200);
    // The journal is sealed meanwhile, and regular work goes on, which is nobody's page.
    return tap.take().stream()
        .filter(s -> !s.isOfJob())
        .filter(s -> !s.sql().matches("(?s).*(?:journal|advisory|synchronous_commit).*"))
        .toList();
  }

  private static boolean isQuiet() {
    return world
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select not exists (select 1 from scheduled_tasks where task_name = 'search-draft')")
                    .mapTo(Boolean.class)
                    .one());
  }

  private static void asksAtMost(int most, Client client, String path) {
    asksAtMost(most, client, () -> client.get(path));
  }

  private static void asksAtMost(int most, Client client, Supplier<Answer> request) {
    // Who is asking is remembered once the signals of their coming have passed.
    Await.until("the way in is remembered", () -> asked(client, "/api/v1/me").size() == 1);
    assertThat(asked(request).stream().map(SqlTap.Statement::line))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(most);
  }

  @Test
  void thePageOfAnIncident() {
    asksAtMost(7, writer, incident); // one of them: what it was imported from
  }

  @Test
  void theSameForWhoeverOnlyReads() {
    asksAtMost(5, world.as(Role.reader), incident);
  }

  @Test
  void theDraft() {
    asksAtMost(8, writer, incident + "/postmortem");
  }

  @Test
  void theCheckBeforePublishing() {
    asksAtMost(11, writer, incident + "/postmortem/check"); // one of them: who is a person
  }

  @Test
  void whatReadersWillSee() {
    asksAtMost(6, writer, incident + "/postmortem/preview");
  }

  @Test
  void publishing() {
    Story story =
        Story.begin(writer, "Published twice").entry("An alert", "public").write("Words.");
    story.publish();
    String path = story.path() + "/postmortem/transitions";
    assertThat(writer.post(path, "{\"to\":\"draft\"}").status()).isEqualTo(200);
    story.section("summary", "Other words.", "organization");
    assertThat(
            asked(() -> writer.post(path, "{\"to\":\"published\"}")).stream()
                .map(SqlTap.Statement::line))
        // Three of them write down what search finds.
        .hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void theHome() {
    Story.begin(writer, "Read at home").write("Words.").publish();
    asksAtMost(7, world.signedIn(Role.author), "/");
  }

  @Test
  void theHomeWithSomethingChosen() {
    asksAtMost(3, world.as(Role.reader), "/?severity=SEV1");
    asksAtMost(5, world.as(Role.reader), "/?team=nobody&service=none");
  }

  @Test
  void theReview() {
    asksAtMost(7, writer, incident + "/postmortem/review"); // one of them: who is a person
  }

  @Test
  void theReviewAtAPauseInSomebodysTyping() {
    String path = "/api/v1" + incident + "/postmortem/review";
    asksAtMost(2, writer, () -> writer.post(path, "{\"markdown\":\"She should have known.\"}"));
  }

  @Test
  void theWordsThatAreKept() {
    asksAtMost(2, writer, "/api/v1" + incident + "/postmortem/review/kept");
  }

  @Test
  void savingAChange() {
    String path = "/api/v1" + incident + "/postmortem/sections/summary";
    String etag = writer.get(path).etag();
    asksAtMost(3, writer, () -> writer.with("If-Match", etag).put(path, "{\"markdown\":\"New.\"}"));
  }
}
