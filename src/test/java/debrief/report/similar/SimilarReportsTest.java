package debrief.report.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was learned before is found from an incident, with the reason, and nothing hidden is. */
class SimilarReportsTest {
  private final World world = World.shared();
  private final Client admin = world.admin();

  private Story story(String title, String service) {
    Story story = Story.begin(admin, title).write("It slowed down.");
    Answer changed =
        admin
            .with("If-Match", "*")
            .patch(story.path(), Json.text(Map.of("services", List.of(service))));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    return story;
  }

  private void factor(Story story, String title) {
    Answer made =
        admin.post(story.path() + "/postmortem/factors", Json.text(Map.of("title", title)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private static JsonNode similar(Client client, Story story) {
    Answer answer = client.get(story.path() + "/similar");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items");
  }

  private static List<String> slugs(JsonNode items) {
    List<String> slugs = new ArrayList<>();
    items.forEach(item -> slugs.add(item.path("report").asText()));
    return slugs;
  }

  @Test
  void eachIsThereWithTheReasonTheMostAlikeFirst() {
    String service = World.unique("ledgerkeeper");
    Story asked = story("Zyklon certificate of the vault expired", service);
    factor(asked, "Renewal of certificates is done by hand");
    Story alike = story("Zyklon certificate of the mailer expired", service);
    factor(alike, "Certificate renewal done by hand");
    Answer item =
        admin.post(alike.path() + "/action-items", "{\"title\":\"Renew certificates by a job\"}");
    Story sameService = story("Slow answers on a Monday", service);
    Story other = story("A printer ran out of paper", World.unique("printing"));
    String mostAlike = alike.publish();
    String least = sameService.publish();
    String not = other.publish();
    JsonNode found = similar(admin, asked);
    assertThat(slugs(found)).startsWith(mostAlike).contains(least).doesNotContain(not);
    assertThat(found.at("/0/because").toString())
        .contains(
            "same service: " + service,
            "shares the factor “Certificate renewal done by hand”",
            "reads alike: zyklon, certificate, expired");
    assertThat(found.at("/0/openActionItems/0").asText())
        .isEqualTo(item.json().path("ref").asText());
    assertThat(found.at("/0/incident").asText()).isEqualTo(alike.ref());
    assertThat(found.at("/0/score").asDouble()).isBetween(0.5, 1.0);
    String page = admin.get(asked.path().replace("/api/v1", "") + "/similar").text();
    assertThat(page).contains("same service: " + service, "Still open:", alike.ref());
  }

  /** A reader does not learn from what is found what a draft says. */
  @Test
  void factorsOfADraftAreForThoseWhoDraft() {
    Story asked = story("An evening of retries", World.unique("quiet"));
    factor(asked, "Xylophone jitter was switched off");
    Story published = story("Something else entirely", World.unique("loud"));
    factor(published, "Xylophone jitter switched off");
    Story words = story("Xylophone jitter", World.unique("words"));
    String slug = published.publish();
    words.publish();
    assertThat(slugs(similar(admin, asked))).doesNotContain(slug);
    Story byWord = story("Xylophone jitter on an evening", World.unique("quiet"));
    factor(byWord, "Xylophone jitter was switched off");
    String alike = story("Xylophone jitter in the morning", World.unique("x")).publish();
    assertThat(slugs(similar(world.as(Role.author), byWord))).contains(alike);
    JsonNode read = similar(world.as(Role.reader), byWord);
    assertThat(slugs(read)).contains(alike);
    assertThat(read.toString()).doesNotContain("shares the factor");
  }

  @Test
  void whatIsRestrictedOrWithdrawnIsNotFoundByAnybody() {
    String service = World.unique("hushed");
    Story asked = story("Quagga queue stood still", service);
    Story restricted = story("Quagga queue stood still again", service);
    Story withdrawn = story("Quagga queue stood still once more", service);
    restricted.publish();
    String slug = withdrawn.publish();
    assertThat(similar(admin, asked)).hasSize(2);
    admin.with("If-Match", "*").patch(restricted.path(), "{\"visibility\":\"restricted\"}");
    admin.post("/api/v1/reports/" + slug + "/withdrawals", "{\"reason\":\"A mistake\"}");
    assertThat(similar(admin, asked)).isEmpty();
    assertThat(world.admin().get(asked.path().replace("/api/v1", "") + "/similar").text())
        .contains("No report is like it");
    // From a restricted one what is open is found, by those who may open it.
    assertThat(similar(admin, restricted)).isEmpty();
    String open = story("Quagga queue in the open", service).publish();
    assertThat(slugs(similar(admin, restricted))).containsExactly(open);
    assertThat(world.as(Role.reader).get(restricted.path() + "/similar").status()).isEqualTo(404);
  }

  @Test
  void titlesOfAnyLettersAreCompared() {
    String service = World.unique("any");
    for (String title : List.of("'; drop table report; --", "& | ! <-> :*", "重複した請求", "a", "🫖")) {
      Story asked = story(title, service);
      assertThat(similar(admin, asked)).as(title).isNotNull();
    }
  }

  private static JsonNode before(Client client, String query) {
    Answer answer = client.get("/api/v1/similar?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items");
  }

  @Test
  void itIsFoundBeforeTheIncidentIsDeclared() {
    String service = World.unique("quaystore");
    Story story = story("Obsidian quay store lost its leases", service);
    String slug = story.publish();
    Client reader = world.as(Role.reader);
    assertThat(slugs(before(reader, "service=" + service))).containsExactly(slug);
    assertThat(slugs(before(reader, "title=Obsidian+quay+leases+are+lost"))).contains(slug);
    assertThat(slugs(before(reader, ""))).isEmpty();
    assertThat(slugs(before(reader, "title=%22%27+%26+%7C+%21&service=nobody-has-this"))).isEmpty();
    assertThat(reader.get("/api/v1/similar?title=" + "x".repeat(301)).fields())
        .containsExactly("title");
    assertThat(reader.get("/api/v1/similar?" + "service=x&".repeat(51)).fields())
        .containsExactly("service");
    admin.with("If-Match", "*").patch(story.path(), "{\"visibility\":\"restricted\"}");
    for (Client client : List.of(reader, admin)) {
      assertThat(slugs(before(client, "service=" + service))).isEmpty();
      assertThat(slugs(before(client, "title=Obsidian+quay+leases+are+lost"))).doesNotContain(slug);
    }
  }
}
