package debrief.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Await;
import debrief.world.TcpProxy;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of several nodes one does a job, and another where that one goes away. */
class JobsOfTwoNodesTest {
  private static TwoNodes nodes;

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  @Test
  void eachJobIsDoneOnce() {
    String kind = World.unique("test-kind");
    try (Node near = Node.begun(nodes.near(), kind);
        Node far = Node.begun(nodes.far(), kind)) {
      List<String> keys = IntStream.range(10, 60).mapToObj(i -> "job-" + i).toList();
      keys.forEach(key -> (key.endsWith("1") ? near : far).stage(key));
      Await.until("nothing is left", () -> near.rows() == 0);
      List<String> done = new ArrayList<>(near.done());
      done.addAll(far.done());
      done.sort(Comparator.naturalOrder());
      assertThat(done).isEqualTo(keys);
    }
  }

  @Test
  void theJobOfANodeThatIsCutOffIsTakenOver() {
    String kind = World.unique("test-kind");
    try (Node far = Node.begun(nodes.far(), kind);
        Node near = new Node(nodes.near(), kind, Node.QUICK)) {
      far.holdOn();
      far.stage("orphan");
      Await.until("the far node is at it", far::isHeld);
      near.jobs().begin();
      nodes.proxy().all(TcpProxy.Mode.REFUSE);
      Await.until("the near node has done it", () -> near.done().contains("orphan"));
      assertThat(far.done()).isEmpty();
    } finally {
      nodes.proxy().all(TcpProxy.Mode.PASS);
    }
  }

  @Test
  void whatIsRegularIsThereOnceForAllNodes() {
    Await.until("it is done", () -> sealed() == lines());
    int before = lines();
    nodes.far().service(Role.reader);
    nodes.near().service(Role.reader);
    assertThat(lines()).isGreaterThan(before);
    assertThat(count("scheduled_tasks where task_name = 'seal-the-journal'")).isEqualTo(1);
    // Nobody asks for a check, which would seal what is there.
    Await.until("every line is sealed", () -> sealed() == lines());
    assertThat(nodes.near().admin().get("/api/v1/journal/check").json().path("sound").asBoolean())
        .isTrue();
  }

  private static int sealed() {
    return count("journal_seal");
  }

  private static int lines() {
    return count("journal");
  }

  private static int count(String what) {
    return nodes
        .near()
        .jdbi()
        .withHandle(
            handle -> handle.select("select count(*) from " + what).mapTo(Integer.class).one());
  }
}
