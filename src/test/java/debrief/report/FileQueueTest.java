package debrief.report;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.publish.format.PdfText;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What askers get while a file is being made: its making is held up where it is kept, by a lock on
 * its edition.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileQueueTest {
  private static final int ASKERS = 14;

  private final ExecutorService threads = Executors.newFixedThreadPool(ASKERS);
  private World world;
  private Client admin;
  private Client reader;

  @BeforeAll
  void begin() {
    world = World.with("edge.threadsPerCaller", "64");
    admin = world.admin();
    reader = world.as(Role.reader);
  }

  @AfterAll
  void end() {
    threads.shutdownNow();
    world.close();
  }

  private String published(String title) {
    return Story.begin(admin, World.unique(title)).write("Words of " + title + ".").publish();
  }

  /** Asks while the edition cannot be kept, and lets go once the rest has been done. */
  private List<Answer> heldUp(
      String slug,
      List<Supplier<Answer>> askers,
      Consumer<List<CompletableFuture<Answer>>> meanwhile) {
    return world
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute("select 1 from edition_rendering where slug = ? for update", slug);
              List<CompletableFuture<Answer>> answers = new ArrayList<>();
              for (Supplier<Answer> asker : askers) {
                answers.add(CompletableFuture.supplyAsync(asker, threads));
              }
              // Another thread asks: within a transaction the statistics stand still.
              CompletableFuture.runAsync(
                      () -> Await.until("one waits to be kept", this::somebodyWaits), threads)
                  .join();
              meanwhile.accept(answers);
              return answers;
            })
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private boolean somebodyWaits() {
    return world
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select 1 from pg_stat_activity where"
                            + " wait_event_type = 'Lock' and query like '%insert into edition_file%'"
                            + " and datname = current_database())")
                    .mapTo(boolean.class)
                    .one());
  }

  @Test
  void whoeverFindsTheLineTooLongIsToldWhenToComeBack() {
    String slug = published("Wanted");
    String path = "/reports/" + slug + ".pdf";
    List<Supplier<Answer>> askers = Collections.nCopies(ASKERS - 1, () -> reader.get(path));
    List<Answer> answers =
        heldUp(slug, askers, asked -> Await.until("one is sent away", () -> anyDone(asked)));
    assertThat(answers.stream().map(Answer::status)).containsOnly(200, 503);
    assertThat(answers.stream().filter(answer -> answer.status() == 503))
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
              assertThat(answer.header("Content-Type")).doesNotContain("pdf");
              assertThat(answer.text()).contains("ask for it").doesNotContain("Words of");
            });
    Answer later = reader.get(path);
    assertThat(PdfText.of(later.response().body())).contains("Words of Wanted");
    assertThat(answers.stream().filter(answer -> answer.status() == 200))
        .allMatch(answer -> answer.etag().equals(later.etag()));
  }

  private static boolean anyDone(List<CompletableFuture<Answer>> asked) {
    return asked.stream().anyMatch(CompletableFuture::isDone);
  }

  @Test
  void anEditionThatIsWithdrawnMeanwhileIsGivenToNobody() {
    String slug = published("Withdrawn");
    String link =
        admin
            .post("/api/v1/reports/" + slug + "/share-links", "{\"audience\":\"organization\"}")
            .json()
            .path("url")
            .asText();
    List<Supplier<Answer>> askers =
        List.of(
            () -> reader.get("/reports/" + slug + ".pdf"),
            () -> reader.get("/api/v1/reports/" + slug + "/files/pdf"),
            () -> world.stranger().get(link + "/report.pdf"));
    List<Answer> answers =
        heldUp(
            slug,
            askers,
            asked ->
                assertThat(
                        admin
                            .post(
                                "/api/v1/reports/" + slug + "/withdrawals",
                                Json.text(Map.of("reason", "Too early")))
                            .status())
                    .isEqualTo(201));
    assertThat(answers.stream().map(Answer::status)).containsExactly(410, 410, 404);
    assertThat(answers)
        .allMatch(answer -> !answer.header("Content-Type").contains("pdf"))
        .noneMatch(answer -> answer.text().contains("Words of"));
    assertThat(answers.subList(0, 2)).allMatch(answer -> answer.text().contains("Too early"));
    assertThat(answers.get(2).text()).doesNotContain("Too early", "Withdrawn");
  }
}
