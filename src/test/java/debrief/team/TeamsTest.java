package debrief.team;

import static debrief.team.NameMentions.change;
import static debrief.team.NameMentions.done;
import static debrief.team.NameMentions.merge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Teams are things: they come to be where they are named, and what they are called holds. */
class TeamsTest {
  private static final World WORLD = World.shared();
  private static final NameMentions NAMED = new NameMentions(WORLD);
  private static final Client ADMIN = WORLD.admin();
  private static final Client AUTHOR = WORLD.as(Role.author);

  private static String newTeam() {
    String name = World.unique("Team Élan");
    NAMED.item(AUTHOR, name);
    return name;
  }

  private static JsonNode teamsOf(String person) {
    return done(ADMIN.get("/api/v1/people/" + person)).path("teams");
  }

  private static void giveTeams(World.Someone someone, String... teams) {
    done(change(ADMIN, "/api/v1/people/" + someone.id(), Map.of("teams", List.of(teams))));
  }

  @Test
  void aTeamComesToBeWhereItIsFirstNamed() {
    String promised = newTeam();
    String shared = World.unique("shared");
    String joined = World.unique("joined");
    NAMED.sharedWith(shared);
    giveTeams(WORLD.person(Role.reader), joined);
    for (String name : List.of(promised, shared, joined)) {
      assertThat(NAMED.find(ADMIN, "teams", name)).as(name).isNotNull();
    }
    assertThat(done(ADMIN.get(NAMED.path("teams", promised))).path("actionItems").asInt())
        .isEqualTo(1);
  }

  @Test
  void namesThatDifferInCaseOrInTheFormOfAnAccentAreOneTeam() {
    String name = newTeam();
    String other = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
    assertThat(NAMED.item(AUTHOR, " " + other + " ").path("team").asText()).isEqualTo(name);
    assertThat(NAMED.find(ADMIN, "teams", other)).isNull();
    assertThat(ADMIN.get("/api/v1/action-items?team=" + encoded(other)).json().path("items"))
        .hasSize(2);
  }

  private static String encoded(String name) {
    return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void oneIsMadeBeforeAnybodyNamesIt() {
    String name = World.unique("made");
    String body = Json.text(Map.of("name", name, "contact", "#made", "aliases", List.of()));
    Answer made = ADMIN.post("/api/v1/teams", body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(done(ADMIN.get(made.header("Location")))).isEqualTo(made.json());
    assertThat(done(WORLD.as(Role.reader).get(NAMED.path("teams", name))).path("contact").asText())
        .isEqualTo("#made");
    assertThat(ADMIN.post("/api/v1/teams", body).status()).isEqualTo(409);
    // What it is called decides who sees what is shared with it.
    assertThat(WORLD.as(Role.facilitator).post("/api/v1/teams", body).status()).isEqualTo(403);
  }

  @Test
  void anotherNameIsToldEverywhere() {
    String name = newTeam();
    String renamed = World.unique("renamed");
    World.Someone member = WORLD.person(Role.reader);
    giveTeams(member, "first", name);
    String incident = "/api/v1/incidents/" + NAMED.sharedWith(name).path("ref").asText();
    assertThat(member.browser().get(incident).status()).isEqualTo(200);
    done(change(ADMIN, NAMED.path("teams", name), Map.of("name", renamed)));
    assertThat(member.browser().get(incident).status()).isEqualTo(200);
    assertThat(teamsOf(member.id()).toString()).isEqualTo("[\"first\",\"" + renamed + "\"]");
    assertThat(member.browser().get("/api/v1/me").json().path("teams").toString())
        .contains(renamed);
    assertThat(done(ADMIN.get(incident)).at("/sharedWith/teams/0").asText()).isEqualTo(renamed);
    assertThat(ADMIN.get("/api/v1/action-items?team=" + renamed).json().path("items")).hasSize(1);
    // Whoever has the old name in mind, or in an open form, still means the same team.
    assertThat(NAMED.item(AUTHOR, name).path("team").asText()).isEqualTo(renamed);
    done(change(ADMIN, NAMED.path("teams", renamed), Map.of("name", name)));
    assertThat(member.browser().get(incident).status()).isEqualTo(200);
    assertThat(NAMED.item(AUTHOR, renamed).path("team").asText()).isEqualTo(name);
  }

  @Test
  void rulesOfProvidersFollow() {
    String name = newTeam();
    String renamed = World.unique("renamed");
    String provider =
        "/api/v1/sign-in-providers/"
            + done(ADMIN.post(
                    "/api/v1/sign-in-providers",
                    """
                    {"name": "%s", "issuer": "https://%s.example.org", "clientId": "debrief",
                     "groupsClaim": "groups", "rules": [{"group": "/ops", "team": "%s"}]}"""
                        .formatted(
                            World.unique("Provider"),
                            World.unique("id"),
                            name.toLowerCase(Locale.ROOT))))
                .path("id")
                .asText();
    assertThat(done(ADMIN.get(provider)).at("/rules/0/team").asText()).isEqualTo(name);
    done(change(ADMIN, NAMED.path("teams", name), Map.of("name", renamed)));
    assertThat(done(ADMIN.get(provider)).at("/rules/0/team").asText()).isEqualTo(renamed);
    ADMIN.with("If-Match", "*").delete(provider);
  }

  @Test
  void twoBecomeOneAndBothNamesLeadThere() {
    String from = newTeam();
    String into = newTeam();
    World.Someone member = WORLD.person(Role.reader);
    giveTeams(member, from, into);
    String incident = "/api/v1/incidents/" + NAMED.sharedWith(from).path("ref").asText();
    String service = World.unique("service");
    NAMED.incidentOf(AUTHOR, service);
    done(change(ADMIN, NAMED.path("services", service), Map.of("team", from)));
    String gone = NAMED.path("teams", from);
    Client once = ADMIN.with("Idempotency-Key", World.unique("merge"));
    JsonNode one = done(merge(once, gone, into));
    assertThat(done(merge(once, gone, into))).isEqualTo(one);
    assertThat(one.path("name").asText()).isEqualTo(into);
    assertThat(one.path("aliases").toString()).contains(from);
    assertThat(ADMIN.get(gone).status()).isEqualTo(404);
    assertThat(teamsOf(member.id()).toString()).isEqualTo("[\"" + into + "\"]");
    assertThat(member.browser().get(incident).status()).isEqualTo(200);
    assertThat(done(ADMIN.get(NAMED.path("services", service))).path("team").asText())
        .isEqualTo(into);
    assertThat(NAMED.item(AUTHOR, from).path("team").asText()).isEqualTo(into);
    assertThat(done(ADMIN.get(NAMED.path("teams", into))).path("actionItems").asInt()).isEqualTo(3);
  }

  @Test
  void aNameThatLeadsToAnotherIsRefused() {
    String name = newTeam();
    String path = NAMED.path("teams", newTeam());
    Answer refused = change(ADMIN, path, Map.of("name", name.toUpperCase(Locale.ROOT)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.fields()).containsExactly("name");
    assertThat(change(ADMIN, path, Map.of("aliases", List.of(name))).fields())
        .containsExactly("aliases");
    assertThat(merge(ADMIN, path, "nobody-is-called-so").status()).isEqualTo(422);
    assertThat(merge(ADMIN, path, path.substring(path.lastIndexOf('/') + 1)).status())
        .isEqualTo(422);
  }

  @Test
  void aStaleSaveChangesNothing() {
    String path = NAMED.path("teams", newTeam());
    String etag = ADMIN.get(path).etag();
    assertThat(ADMIN.patch(path, "{}").status()).isEqualTo(428);
    assertThat(ADMIN.with("If-Match", etag).patch(path, "{\"contact\":\"#a\"}").status())
        .isEqualTo(200);
    Answer late = ADMIN.with("If-Match", etag).patch(path, "{\"contact\":\"#b\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().at("/current/contact").asText()).isEqualTo("#a");
  }

  @Test
  void whatDoesNotFitIsNamed() {
    String path = NAMED.path("teams", newTeam());
    Map<String, Object> wrong =
        Map.of(
            "name",
            "x".repeat(101),
            "contact",
            "a\nb",
            "mail",
            "nobody",
            "aliases",
            List.of("y".repeat(101), "z"));
    assertThat(change(ADMIN, path, wrong).fields())
        .containsExactlyInAnyOrder("name", "contact", "mail", "aliases[0]");
    List<String> many = IntStream.range(0, 51).mapToObj(i -> World.unique("alias")).toList();
    assertThat(change(ADMIN, path, Map.of("aliases", many)).fields()).containsExactly("aliases");
    List<String> none = Collections.singletonList(null);
    assertThat(change(ADMIN, path, Map.of("aliases", none)).fields()).containsExactly("aliases[0]");
    assertThat(change(ADMIN, path, Map.of("name", " ")).fields()).containsExactly("name");
    assertThat(done(change(ADMIN, path, Map.of("name", "n".repeat(100)))).path("name").asText())
        .hasSize(100);
  }

  @Test
  void facilitatorsSayHowItIsReachedAndAdministratorsWhatItIsCalled() {
    String path = NAMED.path("teams", newTeam());
    Map<String, Object> reach = Map.of("contact", "#élan", "mail", "elan@shop.example");
    assertThat(change(WORLD.as(Role.reader), path, reach).status()).isEqualTo(403);
    assertThat(change(AUTHOR, path, reach).status()).isEqualTo(403);
    Client facilitator = WORLD.as(Role.facilitator);
    assertThat(done(change(facilitator, path, reach)).path("mail").asText())
        .isEqualTo("elan@shop.example");
    assertThat(change(facilitator, path, Map.of("name", "x")).status()).isEqualTo(403);
    assertThat(merge(facilitator, path, newTeam()).status()).isEqualTo(403);
    JsonNode read = done(WORLD.as(Role.reader).get(path));
    assertThat(read.path("contact").asText()).isEqualTo("#élan");
    assertThat(read.path("mail").isNull()).isTrue();
    assertThat(read.path("members").isNull()).isTrue();
    assertThat(Json.text(read)).doesNotContain("elan@");
  }
}
