package debrief;

import static debrief.signin.Doorstep.OTHER;
import static debrief.signin.Doorstep.signIn;
import static debrief.signin.Doorstep.statusOfMe;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.SqlTap;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What has had its time is swept by jobs, never in somebody's request, and opens nothing before.
 */
class RegularWorkTest {
  private static final String INCIDENT =
      "{\"title\":\"A full disk\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
  private static World world;

  @BeforeAll
  static void begin() {
    world = World.empty();
    Await.until("all regular work was done once", () -> count("last_success is null") == 0);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static int count(String where) {
    return number("select count(*) from scheduled_tasks where " + where);
  }

  private static int number(String query) {
    return world.jdbi().withHandle(handle -> handle.select(query).mapTo(Integer.class).one());
  }

  private static void isSwept(String job, String rows, int left) {
    String query = "select count(*) from " + rows;
    assertThat(number(query)).isGreaterThan(left);
    Await.work(world, job, job + " has done it", () -> number(query) == left);
  }

  @ParameterizedTest
  @CsvSource({
    "seal-the-journal",
    "forget-old-answers",
    "forget-ended-sessions",
    "forget-sign-in-attempts",
    "make-report-files",
    "forget-old-imports",
    "forget-finished-sign-ins"
  })
  void eachIsThere(String job) {
    assertThat(count("task_name = '" + job + "'")).isEqualTo(1);
  }

  @Test
  void sessionsThatHaveEndedOpenNothingAndAreSwept() {
    World.Someone late = world.person(Role.reader);
    World.Someone other = world.person(Role.reader);
    String theirs = "session where person_id = '" + late.id() + "'";
    world.sql(
        "update session set expires_at = now() - interval '1 second' where person_id = '"
            + late.id()
            + "'; notify debrief, 'people'");
    Await.until("the session opens nothing", () -> statusOfMe(late.browser()) == 401);
    signIn(world.stranger(), other.email(), other.password(), "/");
    isSwept("forget-ended-sessions", theirs, 0);
    assertThat(statusOfMe(other.browser())).isEqualTo(200);
  }

  @Test
  void anOldAnswerIsNotGivenAgainAndIsSwept() {
    Client keyed = world.admin().with("Idempotency-Key", World.unique("key"));
    String first = keyed.post("/api/v1/incidents", INCIDENT).json().path("ref").asText();
    assertThat(keyed.post("/api/v1/incidents", INCIDENT).json().path("ref").asText())
        .isEqualTo(first);
    world.sql("update idempotency_key set created_at = now() - interval '25 hours'");
    Client.Answer again = keyed.post("/api/v1/incidents", INCIDENT);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("ref").asText()).isNotEqualTo(first);
    assertThat(keyed.post("/api/v1/incidents", INCIDENT).json()).isEqualTo(again.json());
    world.sql("update idempotency_key set created_at = now() - interval '25 hours'");
    isSwept("forget-old-answers", "idempotency_key", 0);
  }

  @Test
  void anOldBrowserIsNoLongerKnownAndIsSwept() {
    World.Someone known = world.person(Role.reader);
    for (int i = 0; i < 10; i++) {
      signIn(world.stranger(), known.email(), OTHER, "/");
    }
    assertThat(enter(known)).isEqualTo(303);
    String devices = "device where person_id = '" + known.id() + "'";
    world.sql(
        "update "
            + devices.replace("where", "set last_used_at = now() - interval '181 days' where"));
    assertThat(enter(known)).isEqualTo(429);
    isSwept("forget-sign-in-attempts", devices, 0);
    world.sql("update sign_in_attempt set expires_at = now() - interval '1 second'");
    isSwept("forget-sign-in-attempts", "sign_in_attempt", 0);
  }

  private static int enter(World.Someone known) {
    return signIn(known.browser(), known.email(), known.password(), "/").status();
  }

  @Test
  void journeysThatHaveEndedAreSwept() {
    world.sql(
        "insert into used_authorization_state values ('\\x01', now() - interval '1 second'),"
            + " ('\\x02', now() + interval '1 hour')");
    isSwept("forget-finished-sign-ins", "used_authorization_state", 1);
  }

  @Test
  void setUpCodesThatHaveEndedAreSwept() {
    world.sql("insert into setup_code values ('\\x01', now() - interval '1 second')");
    isSwept("forget-sign-in-attempts", "setup_code where expires_at < now()", 0);
  }

  @Test
  void nobodysRequestSweeps() {
    World.Someone somebody = world.person(Role.author);
    SqlTap tap = world.tap();
    world.admin().with("Idempotency-Key", World.unique("key")).post("/api/v1/incidents", INCIDENT);
    signIn(somebody.browser(), somebody.email(), somebody.password(), "/");
    tap.off();
    List<String> deleted =
        tap.take().stream()
            .map(SqlTap.Statement::line)
            .filter(line -> line.startsWith("delete"))
            .toList();
    // What a new session takes the place of, and the count that the right password takes back.
    Map<String, String> mayGo =
        Map.of(
            "session", "delete from session where token_hash = ? returning person_id",
            "sign_in_attempt", "delete from sign_in_attempt where key = ?");
    assertThat(deleted).isSubsetOf(mayGo.values());
  }
}
