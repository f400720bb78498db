package debrief.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An import rests and goes on, and whoever takes it over begins with the document that is next. */
class StopAndResumeTest {
  private static final int MANY = 60;

  private static final String JOBS = "scheduled_tasks where task_name = 'import-documents'";

  private final World world = World.shared();
  private final Client author = world.as(Role.author);
  private final String name = World.unique("heap");

  private byte[] heap() throws IOException {
    Packed packed = new Packed();
    for (int i = 0; i < MANY; i++) {
      packed.with("%03d.md".formatted(i), Packed.document(name + " " + i));
    }
    return packed.zip();
  }

  private void isWhole(Importing done) {
    assertThat(done.now().path("imported").asInt()).isEqualTo(MANY);
    Set<String> incidents = new HashSet<>();
    for (JsonNode file : done.files()) {
      incidents.add(file.path("incident").asText());
    }
    assertThat(incidents).hasSize(MANY);
    assertThat(count("imported_document where collection = '" + name + "'")).isEqualTo(MANY);
  }

  private int count(String from) {
    return world
        .jdbi()
        .withHandle(h -> h.select("select count(*) from " + from).mapTo(Integer.class).one());
  }

  @Test
  void itIsStoppedAndGoesOnWhereItWas() throws IOException {
    Importing importing = Importing.begun(author, "preview=true&collection=" + name, heap());
    importing.until("preview");
    assertThat(importing.now().path("total").asInt()).isEqualTo(MANY);
    assertThat(importing.now().path("done").asInt()).isZero();
    assertThat(importing.move("stopped").status()).isEqualTo(409);
    assertThat(importing.move("running").status()).isEqualTo(200);
    Await.until("it has begun", () -> importing.now().path("done").asInt() > 0);
    assertThat(importing.move("stopped").json().path("state").asText()).isEqualTo("stopped");
    // The document that is just being brought in is brought in.
    int most = importing.now().path("done").asInt() + 1;
    assertThat(most).isLessThan(MANY);
    Await.until("its job has ended", () -> count(JOBS) == 0);
    assertThat(importing.now().path("done").asInt()).isLessThanOrEqualTo(most);
    assertThat(importing.move("running").status()).isEqualTo(200);
    importing.until("finished");
    isWhole(importing);
    assertThat(importing.move("running").status()).isEqualTo(409);
  }

  /** What is not committed when a server goes away is done by the next, and nothing twice. */
  @Test
  void twoThatWorkOnItAtOnceDoNothingTwice() throws Exception {
    Importing importing = Importing.begun(author, "preview=true&collection=" + name, heap());
    importing.until("preview");
    String id = importing.path().substring(importing.path().lastIndexOf('/') + 1);
    world.sql("update import_batch set state = 'running' where id = '" + id + "'");
    for (int i = 0; i < 2; i++) {
      world.sql(
          """
          insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
          values ('import-documents', '%1$s.9%2$d',
            convert_to('{"payload": {"batch": "%1$s"}}', 'UTF8'), now(), false, 1)
          """
              .formatted(id, i));
    }
    Await.until("it has begun", () -> importing.now().path("done").asInt() > 3);
    // As when the database ends what a server that went away has begun.
    world.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()"
            + " and state = 'idle in transaction'");
    Await.within(
        Duration.ofSeconds(60),
        "it is finished",
        () -> importing.now().path("state").asText().equals("finished"));
    isWhole(importing);
  }
}
