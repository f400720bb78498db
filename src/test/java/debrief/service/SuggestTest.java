package debrief.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.action.Sample;
import debrief.web.Urls;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What fields offer: what exists, few at once, and only what the viewer may see. */
class SuggestTest {
  private final Sample sample = new Sample();
  private final Client author = World.shared().as(Role.author);
  private final Client reader = World.shared().as(Role.reader);

  private static JsonNode suggest(Client viewer, String kind, String q) {
    Answer answer = viewer.get("/suggest/" + kind + "?q=" + Urls.encode(q));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> values(JsonNode answer) {
    return answer.path("items").findValuesAsText("value");
  }

  @Test
  void aSlipIsMetWithWhatWasMeant() {
    String team = World.unique("checkout");
    sample.item(sample.incident(), "{\"title\":\"x\",\"team\":\"" + team + "\"}");
    assertThat(values(suggest(author, "team", team.substring(0, team.length() - 1))))
        .contains(team);
    assertThat(suggest(author, "team", team).path("known").asBoolean()).isTrue();
    JsonNode slip = suggest(author, "team", team.replace("check", "chek"));
    assertThat(slip.path("known").asBoolean()).isFalse();
    assertThat(slip.path("meant").asText()).isEqualTo(team);
    assertThat(suggest(author, "team", "%").path("items")).isEmpty();
    assertThat(suggest(author, "team", "_\\").path("items")).isEmpty();
  }

  @Test
  void whatIsOnlyInSomethingRestrictedIsNotOffered() {
    String team = World.unique("hidden-team");
    String service = World.unique("hidden-service");
    String hidden =
        sample.incident("{\"visibility\":\"restricted\",\"services\":[\"" + service + "\"]}");
    sample.item(hidden, "{\"title\":\"x\",\"team\":\"" + team + "\"}");
    for (Client viewer : List.of(author, reader)) {
      JsonNode teams = suggest(viewer, "team", team);
      assertThat(teams.toString())
          .isEqualTo(suggest(viewer, "team", World.unique("nowhere-team")).toString());
      assertThat(suggest(viewer, "team", team.replace("hidden", "hiden")).path("meant").isNull())
          .isTrue();
      assertThat(values(suggest(viewer, "service", "hidden-service"))).doesNotContain(service);
    }
  }

  @Test
  void peopleAreForThoseWhoDraft() {
    String address = World.unique("kofi").toLowerCase(Locale.ROOT) + "@example.org";
    World.Someone someone = World.shared().person(Role.author, address);
    assertThat(values(suggest(author, "person", address))).contains(someone.email());
    assertThat(values(suggest(author, "person", address.substring(0, 9)))).contains(address);
    assertThat(suggest(reader, "person", address).path("items")).isEmpty();
    assertThat(values(suggest(author, "role", "call"))).contains("On-call engineer");
  }

  @Test
  void aReviewerIsOfferedOfThoseWhoMayDraftAndMayOpenTheIncident() {
    String surname = World.unique("Rev");
    String first = person(Role.author, "Kofi " + surname);
    String second = person(Role.facilitator, "Ama " + surname);
    String reads = person(Role.reader, "Yaa " + surname);
    String open = draft("organization");
    assertThat(reviewers(author, open, surname)).containsExactly(second, first);
    assertThat(reviewers(author, open, "kof " + surname.toLowerCase(Locale.ROOT)))
        .containsExactly(first);
    assertThat(reviewers(author, open, reads)).isEmpty();
    assertThat(reviewers(author, open, "")).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    assertThat(reviewers(World.shared().as(Role.author), draft("restricted"), surname)).isEmpty();
    String address = "/suggest/reviewer?q=x&for=";
    assertThat(reader.get(address + open).status()).isEqualTo(403);
    assertThat(author.get(address + "INC-999999").status()).isEqualTo(404);
    assertThat(author.get(address).status()).isEqualTo(404);
    assertThat(author.get("/incidents/" + open + "/postmortem").text())
        .contains("data-pick=\"reviewer\" data-pick-for=\"" + open + "\"", "people-who-draft");
  }

  @Test
  void amongAThousandPeopleTheLastIsFoundAndNamed() {
    try (World world = World.empty()) {
      Client author = world.signedIn(Role.author);
      world.sql(
          "insert into person (id, name, email, role) select 'many-' || n, 'Aaron Number ' || n,"
              + " 'n' || n || '@shop.example', 'author' from generate_series(1, 1200) n");
      world.sql(
          "insert into person (id, name, email, role)"
              + " values ('last', 'Zuzanna Zielony', 'zz@shop.example', 'author')");
      String ref =
          author
              .post(
                  "/api/v1/incidents",
                  "{\"title\":\"Slow\",\"startedAt\":\"2026-03-01T14:02:00Z\"}")
              .json()
              .path("ref")
              .asText();
      String draft = "/api/v1/incidents/" + ref + "/postmortem";
      author.post(draft, "{\"template\":\"brief\"}");
      assertThat(reviewers(author, ref, "ziel")).containsExactly("zz@shop.example");
      Answer named =
          author
              .with("If-Match", "*")
              .put(draft + "/reviewers", "{\"reviewers\":[\"Zuzanna Zielony\"]}");
      assertThat(named.status()).as(named.text()).isEqualTo(200);
      assertThat(named.text()).contains("zz@shop.example");
    }
  }

  private static String person(Role role, String name) {
    String email = World.unique("asked") + "@shop.example";
    World.shared()
        .admin()
        .post(
            "/api/v1/people",
            "{\"name\":\"%s\",\"email\":\"%s\",\"role\":\"%s\"}".formatted(name, email, role));
    return email;
  }

  private String draft(String visibility) {
    String ref =
        author
            .post(
                "/api/v1/incidents",
                "{\"title\":\"Draft\",\"startedAt\":\"2026-03-01T09:00:00Z\",\"visibility\":\""
                    + visibility
                    + "\"}")
            .json()
            .path("ref")
            .asText();
    author.post("/api/v1/incidents/" + ref + "/postmortem", "{\"template\":\"brief\"}");
    return ref;
  }

  private static List<String> reviewers(Client viewer, String incident, String q) {
    Answer answer =
        viewer.get("/suggest/reviewer?q=" + Urls.encode(q) + "&for=" + Urls.encode(incident));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return values(answer.json());
  }

  @Test
  void whatIsNotAQuestionIsRefused() {
    assertThat(author.get("/suggest/colour?q=x").status()).isEqualTo(404);
    assertThat(author.get("/suggest/team?q=" + "x".repeat(101)).fields()).containsExactly("q");
    assertThat(author.get("/suggest/team?q=%00").fields()).containsExactly("q");
    assertThat(World.shared().stranger().get("/suggest/team").status()).isEqualTo(401);
    for (String odd : List.of("'", "':* &", "\\", "a'b", "@", "a@%")) {
      suggest(author, "person", odd);
      suggest(author, "team", odd);
    }
  }

  @Test
  void tenThousandTeamsAreTwentyAtATimeAndAPageStaysSmall() {
    String stem = World.unique("crowd").toLowerCase(Locale.ROOT);
    try (World world = World.with()) {
      world.sql(
          """
          insert into team (id, name, curated)
          select 'crowd-' || n, '%1$s-' || n, true from generate_series(1, 10000) n\
          """
              .formatted(stem));
      world.sql(
          """
          insert into team_name (spelling, team_id)
          select '%1$s-' || n, 'crowd-' || n from generate_series(1, 10000) n\
          """
              .formatted(stem));
      Client admin = world.admin();
      long before = System.nanoTime();
      assertThat(values(suggest(admin, "team", stem))).hasSize(20);
      assertThat(values(suggest(admin, "team", stem + "-9999"))).containsExactly(stem + "-9999");
      assertThat(suggest(admin, "team", stem + "-x").path("items")).isEmpty();
      System.out.println(
          "three suggestions among 10,000 teams: "
              + (System.nanoTime() - before) / 1_000_000
              + " ms");
      String page = admin.with("Accept", "text/html").get("/action-items").text();
      assertThat(page.split("<option value=\"" + stem, -1).length).isLessThanOrEqualTo(201);
    }
  }
}
