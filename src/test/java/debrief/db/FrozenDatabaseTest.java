package debrief.db;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TcpProxy;
import debrief.world.TcpProxy.Mode;
import debrief.world.World;
import debrief.world.Yesterday;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that stands still without an error, or keeps everybody waiting. */
class FrozenDatabaseTest {
  private static final String INCIDENT =
      "{\"title\":\"Frozen\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
  private static final Duration SAYS_SO = Duration.ofSeconds(3);

  /**
   * Eight for the answers on the first connections, twice two for another, and the machine's own
   * time, however many requests of one caller wait in their order.
   */
  private static final Duration BOUND = Duration.ofSeconds(16);

  private static TcpProxy.Opened opened;
  private static World world;

  @BeforeAll
  static void begin() {
    opened = TcpProxy.beforeANewDatabase();
    world = World.at(opened.database(), World.ADMIN_TOKEN);
    world.signedIn(Role.author); // somebody who is here before it stands still
  }

  @AfterAll
  static void end() {
    opened.proxy().all(Mode.PASS);
    world.close();
    opened.proxy().close();
  }

  private static void healthyAgain() {
    Await.until("the database serves", () -> world.stranger().get("/health").status() == 200);
    // A connection that broke a moment ago may still be handed out once.
    Await.until(
        "writing goes on", () -> world.admin().post("/api/v1/incidents", INCIDENT).status() == 201);
  }

  private static Answer quick(Client client, String path) {
    long begin = System.nanoTime();
    Answer answer = client.get(path);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(SAYS_SO);
    return answer;
  }

  @Test
  void everybodyIsAnsweredWhileItStandsStillAndGoesOnAfterwards() throws Exception {
    healthyAgain();
    Client person = world.signedIn(Role.author).with("Accept", "text/html");
    ExecutorService many = Executors.newFixedThreadPool(150);
    try {
      opened.proxy().all(Mode.STALL);
      List<Future<Answer>> answers = new ArrayList<>();
      long begin = System.nanoTime();
      for (int i = 0; i < 150; i++) {
        answers.add(many.submit(() -> world.admin().post("/api/v1/incidents", INCIDENT)));
      }
      Await.within(
          SAYS_SO, "/health says so", () -> world.stranger().get("/health").status() == 503);
      Answer health = quick(world.stranger(), "/health");
      assertThat(health.json().path("reason").asText())
          .isEqualTo("The database does not answer just now.");
      assertThat(health.header("Retry-After")).isNotEmpty();
      Answer checks = quick(Client.anonymous(world.adminUrl()), "/healthcheck");
      assertThat(checks.status()).isEqualTo(500);
      assertThat(checks.json().at("/database/message").asText()).contains("does not answer");
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(503);
        assertThat(answer.get().text()).contains("Nothing was saved");
        assertThat(answer.get().header("Retry-After")).isNotEmpty();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
      Answer page =
          person.form("/incidents/new", "title", "Frozen", "startedAt", Yesterday.at("14:02Z"));
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.header("Retry-After")).isNotEmpty();
      assertThat(page.text()).contains("Nothing was saved");
    } finally {
      many.shutdownNow();
      opened.proxy().all(Mode.PASS);
    }
    healthyAgain();
  }

  @Test
  void aPoolThatNothingComesBackToIsSaid() throws Exception {
    healthyAgain();
    ExecutorService many = Executors.newFixedThreadPool(30);
    Thread lock =
        new Thread(
            () ->
                world.sql(
                    "begin; lock table incident in access exclusive mode; select pg_sleep(6);"
                        + " commit"));
    lock.start();
    try {
      Await.until("the lock stands", FrozenDatabaseTest::isLocked);
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        answers.add(many.submit(() -> world.admin().post("/api/v1/incidents", INCIDENT)));
      }
      Await.until("/health says so", () -> quick(world.stranger(), "/health").status() == 503);
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isIn(201, 503);
      }
    } finally {
      many.shutdownNow();
      lock.join();
    }
    healthyAgain();
  }

  private static boolean isLocked() {
    try {
      world.sql("set lock_timeout = '10ms'; select 1 from incident limit 1");
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Test
  void aDatabaseThatOnlyLetsItselfBeReadRefusesWritesKindly() {
    healthyAgain();
    String name = opened.database().url().replaceAll(".*/", "");
    world.sql("alter database " + name + " set default_transaction_read_only = on");
    try {
      opened.proxy().all(Mode.REFUSE); // new connections take the setting
      opened.proxy().all(Mode.PASS);
      Await.until(
          "/health says so",
          () -> world.stranger().get("/health").text().contains("only lets itself be read"));
      // A connection of the pool that has just broken is noticed a second later.
      Await.until("reading goes on", () -> world.admin().get("/api/v1/incidents").status() == 200);
      Await.until(
          "no connection is broken any more",
          () ->
              !world
                  .admin()
                  .post("/api/v1/incidents", INCIDENT)
                  .text()
                  .contains("does not answer"));
      Answer refused = world.admin().post("/api/v1/incidents", INCIDENT);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text()).contains("only lets itself be read", "Nothing was saved");
      assertThat(world.admin().get("/api/v1/incidents").status()).isEqualTo(200);
    } finally {
      world.sql(
          "set transaction read write; alter database "
              + name
              + " set default_transaction_read_only = off");
      opened.proxy().all(Mode.REFUSE);
      opened.proxy().all(Mode.PASS);
    }
    healthyAgain();
  }
}
