package debrief.cluster;

import static debrief.world.TcpProxy.Mode.PASS;
import static debrief.world.TcpProxy.Mode.REFUSE;
import static debrief.world.TcpProxy.Mode.STALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is changed on one node holds on the other: at once, and soon even where it is deaf. */
class TwoNodesTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration WHILE_DEAF = Duration.ofSeconds(5);

  private static TwoNodes nodes;

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  @AfterEach
  void hearAgain() {
    nodes.proxy().listeners(PASS);
    Await.until("the far node hears again", () -> nodes.ear().areCurrent());
    assertThat(health().path("healthy").asBoolean()).isTrue();
  }

  private static JsonNode health() {
    Client.Answer answer = Client.anonymous(nodes.far().adminUrl()).get("/healthcheck");
    return answer.json().path("hears other nodes");
  }

  @Test
  void whatIsChangedTakenBackOrEndedOnOneHoldsOnTheOtherWithinASecond() {
    Withdrawal withdrawal = new Withdrawal(nodes);
    assertThat(withdrawal.isRemembered()).isTrue();
    withdrawal.takeBack();
    assertThat(withdrawal.await().until()).isLessThan(AT_ONCE);

    String id = nodes.near().service(Role.reader);
    String token = nodes.near().token(id, "read");
    Client service = nodes.far().stranger().as(token);
    assertThat(service.get("/api/v1/me").json().path("role").asText()).isEqualTo("reader");
    Client admin = nodes.near().admin();
    String path = "/api/v1/people/" + id;
    assertThat(
            admin
                .with("If-Match", admin.get(path).etag())
                .patch(path, "{\"role\":\"author\"}")
                .status())
        .isEqualTo(200);
    Await.within(
        AT_ONCE,
        "the new role holds",
        () -> service.get("/api/v1/me").json().path("role").asText().equals("author"));
  }

  @Test
  void aNodeWhoseListeningConnectionIsEndedAsksTheDatabase() {
    Withdrawal withdrawal = new Withdrawal(nodes);
    int port = nodes.proxy().listenerPort();
    nodes.proxy().listeners(REFUSE);
    nodes
        .near()
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where client_port = " + port);
    takenBackWhileDeaf(withdrawal);
  }

  @Test
  void aNodeWhoseListeningConnectionStandsStillWithoutAnErrorAsksTheDatabase() {
    Withdrawal withdrawal = new Withdrawal(nodes);
    nodes.proxy().listeners(STALL);
    takenBackWhileDeaf(withdrawal);
  }

  @Test
  void aNodeWhoseListeningThreadMeetsAnErrorSaysSoAndBeginsAgain() {
    Withdrawal withdrawal = new Withdrawal(nodes);
    AtomicBoolean armed = new AtomicBoolean(true);
    nodes
        .ear()
        .on(
            "bang",
            key -> {
              if (armed.getAndSet(false)) {
                throw new StackOverflowError("as a test would have it");
              }
            });
    nodes.near().sql("select pg_notify('debrief', 'bang 1')");
    takenBackWhileDeaf(withdrawal);
  }

  private static void takenBackWhileDeaf(Withdrawal withdrawal) {
    withdrawal.takeBack();
    Withdrawal.Outcome outcome = withdrawal.await();
    assertThat(outcome.until()).isLessThan(WHILE_DEAF);
  }

  @Test
  void theHealthCheckSaysForHowLongANodeHasBeenDeaf() {
    nodes.proxy().listeners(STALL);
    Await.until("it says so", () -> !health().path("healthy").asBoolean());
    assertThat(health().path("message").asText())
        .matches("has not heard the other nodes for \\d+\\.\\d s .*");
  }

  @Test
  void aSignalThatSaysWhatHasChangedLeavesTheRestInMemory() {
    Withdrawal one = new Withdrawal(nodes);
    Withdrawal other = new Withdrawal(nodes);
    one.takeBack();
    assertThat(one.await().until()).isLessThan(AT_ONCE);
    assertThat(other.isRemembered()).isTrue();
    nodes.near().sql("select pg_notify('debrief', 'people')");
    Await.within(AT_ONCE, "a signal without a key forgets all", () -> !other.isRemembered());
  }

  @Test
  void aSignalHoldsNoSecret() {
    Map<String, Object> name =
        Map.of("name", World.unique("quiet"), "scopes", new String[] {"read"});
    String service = nodes.near().service(Role.reader);
    List<String> heard = new CopyOnWriteArrayList<>();
    nodes.ear().on("people", key -> heard.add(String.valueOf(key)));
    String token =
        nodes
            .near()
            .admin()
            .post("/api/v1/people/" + service + "/tokens", Json.text(name))
            .json()
            .path("token")
            .asText();
    Await.until("it was heard", () -> !heard.isEmpty());
    assertThat(heard.toString()).doesNotContain(token.substring(token.length() - 20));
  }
}
