package debrief.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An incident is found from the moment it is declared, and gives way to what says more of it. */
class IncidentSearchTest {
  private final World world = World.shared();
  private final Client admin = world.admin();
  private final Client author = world.as(Role.author);
  private final Client reader = world.as(Role.reader);

  private String declare(Map<String, Object> more) {
    Map<String, Object> said = new HashMap<>(more);
    said.put("severity", "SEV2");
    said.put("startedAt", "2026-03-01T14:02:00Z");
    Answer made = admin.post("/api/v1/incidents", Json.text(said));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("ref").asText();
  }

  private void patch(String ref, Map<String, Object> change) {
    Answer changed =
        admin.with("If-Match", "*").patch("/api/v1/incidents/" + ref, Json.text(change));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  @Test
  void anIncidentIsFoundByAllThatItSays() {
    String service = World.unique("anthill");
    String ref =
        declare(
            Map.of(
                "title",
                "Echidnas block the anthill",
                "summary",
                "A *spiny* crowd at the entrance.",
                "services",
                List.of(service),
                "impact",
                Map.of("statement", "Nobody got any termites")));
    for (String q :
        List.of(
            "echidna anthill",
            "spiny crowd echidna",
            "termites echidnas",
            ref,
            "echidna service:" + service,
            "echidna is:open",
            "echidna severity:SEV2",
            "kind:incident echidna",
            "echdina anthill")) {
      assertThat(Searched.urls(reader, q)).as(q).containsExactly("/incidents/" + ref);
    }
    JsonNode found = Searched.by(reader, "echidna spiny").at("/items/0");
    assertThat(found.path("kind").asText()).isEqualTo("incident");
    assertThat(found.path("excerpt").asText()).contains("<mark>spiny</mark> crowd");
    assertThat(reader.get("/search?q=echidna+anthill").text())
        .contains("Incidents", "href=\"/incidents/" + ref + "\"");
  }

  @Test
  void anIncidentIsFoundAsItIsCalledNow() {
    String ref = declare(Map.of("title", "Sloths at the wicket"));
    patch(ref, Map.of("title", "Manatees at the wicket", "resolvedAt", "2026-03-01T15:00:00Z"));
    assertThat(Searched.urls(reader, "manatees wicket")).containsExactly("/incidents/" + ref);
    assertThat(Searched.urls(reader, "manatees wicket is:open")).isEmpty();
    assertThat(Searched.urls(reader, "+sloths \"sloths at the wicket\"")).isEmpty();
  }

  /** Of a beginning the index is asked for the words that are known to begin so. */
  @Test
  void aBeginningFindsWordsThatEndWithDigits() {
    String ref = declare(Map.of("title", "Node numbat77 did not answer the numbatron"));
    for (String q : List.of("numb", "numbat", "numbat7", "numbatr")) {
      assertThat(Searched.urls(reader, q)).as(q).contains("/incidents/" + ref);
    }
  }

  /** Nobody is shown the same thing twice, and nobody loses sight of it in between. */
  @Test
  void anIncidentGivesWayToItsDraftAndItsReport() {
    Story story = Story.begin(admin, "Uncommon uakaris");
    String incident = "/incidents/" + story.ref();
    assertThat(Searched.urls(author, "uncommon uakaris")).containsExactly(incident);
    story.write("They were red.");
    String draft = incident + "/postmortem";
    Await.until(
        "the draft is found",
        () -> {
          List<String> urls = Searched.urls(author, "uncommon uakaris");
          assertThat(urls).hasSize(1);
          return urls.contains(draft);
        });
    // Readers know of the incident, and of no draft.
    assertThat(Searched.urls(reader, "uncommon uakaris")).containsExactly(incident);
    patch(story.ref(), Map.of("title", "Very uncommon uakaris"));
    assertThat(Searched.urls(author, "uncommon uakaris")).containsExactly(draft);
    assertThat(Searched.urls(reader, "very uncommon uakaris")).containsExactly(incident);
    String report = "/reports/" + story.publish();
    assertThat(Searched.urls(author, "uncommon uakaris")).containsExactly(report);
    assertThat(Searched.urls(reader, "uncommon uakaris")).containsExactly(report);
    patch(story.ref(), Map.of("title", "Most uncommon uakaris"));
    assertThat(Searched.urls(author, "uncommon uakaris")).containsExactly(report);
  }

  @Test
  void aRestrictedIncidentIsFoundByThoseWhoMaySeeIt() {
    String service = World.unique("hidden");
    String team = World.unique("Night watch");
    String ref =
        declare(
            Map.of(
                "title",
                "Seen by few: tuataralike",
                "services",
                List.of(service),
                "visibility",
                "restricted",
                "sharedWith",
                Map.of("teams", List.of(team))));
    Searched.isSilent(reader, "tuataralike", service);
    Searched.isSilent(author, "tuataralike", service);
    assertThat(Searched.by(reader, "\"" + team + "\"").path("items")).isEmpty();
    assertThat(Searched.urls(admin, "tuataralike")).containsExactly("/incidents/" + ref);
    assertThat(Searched.urls(admin, "\"" + team + "\"")).contains("/incidents/" + ref);
    assertThat(admin.get("/api/v1/journal?subject=" + ref).text()).contains("restricted.read");
    patch(ref, Map.of("visibility", "organization"));
    assertThat(Searched.urls(reader, "tuataralike")).containsExactly("/incidents/" + ref);
    assertThat(Searched.by(reader, "tuataralke").path("didYouMean").asText())
        .isEqualTo("tuataralike");
    patch(ref, Map.of("visibility", "restricted"));
    Searched.isSilent(reader, "tuataralike", service);
  }

  @Test
  void aDismissedIncidentIsSilentAndAnErasedOneLeavesNoWord() {
    String service = World.unique("drill");
    String ref = declare(Map.of("title", "About marmosetlike", "services", List.of(service)));
    String path = "/api/v1/incidents/" + ref;
    Searched.finds(reader, "marmosetlike", service);
    assertThat(admin.post(path + "/dismissals", "{\"reason\":\"A drill\"}").status())
        .isEqualTo(201);
    Searched.isSilent(reader, "marmosetlike", service);
    Searched.isSilent(admin, "marmosetlike", service);
    admin.with("If-Match", "*").delete(path + "/dismissals");
    Searched.finds(reader, "marmosetlike", service);
    admin.post(path + "/dismissals", "{\"reason\":\"A drill\"}");
    assertThat(admin.with("If-Match", "*").delete(path).status()).isLessThan(300);
    assertThat(Searched.left(world, "marmosetlike")).isZero();
  }

  /** Words that are known already are nobody's to hold while their transaction goes on. */
  @Test
  void whoeverDeclaresDoesNotWaitForWhoeverSaysTheSame() {
    declare(Map.of("title", "The sturgeonlike"));
    world
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("select 1 from search_word where word = 'sturgeonlike' for update");
              declare(Map.of("title", "Another sturgeonlike"));
            });
    assertThat(Searched.urls(reader, "sturgeonlike")).hasSize(2);
  }

  @Test
  void readersFindRolesAndNotNames() {
    String ref =
        declare(
            Map.of(
                "title", "Grete Oxenstern let the vicunalike in",
                "summary", "Grete Oxenstern opened the gate.",
                "participants",
                    List.of(Map.of("name", "Grete Oxenstern", "role", "Gatekeeper, vicunalike"))));
    assertThat(Searched.urls(author, "oxenstern vicunalike")).containsExactly("/incidents/" + ref);
    assertThat(Searched.urls(reader, "gatekeeper vicunalike")).containsExactly("/incidents/" + ref);
    for (String q : List.of("oxenstern", "\"grete oxenstern\"", "vicunalike")) {
      assertThat(Searched.by(reader, q).toString())
          .as(q)
          .doesNotContain("Grete", "Oxenst", "oxenst");
    }
    // Somebody whose name is known only later is told by role from then on.
    patch(ref, Map.of("summary", "Arvid Lund shut it; vicunalike."));
    assertThat(Searched.by(reader, "lund vicunalike").toString()).contains("Arvid");
    patch(
        ref,
        Map.of(
            "participants", List.of(Map.of("name", "Arvid Lund", "role", "Gatekeeper, nights"))));
    assertThat(Searched.by(reader, "vicunalike shut").toString()).doesNotContain("Arvid", "Lund");
    assertThat(Searched.by(author, "lund vicunalike").toString()).contains("Arvid");
  }

  @Test
  void aServiceAndATeamAreFoundUnderTheirNewNames() {
    String service = World.unique("oldname");
    String team = World.unique("oldteam");
    String ref =
        declare(
            Map.of(
                "title",
                "Numbered capybaralike",
                "services",
                List.of(service),
                "visibility",
                "restricted",
                "sharedWith",
                Map.of("teams", List.of(team))));
    for (String[] one : new String[][] {{"services", service}, {"teams", team}}) {
      String now = World.unique("newname");
      rename(one[0], one[1], now);
      Await.work(
          world,
          "write-down-what-search-finds",
          "the new name finds it",
          () -> Searched.urls(admin, "\"" + now + "\"").size() == 1);
      assertThat(Searched.urls(admin, "\"" + one[1] + "\"")).doesNotContain("/incidents/" + ref);
    }
  }

  private void rename(String sort, String from, String to) {
    String path = "/api/v1/" + sort;
    for (JsonNode one : admin.get(path + "?limit=500").json().path("items")) {
      if (one.path("name").asText().equals(from)) {
        path += "/" + one.path("id").asText();
      }
    }
    Answer renamed = admin.with("If-Match", "*").patch(path, Json.text(Map.of("name", to)));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
  }
}
