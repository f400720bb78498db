package debrief.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.bench.CostlyTexts;
import debrief.postmortem.Drafting;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody gets more than a share of the machine, and everybody else their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CpuBudgetTest {
  private final World world = World.with("cpuSeconds", "2", "reviewSeconds", "1");

  @AfterAll
  void close() {
    world.close();
  }

  private static String dense(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append("Ada should have checked dashboard ").append(i).append(" before deploying. ");
    }
    return text.toString();
  }

  private static Answer review(Client somebody, String text) {
    return somebody.post("/api/v1/review", Json.text(Map.of("markdown", text)));
  }

  @Test
  void aReviewStopsInTimeAndSaysWhere() {
    String text = dense(1_900_000);
    Answer answer = review(world.as(Role.facilitator), text);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("complete").asBoolean(true)).isFalse();
    int to = answer.json().path("reviewedTo").asInt();
    assertThat(to).isBetween(1, text.length() - 1);
    assertThat(text.substring(to)).startsWith("Ada should");
    Answer small = review(world.as(Role.author), "Ada should have checked it.");
    assertThat(small.json().path("complete").asBoolean()).isTrue();
    assertThat(small.json().path("reviewedTo").isNull()).isTrue();
  }

  /** What was cut short is not taken for the whole; what was read to its end is not read again. */
  @Test
  void aDraftThatIsTooMuchForOneReviewIsReadToItsEndByTheNext() {
    try (World patient = World.with("cpuSeconds", "0", "reviewSeconds", "1")) {
      Drafting draft = Drafting.start(patient.admin(), "standard");
      draft
          .read()
          .json()
          .path("sections")
          .forEach(section -> draft.write(section.path("key").asText(), dense(60_000)));
      JsonNode reviewed = patient.admin().get(draft.path() + "/review").json();
      int found = reviewed.path("findings").size();
      for (int i = 0; i < 20 && !reviewed.path("complete").asBoolean(); i++) {
        assertThat(reviewed.path("reviewedTo").isObject()).isTrue();
        reviewed = patient.admin().get(draft.path() + "/review").json();
        assertThat(reviewed.path("findings").size()).isGreaterThanOrEqualTo(found);
        found = reviewed.path("findings").size();
      }
      assertThat(reviewed.path("complete").asBoolean()).isTrue();
      assertThat(reviewed.path("reviewedTo").isNull()).isTrue();
    }
  }

  @Test
  void whoeverHasSpentTheirBudgetIsToldWhenToComeBackAndNobodyElseIs() {
    Client reader = world.as(Role.reader);
    String text = dense(195_000);
    Answer answer = review(reader, text);
    // A fast machine reads it in a quarter of a second; what it spends comes back far more slowly.
    for (int i = 0; i < 100 && answer.status() == 200; i++) {
      answer = review(reader, text);
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 300);
    assertThat(answer.text()).contains("Please wait a little");
    assertThat(reader.get("/api/v1/incidents?q=queue").status()).isEqualTo(429);
    assertThat(reader.get("/api/v1/action-items/export?format=csv").status()).isEqualTo(429);
    assertThat(reader.get("/api/v1/incidents").status()).isEqualTo(200);
    assertThat(review(world.admin(), "Ada should have checked it.").status()).isEqualTo(200);
  }

  /** Other ways stay open long after reviews, but not for ever. */
  @Test
  void whoGoesOnAndOnIsStoppedInOtherWaysToo() {
    Client author = world.as(Role.author);
    String text = dense(195_000);
    for (int i = 0; review(author, text).status() == 200; i++) {
      assertThat(i).isLessThan(100);
    }
    assertThat(author.get("/incidents").status()).isEqualTo(200);
    int asked = 0;
    // What is spent comes back with time: where a request takes long, the next may be answered
    // again.
    while (author.get("/incidents").status() == 200 || author.get("/api/v1/me").status() == 200) {
      assertThat(++asked).isLessThan(20_000);
    }
    assertThat(asked).isGreaterThan(20);
    assertThat(world.admin().get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void othersReadWhileSomebodyFiresCostlyTexts() throws InterruptedException {
    try (World ordinary = World.empty()) {
      CostlyTexts.Seen seen = CostlyTexts.run(ordinary, Duration.ofSeconds(2));
      assertThat(seen.reads()).isPositive();
      assertThat(seen.reviewed()).isBetween(0, 40);
    }
  }

  @Test
  void theGuideShowsTheDefault() throws Exception {
    assertThat(Files.readString(Path.of("docs/security.md")))
        .contains("has " + CpuBudget.SECONDS_A_MINUTE + " seconds of CPU time")
        .contains("DEBRIEF_CPU_SECONDS");
  }
}
