package debrief.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.jobs.Jobs;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.TcpProxy;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server goes away in the middle of an import, and another one on the same database goes on. */
class LostServerTest {
  private static final int MANY = 150;

  /** Four missed heartbeats, and then some documents. */
  private static final Duration TAKEN_OVER_AND_DONE = Duration.ofMinutes(2);

  private static TwoNodes nodes;

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  private static byte[] heap() throws IOException {
    Packed packed = new Packed();
    for (int i = 0; i < MANY; i++) {
      packed.with("%03d.md".formatted(i), Packed.document("lost and found " + i));
    }
    return packed.zip();
  }

  private static int count(String from) {
    return nodes
        .near()
        .jdbi()
        .withHandle(h -> h.select("select count(*) from " + from).mapTo(Integer.class).one());
  }

  @Test
  void whatOneServerHasBegunAnotherFinishesAndEveryDocumentIsThereOnce() throws IOException {
    World near = nodes.near();
    near.part(Jobs.class).stop(); // so that the far one has it for itself
    String token = near.token(near.service(Role.author), "read", "write");
    Client far = nodes.far().stranger().as(token);
    String id = Importing.begun(far, "collection=lost", heap()).path();
    Importing importing = new Importing(near.stranger().as(token), id);
    Await.until("it is in the middle of it", () -> importing.now().path("done").asInt() > 3);

    nodes.proxy().all(TcpProxy.Mode.REFUSE);
    Await.until(
        "what it was at has ended",
        () ->
            count(
                    "pg_stat_activity where datname = current_database()"
                        + " and state like 'idle in transaction%'")
                == 0);
    Set<String> before = incidents(importing);
    assertThat(before).hasSizeBetween(1, MANY - 1);
    assertThat(count("incident")).isEqualTo(before.size());
    assertThat(count("scheduled_tasks where task_name = 'import-documents' and picked")).isOne();

    near.part(Jobs.class).begin();
    Await.within(
        TAKEN_OVER_AND_DONE,
        "the other has finished it",
        () -> importing.now().path("state").asText().equals("finished"));
    assertThat(importing.now().path("imported").asInt()).isEqualTo(MANY);
    assertThat(incidents(importing)).hasSize(MANY).containsAll(before);
    assertThat(count("incident")).isEqualTo(MANY);
    assertThat(count("imported_document where collection = 'lost'")).isEqualTo(MANY);
  }

  /** What became incidents until now. */
  private static Set<String> incidents(Importing importing) {
    Set<String> incidents = new HashSet<>();
    for (JsonNode file : importing.files()) {
      if (file.path("outcome").asText().equals("imported")) {
        incidents.add(file.path("incident").asText());
      }
    }
    return incidents;
  }
}
