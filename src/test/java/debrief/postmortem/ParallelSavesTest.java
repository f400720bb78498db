package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelSavesTest {
  private static final int WRITERS = 8;
  private static final int SAVES = 10;
  private final Client admin = World.shared().admin();

  /** Runs the same work by all writers at once. */
  private static void together(Callable<Void> work) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Void>> done = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        done.add(writers.submit(work));
      }
      for (Future<Void> one : done) {
        one.get();
      }
    } finally {
      writers.shutdown();
    }
  }

  @Test
  void ofTwoFirstWritersOneIsFirst() throws Exception {
    Drafting draft = Drafting.start(admin, "brief");
    String seen = draft.section("summary").etag();
    List<Integer> statuses = java.util.Collections.synchronizedList(new ArrayList<>());
    together(
        () -> {
          statuses.add(draft.save("summary", seen, "first").status());
          return null;
        });
    assertThat(statuses).containsOnlyOnce(200).hasSize(WRITERS);
    assertThat(statuses.stream().filter(status -> status == 412)).hasSize(WRITERS - 1);
    assertThat(draft.section("summary").json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void noAcknowledgedTextIsEverLost() throws Exception {
    Drafting draft = Drafting.start(admin, "brief");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicInteger texts = new AtomicInteger();
    together(
        () -> {
          String etag = draft.section("summary").etag();
          for (int saved = 0; saved < SAVES; ) {
            String text = "text " + texts.incrementAndGet();
            Answer answer = draft.save("summary", etag, text);
            etag = answer.etag();
            if (answer.status() == 200) {
              acknowledged.add(text);
              saved++;
            } else {
              assertThat(answer.status()).isEqualTo(412);
            }
          }
          return null;
        });
    int count = WRITERS * SAVES;
    assertThat(draft.section("summary").json().path("version").asInt()).isEqualTo(count);
    var items = admin.get(draft.path() + "/history?limit=500").json().path("items");
    assertThat(items.findValuesAsText("excerpt"))
        .hasSize(count)
        .containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(items.get(0).path("excerpt").asText())
        .isEqualTo(draft.section("summary").json().path("markdown").asText());
    assertThat(items.findValuesAsText("version")).first().isEqualTo("" + count);
  }

  @Test
  void sectionsOfOnePostmortemDoNotDisturbEachOther() throws Exception {
    Drafting draft = Drafting.start(admin, "standard");
    var keys = List.copyOf(draft.read().json().path("sections").findValuesAsText("key"));
    int before = Integer.parseInt(draft.read().etag().replace("\"", ""));
    AtomicInteger next = new AtomicInteger();
    together(
        () -> {
          String key = keys.get(next.getAndIncrement());
          for (int i = 0; i < SAVES; i++) {
            assertThat(draft.write(key, key + " " + i).status()).isEqualTo(200);
          }
          return null;
        });
    assertThat(draft.read().etag()).isEqualTo("\"" + (before + WRITERS * SAVES) + "\"");
    draft
        .read()
        .json()
        .path("sections")
        .forEach(
            section -> {
              if (section.path("version").asInt() > 0) {
                assertThat(section.path("markdown").asText())
                    .isEqualTo(section.path("key").asText() + " " + (SAVES - 1));
              }
            });
  }
}
