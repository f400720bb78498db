package debrief.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Administrators see what has failed and why, and have it tried again. */
class JobPagesTest {
  private static final String PAGE = "/settings/jobs";
  private static final String API = "/api/v1/jobs";
  private static World world;

  @BeforeAll
  static void begin() {
    world = World.empty();
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static Client administrator() {
    return world.signedIn(Role.administrator);
  }

  private static JsonNode failure(String key) {
    for (JsonNode failure : world.admin().get(API).json().path("failures")) {
      if (failure.path("key").asText().equals(key)) {
        return failure;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static void awaitRest(String key) {
    Await.until(
        "it rests",
        () ->
            failure(key).path("attempts").asInt() == 3 && failure(key).path("nextTryAt").isNull());
  }

  @Test
  void aJobThatRestsIsTriedAgainFromThePage() {
    try (Node node = Node.begun(world, "welcome-mail")) {
      node.failBy(new JobFailed("The mail server was asleep."));
      node.stage("k2v9");
      awaitRest("k2v9");
      Document page = Jsoup.parse(administrator().get(PAGE).text());
      Element row = page.selectFirst("tr:contains(k2v9)");
      assertThat(row).isNotNull();
      assertThat(row.text())
          .contains("Welcome mail", "3", "The mail server was asleep.", "Stopped");
      String retry = row.select("form").attr("action");
      assertThat(administrator().bareForm(retry).status()).isEqualTo(403);
      node.failBy(null);
      assertThat(administrator().form(retry).status()).isEqualTo(303);
      Await.until("it is done", () -> node.done().contains("k2v9"));
      assertThat(failure("k2v9").isMissingNode()).isTrue();
      assertThat(administrator().form(retry).status()).isEqualTo(303); // somebody was faster
      JsonNode line = world.admin().get("/api/v1/journal?action=job.retried").json();
      assertThat(line.path("items")).hasSize(1);
      assertThat(line.at("/items/0/subject").asText()).isEqualTo("welcome-mail:k2v9");
    }
  }

  @Test
  void anotherServerTakesTheRetryOfTheApi() {
    try (Node node = Node.begun(world, "farewell-mail")) {
      node.failBy(new JobFailed("The mail server was asleep."));
      node.stage("b7x1");
      awaitRest("b7x1");
      node.failBy(null);
      Answer retried = world.admin().post(API + "/farewell-mail:b7x1/retries", "");
      assertThat(retried.status()).as(retried.text()).isEqualTo(200);
      assertThat(retried.json().path("reason").asText()).isEqualTo("The mail server was asleep.");
      Await.until("it is done", () -> node.done().contains("b7x1"));
      assertThat(world.admin().post(API + "/farewell-mail:b7x1/retries", "").status())
          .isEqualTo(404);
    }
  }

  @Test
  void whatWaitsAndWhatIsDoneOverAndOverIsThere() {
    try (Node idle = new Node(world, "some-day-mail", Node.QUICK)) {
      idle.stage("one");
      idle.stage("two");
      JsonNode waiting = world.admin().get(API).json().path("waiting");
      assertThat(waiting.toString()).contains("\"kind\":\"some-day-mail\",\"count\":2");
      Document page = Jsoup.parse(administrator().get(PAGE).text());
      assertThat(page.select("tr:contains(Some day mail)").text()).contains("2");
      assertThat(page.select("tr:contains(Seal the journal)").text()).contains("1 s");
      world.sql("delete from scheduled_tasks where task_name = 'some-day-mail'");
    }
  }

  @Test
  void whereNothingHasFailedThePageSaysSo() {
    try (World quiet = World.empty()) {
      assertThat(Jsoup.parse(quiet.signedIn(Role.administrator).get(PAGE).text()).text())
          .contains("No job has failed.", "No job is waiting.");
    }
  }

  @Test
  void itIsForAdministratorsOnly() {
    for (Role role : new Role[] {Role.reader, Role.author, Role.facilitator}) {
      assertThat(world.signedIn(role).get(PAGE).status()).isEqualTo(403);
      assertThat(world.signedIn(role).form(PAGE + "/a:b/retries").status()).isEqualTo(403);
      assertThat(world.as(role).get(API).status()).isEqualTo(403);
      assertThat(world.as(role).post(API + "/a:b/retries", "").status()).isEqualTo(403);
    }
    assertThat(world.stranger().get(API).status()).isEqualTo(401);
    assertThat(world.stranger().get(PAGE).status()).isIn(303, 401);
    String service = world.service(Role.administrator);
    Client reading = world.stranger().as(world.token(service, "read"));
    assertThat(reading.get(API).status()).isEqualTo(403);
    assertThat(administrator().get("/administration").text()).contains("href=\"" + PAGE + "\"");
    assertThat(world.admin().post(API + "/nothing/retries", "").status()).isEqualTo(404);
  }
}
