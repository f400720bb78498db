package debrief.service;

import static debrief.team.NameMentions.change;
import static debrief.team.NameMentions.done;
import static debrief.team.NameMentions.merge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.team.NameMentions;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services are things: they come to be where they are named, and what they are called holds. */
class ServicesTest {
  private static final World WORLD = World.shared();
  private static final NameMentions NAMED = new NameMentions(WORLD);
  private static final Client ADMIN = WORLD.admin();
  private static final Client AUTHOR = WORLD.as(Role.author);
  private static final Client FACILITATOR = WORLD.as(Role.facilitator);

  private static String newService() {
    String name = World.unique("Service");
    NAMED.incidentOf(AUTHOR, name);
    return name;
  }

  private static JsonNode incidentsOf(String service) {
    return done(ADMIN.get("/api/v1/incidents?service=" + service)).path("items");
  }

  @Test
  void aServiceComesToBeWhereItIsFirstNamed() {
    String name = newService();
    assertThat(NAMED.incidentOf(AUTHOR, name.toLowerCase(Locale.ROOT), name).path("services"))
        .hasToString("[\"" + name + "\"]");
    assertThat(done(ADMIN.get(NAMED.path("services", name))).path("incidents").asInt())
        .isEqualTo(2);
    assertThat(incidentsOf(name.toUpperCase(Locale.ROOT))).hasSize(2);
  }

  @Test
  void anAliasIsReplacedByTheName() {
    String name = newService();
    String alias = World.unique("alias");
    String path = NAMED.path("services", name);
    done(change(FACILITATOR, path, Map.of("aliases", List.of(alias))));
    assertThat(NAMED.incidentOf(AUTHOR, alias.toUpperCase(Locale.ROOT)).at("/services/0").asText())
        .isEqualTo(name);
    assertThat(incidentsOf(alias)).hasSize(2);
    assertThat(done(WORLD.as(Role.reader).get(path)).path("aliases")).isEmpty();
  }

  @Test
  void anotherNameIsToldEverywhereButInEditions() {
    String name = newService();
    String renamed = World.unique("renamed");
    String slug = published(name);
    String frozen = ADMIN.get("/reports/" + slug + ".json").text();
    done(change(FACILITATOR, NAMED.path("services", name), Map.of("name", renamed)));
    assertThat(incidentsOf(renamed)).hasSize(2);
    assertThat(incidentsOf(name)).hasSize(2); // by the name of before, which leads there
    JsonNode reports = done(ADMIN.get("/api/v1/reports?service=" + renamed)).path("items");
    assertThat(reports).hasSize(1);
    assertThat(reports.at("/0/services/0").asText()).isEqualTo(renamed);
    assertThat(ADMIN.get("/reports/" + slug + ".json").text()).isEqualTo(frozen).contains(name);
    assertThat(ADMIN.get("/api/v1/action-items?service=" + renamed).status()).isEqualTo(200);
    assertThat(done(ADMIN.get("/api/v1/journal?limit=20")).toString()).contains("service.renamed");
  }

  private static String published(String service) {
    String incident = NAMED.incidentOf(ADMIN, service).path("ref").asText();
    String path = "/api/v1/incidents/" + incident;
    done(change(ADMIN, path, Map.of("resolvedAt", "2026-03-01T15:02:00Z")));
    JsonNode draft = done(ADMIN.post(path + "/postmortem", "{\"template\":\"standard\"}"));
    for (JsonNode section : draft.path("sections")) {
      ADMIN.put(
          path + "/postmortem/sections/" + section.path("key").asText(),
          "{\"markdown\":\"What it looked like at the time.\"}");
    }
    done(
        ADMIN.put(
            path + "/postmortem/trust/security",
            "{\"effect\":\"held\",\"explanation\":\"It held.\"}"));
    return done(ADMIN.post(path + "/postmortem/transitions", "{\"to\":\"published\"}"))
        .path("slug")
        .asText();
  }

  @Test
  void twoBecomeOne() {
    String from = newService();
    String into = newService();
    JsonNode both = NAMED.incidentOf(AUTHOR, from, "between", into);
    JsonNode one = done(merge(FACILITATOR, NAMED.path("services", from), into));
    assertThat(one.path("incidents").asInt()).isEqualTo(3);
    assertThat(done(ADMIN.get("/api/v1/incidents/" + both.path("ref").asText())).path("services"))
        .hasToString("[\"" + into + "\",\"between\"]");
    assertThat(NAMED.incidentOf(AUTHOR, from).at("/services/0").asText()).isEqualTo(into);
    assertThat(merge(AUTHOR, NAMED.path("services", into), "between").status()).isEqualTo(403);
  }

  @Test
  void whatIsSaidOfItIsChecked() {
    String path = NAMED.path("services", newService());
    String etag = ADMIN.get(path).etag();
    Map<String, Object> wrong = Map.of("tier", 5, "team", "x".repeat(101), "name", "");
    assertThat(change(FACILITATOR, path, wrong).fields())
        .containsExactlyInAnyOrder("tier", "team", "name");
    assertThat(change(AUTHOR, path, Map.of("tier", 1)).status()).isEqualTo(403);
    String owner = World.unique("owners");
    JsonNode changed = done(change(FACILITATOR, path, Map.of("tier", 1, "team", owner)));
    assertThat(changed.path("team").asText()).isEqualTo(owner);
    assertThat(NAMED.find(WORLD.as(Role.reader), "teams", owner)).isNotNull();
    assertThat(ADMIN.with("If-Match", etag).patch(path, "{\"tier\":2}").status()).isEqualTo(412);
    String taken = newService();
    assertThat(change(FACILITATOR, path, Map.of("name", taken)).status()).isEqualTo(409);
  }

  @Test
  void oneIsMadeBeforeAnybodyNamesIt() {
    String name = World.unique("made");
    String team = World.unique("owners");
    String alias = World.unique("also");
    String body =
        Json.text(Map.of("name", name, "team", team, "aliases", List.of(alias), "tier", 2));
    Client once = FACILITATOR.with("Idempotency-Key", World.unique("make"));
    Answer made = once.post("/api/v1/services", body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("team").asText()).isEqualTo(team);
    assertThat(done(ADMIN.get(made.header("Location")))).isEqualTo(made.json());
    assertThat(once.post("/api/v1/services", body).json()).isEqualTo(made.json());
    assertThat(NAMED.incidentOf(AUTHOR, alias).at("/services/0").asText()).isEqualTo(name);
    for (String taken : List.of(name, name.toUpperCase(Locale.ROOT), alias)) {
      Answer refused = FACILITATOR.post("/api/v1/services", Json.text(Map.of("name", taken)));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.fields()).containsExactly("name");
    }
    assertThat(AUTHOR.post("/api/v1/services", "{\"name\":\"x\"}").status()).isEqualTo(403);
    assertThat(FACILITATOR.post("/api/v1/services", "{\"tier\":9}").fields())
        .containsExactlyInAnyOrder("name", "tier");
  }

  @Test
  void itsTeamIsFoundByAnotherNameOfThatTeam() {
    String team = World.unique("team");
    String alias = World.unique("also");
    done(ADMIN.post("/api/v1/teams", Json.text(Map.of("name", team, "aliases", List.of(alias)))));
    Map<String, Object> asked =
        Map.of("name", World.unique("owned"), "team", alias.toUpperCase(Locale.ROOT));
    JsonNode made = done(FACILITATOR.post("/api/v1/services", Json.text(asked)));
    assertThat(made.path("team").asText()).isEqualTo(team);
    String path = NAMED.path("services", newService());
    assertThat(done(change(FACILITATOR, path, Map.of("team", alias))).path("team").asText())
        .isEqualTo(team);
  }

  /** Its name alone would tell what a restricted incident is about. */
  @Test
  void oneThatOnlyARestrictedIncidentNamesIsMadeAsIfItWereNew() {
    String hidden = World.unique("Hidden");
    String ref = NAMED.incidentOf(ADMIN, hidden).path("ref").asText();
    done(change(ADMIN, "/api/v1/incidents/" + ref, Map.of("visibility", "restricted")));
    String before = done(ADMIN.get(NAMED.path("services", hidden))).path("createdAt").asText();
    String said = hidden.toLowerCase(Locale.ROOT);
    JsonNode made = done(FACILITATOR.post("/api/v1/services", Json.text(Map.of("name", said))));
    JsonNode fresh =
        done(
            FACILITATOR.post("/api/v1/services", Json.text(Map.of("name", World.unique("fresh")))));
    assertThat(made.path("name").asText()).isEqualTo(said);
    assertThat(made.path("incidents").asInt()).isZero();
    assertThat(made.path("createdAt").asText()).isGreaterThan(before);
    assertThat(version(made)).isCloseTo(version(fresh), org.assertj.core.data.Offset.offset(60L));
    assertThat(incidentsOf(said)).hasSize(1);
  }

  private static long version(JsonNode service) {
    String etag = FACILITATOR.get("/api/v1/services/" + service.path("id").asText()).etag();
    return Long.parseLong(etag.replace("\"", ""));
  }

  @Test
  void pagesDoTheSame() {
    String name = newService();
    String renamed = World.unique("renamed");
    Client browser = WORLD.signedIn(Role.facilitator);
    Answer named = browser.get("/services?name=" + name);
    assertThat(named.status()).isEqualTo(303);
    String page = named.header("Location").replaceAll("^https?://[^/]*", "");
    String version = ADMIN.get("/api/v1" + page).etag().replace("\"", "");
    assertThat(browser.form(page, "version", version, "name", renamed, "tier", "9").status())
        .isEqualTo(422);
    assertThat(browser.form(page, "version", version, "name", renamed, "tier", "3").status())
        .isEqualTo(303);
    assertThat(browser.form(page, "version", version, "name", name).status()).isEqualTo(412);
    String into = newService();
    assertThat(browser.get(page + "/merge?into=nobody-is-called-so").text()).contains("into-error");
    assertThat(browser.get(page + "/merge?into=" + into).text()).contains("Make the two one");
    assertThat(browser.form(page + "/merge", "into", into).status()).isEqualTo(303);
    assertThat(incidentsOf(into)).hasSize(2);
    assertThat(WORLD.signedIn(Role.reader).get(page).status()).isEqualTo(404);
    assertThat(WORLD.signedIn(Role.reader).get("/services").text()).doesNotContain("Change it");
  }
}
