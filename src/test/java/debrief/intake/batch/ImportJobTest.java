package debrief.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A zip of documents is brought in by a job, with a line for every file. */
class ImportJobTest {
  private final World world = World.shared();
  private final Client author = world.as(Role.author);
  private final String name = World.unique("pile");

  private Packed pile() throws IOException {
    return new Packed()
        .with("2024/one.md", Packed.document(name + " one"))
        .with("2024/two.md", Packed.document(name + " two"))
        .with("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1})
        .with("empty.md", "");
  }

  @Test
  void everyFileHasItsOutcomeAndDocumentsAreIncidents() throws IOException {
    Importing done = Importing.done(author, "collection=" + name, pile().zip());
    JsonNode now = done.now();
    assertThat(now.path("total").asInt()).isEqualTo(4);
    assertThat(now.path("done").asInt()).isEqualTo(4);
    assertThat(now.path("imported").asInt()).isEqualTo(2);
    assertThat(now.path("skipped").asInt()).isEqualTo(2);
    assertThat(now.path("finishedAt").asText()).isNotEmpty();
    assertThat(done.file("logo.png").path("reason").asText()).contains("PNG");
    assertThat(done.file("empty.md").path("reason").asText()).contains("empty");
    JsonNode one = done.file("2024/one.md");
    assertThat(one.path("timelineEvents").asInt()).isEqualTo(2);
    String incident = "/api/v1/incidents/" + one.path("incident").asText();
    assertThat(author.get(incident).json().path("title").asText()).isEqualTo(name + " one");
    assertThat(author.get(incident + "/original").json().path("collection").asText())
        .isEqualTo(name);
  }

  @Test
  void comingAgainDoublesNothing() throws IOException {
    Importing first = Importing.done(author, "collection=" + name, pile().zip());
    Importing again =
        Importing.done(
            author,
            "collection=" + name,
            new Packed()
                .with("2024/one.md", Packed.document(name + " one"))
                .with("2024/two.md", Packed.document(name + " two") + "\nAnd more.\n")
                .with("2024/three.md", Packed.document(name + " three"))
                .zip());
    assertThat(again.file("2024/one.md").path("outcome").asText()).isEqualTo("unchanged");
    assertThat(again.file("2024/two.md").path("outcome").asText()).isEqualTo("updated");
    assertThat(again.file("2024/two.md").path("reason").asText()).contains("otherwise");
    assertThat(again.file("2024/three.md").path("outcome").asText()).isEqualTo("imported");
    for (String file : new String[] {"2024/one.md", "2024/two.md"}) {
      assertThat(again.file(file).path("incident")).isEqualTo(first.file(file).path("incident"));
    }
    String incident = first.file("2024/two.md").path("incident").asText();
    author
        .with("If-Match", "*")
        .patch("/api/v1/incidents/" + incident, "{\"title\":\"Worked on\"}");
    Importing third = Importing.done(author, "collection=" + name, pile().zip());
    JsonNode refused = third.file("2024/two.md");
    assertThat(refused.path("outcome").asText()).isEqualTo("refused");
    assertThat(refused.path("reason").asText()).contains(incident, "worked on");
  }

  @Test
  void theReportHasALineForEachFile() throws IOException {
    Importing done = Importing.done(author, "collection=" + name, pile().with("=1+1.md", "").zip());
    Answer csv = author.get(done.path() + "/report?format=csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("import-report.csv");
    assertThat(csv.text().lines()).hasSize(6);
    assertThat(csv.text()).startsWith("path,outcome,incident,reason,").contains("'=1+1.md,skipped");
    Answer json = author.get(done.path() + "/report?format=json");
    assertThat(json.json()).hasSize(5);
    assertThat(json.json().get(0).path("incident").asText()).startsWith("INC-");
  }

  @Test
  void nobodyElseIsToldOfIt() throws IOException {
    Importing done = Importing.done(author, "collection=" + name, pile().zip());
    Client another = world.stranger().as(world.token(world.service(Role.author), "read", "write"));
    for (Client other : new Client[] {another, world.admin()}) {
      for (String part :
          new String[] {"", "/documents", "/documents/0", "/report", "/report?format=json"}) {
        assertThat(other.get(done.path() + part).status()).as(part).isEqualTo(404);
      }
      assertThat(other.post(done.path() + "/transitions", "{\"to\":\"running\"}").status())
          .isEqualTo(404);
      assertThat(other.get("/api/v1/archive/imports").text()).doesNotContain(name);
    }
    Client reader = world.as(Role.reader);
    assertThat(reader.get("/api/v1/archive/imports").status()).isEqualTo(403);
    assertThat(reader.get(done.path()).status()).isEqualTo(403);
    assertThat(
            reader
                .send("POST", "/api/v1/archive/imports", "application/zip", pile().zip())
                .status())
        .isEqualTo(403);
    assertThat(author.get("/api/v1/archive/imports").text()).contains(name);
  }

  @Test
  void whoWaitsIsToldWhatCameOfEachFile() throws IOException {
    String path = "/api/v1/archive/imports?collection=" + name;
    Answer answer = author.send("POST", path, "application/zip", pile().zip());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("imported")).isNotEmpty();
    assertThat(answer.json().path("failed")).isNotEmpty();
    for (JsonNode file : answer.json().path("imported")) {
      String incident = "/api/v1/incidents/" + file.path("incident").asText();
      assertThat(author.get(incident).status()).isEqualTo(200);
    }
    assertThat(answer.json().path("failed").findValuesAsText("reason")).doesNotContain("");
    Answer again = author.send("POST", path, "application/zip", pile().zip());
    assertThat(again.json().path("imported").findValuesAsText("unchanged"))
        .isNotEmpty()
        .containsOnly("true");
  }

  @Test
  void aZipThatIsDamagedEndsWithItsReason() throws IOException {
    byte[] whole = pile().zip();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Importing done = Importing.done(author, "collection=" + name, half);
    assertThat(done.now().path("reason").asText()).contains("cut off or damaged");
    assertThat(done.now().path("total").asInt()).isZero();
    Answer none =
        author.send("POST", "/api/v1/archive/imports", "application/zip", new byte[] {1, 2, 3, 4});
    assertThat(none.status()).isEqualTo(422);
  }

  @Test
  void whoMayNotImportAnyLongerImportsNoMore() throws IOException {
    String who = world.service(Role.author);
    Client client = world.stranger().as(world.token(who, "read", "write"));
    Importing waiting = Importing.begun(client, "preview=true&collection=" + name, pile().zip());
    waiting.until("preview");
    String id = waiting.path().substring(waiting.path().lastIndexOf('/') + 1);
    world.admin().with("If-Match", "*").patch("/api/v1/people/" + who, "{\"role\":\"reader\"}");
    world.sql("update import_batch set state = 'running' where id = '" + id + "'");
    world.sql(
        """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            values ('import-documents', '%1$s.99',
              convert_to('{"payload": {"batch": "%1$s"}}', 'UTF8'), now(), false, 1)
            """
            .formatted(id));
    Await.until("it rests", () -> state(id).equals("stopped"));
    assertThat(author.get("/api/v1/incidents?q=" + name).json().path("items")).isEmpty();
  }

  private String state(String id) {
    return world
        .jdbi()
        .withHandle(
            h ->
                h.select("select state from import_batch where id = ?", id)
                    .mapTo(String.class)
                    .one());
  }
}
