package debrief.bench.siege;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attacks of {@code debrief.bench.Siege} at toy size: more connections than there are threads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiegeTest {
  private static final int CONNECTIONS = 200;
  private static final Duration LASTING = Duration.ofSeconds(6);
  private static final int PATIENCE_SECONDS = 2;
  private static final double QUICK_MILLIS = 3_000; // on a machine that does other things too

  private final World world = World.with("edge.patienceSeconds", "" + PATIENCE_SECONDS);

  SiegeTest() {
    String incident = "{\"title\":\"Under siege\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
    assertThat(world.admin().post("/api/v1/incidents", incident).status()).isEqualTo(201);
    Fill.items(world::sql);
  }

  @AfterAll
  void close() {
    world.close();
  }

  static List<Scenario> scenarios() {
    return Scenarios.ALL;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void othersAreAnsweredAndTheAttackersCutOff(Scenario scenario) {
    String theirs = world.token(world.service(Role.author), "read", "export");
    Target target = new Target(URI.create(world.url()).getPort(), theirs, World.ADMIN_TOKEN);
    Attack attack = Attack.run(scenario, target, CONNECTIONS, LASTING);
    System.err.println(attack);
    assertThat(attack.bystander().failures()).isEmpty();
    assertThat(attack.bystander().readP99()).isLessThan(QUICK_MILLIS);
    assertThat(attack.bystander().saveP99()).isLessThan(QUICK_MILLIS);
    // How many, a machine that does other things decides too: that some are is ours.
    assertThat(attack.cutOff())
        .isGreaterThanOrEqualTo(Math.min(1, scenario.cutOff(attack.connections())));
  }
}
