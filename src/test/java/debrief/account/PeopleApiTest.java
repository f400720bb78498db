package debrief.account;

import static debrief.signin.Doorstep.OTHER;
import static debrief.signin.Doorstep.statusOfMe;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeopleApiTest {
  private static final String PATH = "/api/v1/people";
  private final World world = World.shared();
  private final Client admin = world.admin();

  private Answer add(String email, String more) {
    return admin.post(PATH, "{\"name\":\"Nour\",\"email\":\"%s\"%s}".formatted(email, more));
  }

  private Answer change(String id, String patch) {
    String etag = admin.get(PATH + "/" + id).etag();
    return admin.with("If-Match", etag).patch(PATH + "/" + id, patch);
  }

  private static String newEmail() {
    return World.unique("nour").toLowerCase(Locale.ROOT) + "@shop.example";
  }

  @Test
  void everybodyIsToldWhoTheyAre() {
    World.Someone author = world.person(Role.author);
    Answer me = author.browser().get("/api/v1/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().path("id").asText()).isEqualTo(author.id());
    assertThat(me.json().path("email").asText()).isEqualTo(author.email());
    assertThat(me.json().path("rights").toString()).isEqualTo("[\"read\",\"export\",\"write\"]");
    assertThat(me.json().path("token").isNull()).isTrue();
    Answer service = world.as(Role.reader).get("/api/v1/me");
    assertThat(service.json().path("kind").asText()).isEqualTo("service");
    assertThat(service.json().at("/token/scopes").toString()).isEqualTo("[\"read\",\"export\"]");
    assertThat(service.json().path("rights").toString()).isEqualTo("[\"read\",\"export\"]");
  }

  @Test
  void somebodyIsAddedAndComesInOnce() {
    String email = newEmail();
    Answer added = add(email, ",\"role\":\"author\",\"teams\":[\"checkout\",\"checkout\"]");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().path("teams")).hasSize(1);
    String url = added.json().at("/invitation/url").asText();
    Answer read = admin.get(added.header("Location"));
    assertThat(read.etag()).isEqualTo(added.etag()).isNotEmpty();
    assertThat(read.text()).doesNotContain("/invitations/");

    Client browser = world.stranger();
    assertThat(browser.get(url).text()).contains(email);
    assertThat(browser.form(url, "password", "short", "again", "short").status()).isEqualTo(422);
    Answer in = browser.form(url, "password", OTHER, "again", OTHER);
    assertThat(in.status()).isEqualTo(303);
    assertThat(statusOfMe(browser)).isEqualTo(200);
    assertThat(world.stranger().get(url).status()).isEqualTo(404);
    assertThat(world.stranger().form(url, "password", OTHER, "again", OTHER).status())
        .isEqualTo(404);
    assertThat(world.stranger().get("/invitations/nonsense").status()).isEqualTo(404);
  }

  @Test
  void anAddressIsOnePersonHoweverItIsSpelled() {
    String email = newEmail();
    assertThat(add(email, "").status()).isEqualTo(201);
    Answer again = add(email.toUpperCase(Locale.ROOT), "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.fields()).containsExactly("email");
    String accented = World.unique("élodie") + "@shop.example";
    assertThat(add(accented, "").status()).isEqualTo(201);
    assertThat(add(accented.replace('é', 'É'), "").status()).isEqualTo(409);
  }

  @Test
  void whatIsWrongWithSomebodyIsNamed() {
    assertThat(admin.post(PATH, "{}").fields()).containsExactly("name", "email");
    assertThat(add("nobody", "").fields()).containsExactly("email");
    assertThat(add("a\\u0000@shop.example", "").fields()).containsExactly("email");
    assertThat(add(newEmail(), ",\"role\":\"king\"").fields()).containsExactly("role");
    assertThat(add(newEmail(), ",\"teams\":[\"a\",null]").fields()).containsExactly("teams[1]");
    assertThat(add(newEmail(), ",\"password\":\"x\"").fields()).containsExactly("password");
    assertThat(add("x".repeat(300) + "@shop.example", "").fields()).contains("email");
  }

  @Test
  void aNewInvitationEndsTheOneBeforeAndWhatItLeadsToEndsSessions() {
    World.Someone author = world.person(Role.author);
    String path = PATH + "/" + author.id() + "/invitations";
    String first = admin.post(path, "").json().path("url").asText();
    String second = admin.post(path, "").json().path("url").asText();
    assertThat(world.stranger().get(first).status()).isEqualTo(404);
    assertThat(statusOfMe(author.browser())).isEqualTo(200);
    Client browser = world.stranger();
    assertThat(browser.form(second, "password", OTHER, "again", OTHER).status()).isEqualTo(303);
    assertThat(statusOfMe(author.browser())).isEqualTo(401);
    assertThat(statusOfMe(browser)).isEqualTo(200);
    assertThat(admin.post(PATH + "/" + world.service(Role.reader) + "/invitations", "").status())
        .isEqualTo(409);
  }

  @Test
  void whoIsDeactivatedIsOutAtOnce() {
    World.Someone author = world.person(Role.author);
    String token =
        author
            .browser()
            .post(PATH + "/" + author.id() + "/tokens", "{\"name\":\"t\",\"scopes\":[\"write\"]}")
            .json()
            .path("token")
            .asText();
    assertThat(token).startsWith("debrief_");
    String invitation =
        admin.post(PATH + "/" + author.id() + "/invitations", "").json().path("url").asText();
    assertThat(statusOfMe(author.browser())).isEqualTo(200);
    assertThat(statusOfMe(admin.as(token))).isEqualTo(200);

    Answer out = change(author.id(), "{\"active\":false}");
    assertThat(out.json().path("active").asBoolean(true)).isFalse();
    assertThat(statusOfMe(author.browser())).isEqualTo(401);
    assertThat(statusOfMe(admin.as(token))).isEqualTo(401);
    assertThat(world.stranger().get(invitation).status()).isEqualTo(404);
    Answer in =
        world.stranger().form("/sign-in", "email", author.email(), "password", author.password());
    assertThat(in.status()).isEqualTo(422);

    assertThat(change(author.id(), "{\"active\":true}").status()).isEqualTo(200);
    assertThat(statusOfMe(author.browser())).isEqualTo(401);
    assertThat(statusOfMe(admin.as(token))).isEqualTo(401);
  }

  @Test
  void anotherRoleHoldsAtOnce() {
    world.signedIn(Role.administrator); // so that the one below is not the last
    World.Someone author = world.person(Role.author);
    assertThat(author.browser().get(PATH).status()).isEqualTo(403);
    change(author.id(), "{\"role\":\"administrator\"}");
    assertThat(author.browser().get(PATH).status()).isEqualTo(200);
    change(author.id(), "{\"role\":\"reader\"}");
    assertThat(author.browser().get(PATH).status()).isEqualTo(403);
  }

  @Test
  void aPatchKnowsItsVersionAndItsFields() {
    World.Someone author = world.person(Role.author);
    String path = PATH + "/" + author.id();
    assertThat(admin.patch(path, "{\"name\":\"x\"}").status()).isEqualTo(428);
    String etag = admin.get(path).etag();
    Answer changed = admin.with("If-Match", etag).patch(path, "{\"teams\":[\"platform\"]}");
    assertThat(changed.json().path("name").asText()).isEqualTo(author.name());
    assertThat(changed.json().path("teams").toString()).isEqualTo("[\"platform\"]");
    Answer stale = admin.with("If-Match", etag).patch(path, "{\"name\":\"x\"}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().at("/current/teams/0").asText()).isEqualTo("platform");
    assertThat(change(author.id(), "{\"email\":\"x@shop.example\"}").fields())
        .containsExactly("email");
    assertThat(change(author.id(), "{\"role\":null}").fields()).containsExactly("role");
    assertThat(admin.with("If-Match", "*").patch(PATH + "/nobody", "{}").status()).isEqualTo(404);
  }

  @Test
  void theLastAdministratorStays() {
    try (World alone = World.empty()) {
      World.Someone last = alone.person(Role.administrator);
      String path = PATH + "/" + last.id();
      Client byToken = alone.admin().with("If-Match", "*");
      assertThat(byToken.patch(path, "{\"role\":\"author\"}").status()).isEqualTo(409);
      assertThat(byToken.patch(path, "{\"active\":false}").status()).isEqualTo(409);
      assertThat(statusOfMe(last.browser())).isEqualTo(200);
      alone.admin().post(PATH, "{\"name\":\"i\",\"email\":\"i@x.y\",\"role\":\"administrator\"}");
      assertThat(byToken.patch(path, "{\"active\":false}").status()).isEqualTo(409);
      World.Someone second = alone.person(Role.administrator);
      assertThat(byToken.patch(path, "{\"role\":\"author\"}").status()).isEqualTo(200);
      assertThat(byToken.patch(PATH + "/" + second.id(), "{\"active\":false}").status())
          .isEqualTo(409);
    }
  }

  @Test
  void aSecretIsNotStoredForARepeat() {
    Client twice = admin.with("Idempotency-Key", World.unique("key"));
    String body = "{\"name\":\"Nour\",\"email\":\"%s\"}".formatted(newEmail());
    Answer first = twice.post(PATH, body);
    Answer second = twice.post(PATH, body);
    assertThat(first.json().at("/invitation/url").asText()).startsWith("/invitations/");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(second.json().path("invitation").isNull()).isTrue();
    String tokens = PATH + "/" + world.service(Role.reader) + "/tokens";
    Client again = admin.with("Idempotency-Key", World.unique("key"));
    String input = "{\"name\":\"t\",\"scopes\":[\"read\"]}";
    assertThat(again.post(tokens, input).json().path("token").asText()).startsWith("debrief_");
    assertThat(again.post(tokens, input).json().path("token").isNull()).isTrue();
    assertThat(admin.get(tokens).json().path("items")).hasSize(1);
  }

  @Test
  void aListOfPeopleGoesOnWhereItLeftOff() {
    for (int i = 0; i < 3; i++) {
      add(newEmail(), "");
    }
    Answer first = admin.get(PATH + "?limit=2");
    Answer second = admin.get(PATH + "?limit=2&cursor=" + first.json().path("next").asText());
    assertThat(first.json().path("items")).hasSize(2);
    assertThat(second.json().path("items")).hasSize(2);
    assertThat(first.text()).doesNotContain(second.json().at("/items/0/id").asText());
  }

  @Test
  void theJournalTellsWhoDidWhat() {
    String email = newEmail();
    Answer added = add(email, ",\"role\":\"author\"");
    String id = added.json().path("id").asText();
    Client browser = world.stranger();
    browser.form(added.json().at("/invitation/url").asText(), "password", OTHER, "again", OTHER);
    change(id, "{\"role\":\"facilitator\"}");
    Answer lines = admin.get("/api/v1/journal?subject=" + id);
    assertThat(lines.json().findValuesAsText("action"))
        .containsExactly(
            "person.changed",
            "person.signedIn",
            "person.invitationAccepted",
            "person.invited",
            "person.added");
    assertThat(lines.json().at("/items/0/detail/toRole").asText()).isEqualTo("facilitator");
    assertThat(lines.json().at("/items/0/actorName").asText()).isEqualTo("Bootstrap");
    assertThat(lines.text()).doesNotContain(email);
    String next = admin.get("/api/v1/journal?limit=2&subject=" + id).json().path("next").asText();
    assertThat(
            admin
                .get("/api/v1/journal?limit=9&subject=" + id + "&cursor=" + next)
                .json()
                .path("items"))
        .hasSize(3);
    assertThat(admin.get("/api/v1/journal?actor=" + id).json().path("items")).hasSize(2);
    assertThat(admin.get("/api/v1/journal?from=2100-01-01").json().path("items")).isEmpty();
    assertThat(admin.get("/api/v1/journal?from=yesterday").fields()).containsExactly("from");
    assertThat(browser.get("/api/v1/journal").status()).isEqualTo(403);
  }
}
