package debrief.team;

import static debrief.team.NameMentions.change;
import static debrief.team.NameMentions.done;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who could know of a team or a service only from something restricted does not hear of it. */
class HiddenTeamsTest {
  private static final World WORLD = World.shared();
  private static final NameMentions NAMED = new NameMentions(WORLD);
  private static final Client ADMIN = WORLD.admin();
  private static final Client READER = WORLD.as(Role.reader);
  private static final Client AUTHOR = WORLD.as(Role.author);
  private static final Client FACILITATOR = WORLD.as(Role.facilitator);

  private static String hiddenService() {
    String name = World.unique("0 Hidden service");
    NAMED.incident(ADMIN, Map.of("visibility", "restricted", "services", List.of(name)));
    return name;
  }

  @Test
  void aTeamThatIsNamedInHidingIsNotThere() {
    String name = World.unique("Hidden team");
    NAMED.sharedWith(name);
    String path = NAMED.path("teams", name);
    for (Client outsider : List.of(READER, AUTHOR, FACILITATOR)) {
      assertThat(NAMED.find(outsider, "teams", name)).isNull();
      assertThat(outsider.get(path).status()).isEqualTo(404);
      assertThat(outsider.get(path.replace("/api/v1", "")).status()).isEqualTo(404);
    }
    assertThat(change(FACILITATOR, path, Map.of("contact", "#x")).status()).isEqualTo(404);
    assertThat(WORLD.signedIn(Role.author).get("/incidents/new").text()).doesNotContain(name);
    World.Someone member = WORLD.person(Role.reader);
    change(ADMIN, "/api/v1/people/" + member.id(), Map.of("teams", List.of(name)));
    assertThat(member.browser().get(path).status()).isEqualTo(200);
    assertThat(member.browser().get(path).json().path("incidents").asInt()).isEqualTo(1);
    NAMED.item(AUTHOR, name);
    assertThat(READER.get(path).status()).isEqualTo(200);
    assertThat(READER.get(path).json().path("incidents").asInt()).isZero();
    assertThat(READER.get(path).json().path("actionItems").asInt()).isEqualTo(1);
  }

  @Test
  void aServiceThatIsNamedInHidingIsNotThere() {
    String name = hiddenService();
    String path = NAMED.path("services", name);
    for (Client outsider : List.of(READER, AUTHOR, FACILITATOR)) {
      assertThat(NAMED.find(outsider, "services", name)).isNull();
      assertThat(outsider.get(path).status()).isEqualTo(404);
    }
    String page = "/services?name=" + name.replace(' ', '+');
    assertThat(WORLD.signedIn(Role.reader).get(page).status()).isEqualTo(200);
    assertThat(WORLD.signedIn(Role.reader).get(page).text()).doesNotContain(name);
    assertThat(WORLD.signedIn(Role.author).get("/incidents/new").text()).doesNotContain(name);
    NAMED.incidentOf(AUTHOR, name);
    assertThat(READER.get(path).json().path("incidents").asInt()).isEqualTo(1);
    assertThat(ADMIN.get(path).json().path("incidents").asInt()).isEqualTo(2);
    assertThat(WORLD.signedIn(Role.author).get("/incidents/new").text()).contains(name);
  }

  @Test
  void anotherSpellingDoesNotTellHowItIsSpelledInHiding() {
    String name = hiddenService();
    String path = NAMED.path("services", name);
    String spelled = name.toLowerCase(Locale.ROOT);
    assertThat(NAMED.incidentOf(AUTHOR, spelled).at("/services/0").asText()).isEqualTo(spelled);
    assertThat(done(ADMIN.get(path)).path("name").asText()).isEqualTo(spelled);
    assertThat(done(ADMIN.get(path)).path("incidents").asInt()).isEqualTo(2);
  }

  @Test
  void aNameThatIsTakenInHidingIsNotRefused() {
    String hidden = hiddenService();
    String open = World.unique("open");
    NAMED.incidentOf(AUTHOR, open);
    String path = NAMED.path("services", open);
    done(change(FACILITATOR, path, Map.of("name", hidden)));
    assertThat(done(FACILITATOR.get(path)).path("incidents").asInt()).isEqualTo(1);
    assertThat(done(ADMIN.get(path)).path("incidents").asInt()).isEqualTo(2);
    String other = hiddenService();
    done(change(FACILITATOR, path, Map.of("aliases", List.of(other))));
    assertThat(done(ADMIN.get(path)).path("incidents").asInt()).isEqualTo(3);
  }

  @Test
  void whatWasLookedAfterByHandIsForEverybodyToKnow() {
    String name = hiddenService();
    String path = NAMED.path("services", name);
    done(change(ADMIN, path, Map.of("tier", 2)));
    assertThat(done(READER.get(path)).path("tier").asInt()).isEqualTo(2);
    assertThat(done(READER.get(path)).path("incidents").asInt()).isZero();
  }
}
