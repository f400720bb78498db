package debrief.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client;
import debrief.world.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The worked examples are told as if they had happened when they say. */
class DemoTest {
  @Test
  void everythingIsAsOldAsItsStory() {
    try (World shop = World.demo()) {
      Client admin = shop.admin();
      Instant first = Instant.MAX;
      int saves = 0;
      for (JsonNode incident : admin.get("/api/v1/incidents").json().path("items")) {
        Instant started = Instant.parse(incident.path("startedAt").asText());
        first = started.isBefore(first) ? started : first;
        String path = "/api/v1/incidents/" + incident.path("ref").asText();
        for (String at : admin.get(path + "/postmortem/history").json().findValuesAsText("at")) {
          assertThat(Instant.parse(at)).isBetween(started, started.plus(Duration.ofDays(4)));
          saves++;
        }
      }
      assertThat(saves).isGreaterThan(20);
      for (JsonNode person : admin.get("/api/v1/people").json().path("items")) {
        if (person.path("kind").asText().equals("person")) {
          assertThat(Instant.parse(person.path("createdAt").asText()))
              .isBetween(first.minus(Duration.ofDays(31)), first);
        }
      }
    }
  }
}
