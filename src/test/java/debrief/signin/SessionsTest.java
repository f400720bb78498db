package debrief.signin;

import static debrief.signin.Doorstep.OTHER;
import static debrief.signin.Doorstep.signIn;
import static debrief.signin.Doorstep.statusOfMe;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** A session begins with a secret of its own, and ends when it should, at once. */
class SessionsTest {
  private final World world = World.shared();

  @Test
  void somebodySeesWhereTheyAreSignedInAndEndsOneOfThem() {
    World.Someone author = world.person(Role.author);
    Client phone = world.stranger().with("User-Agent", "Mozilla/5.0 (iPhone) Safari/604.1");
    signIn(phone, author.email(), author.password(), "/");
    assertThat(statusOfMe(phone)).isEqualTo(200);
    String page = author.browser().get("/account").text();
    assertThat(page).contains("Safari on iPhone", "127.0.0.1", "this one");
    org.jsoup.nodes.Document read = org.jsoup.Jsoup.parse(page);
    assertThat(read.select("form[action^=/account/sessions/]")).hasSize(2);
    String end = read.select("tr:contains(iPhone) form[action^=/account/sessions/]").attr("action");
    World.Someone other = world.person(Role.author);
    assertThat(other.browser().form(end).status()).isEqualTo(404);
    assertThat(author.browser().form(end).status()).isEqualTo(303);
    assertThat(statusOfMe(phone)).isEqualTo(401);
    assertThat(statusOfMe(author.browser())).isEqualTo(200);
    assertThat(page).doesNotContain(author.browser().session());
  }

  @Test
  void aResetLinkWorksOnceAndForADay() {
    World.Someone author = world.person(Role.author);
    Answer made = world.admin().post("/api/v1/people/" + author.id() + "/invitations", "");
    java.time.Instant until = java.time.Instant.parse(made.json().path("expiresAt").asText());
    assertThat(until).isBefore(java.time.Instant.now().plusSeconds(86_401));
    String link = made.json().path("url").asText();
    assertThat(statusOfMe(author.browser())).isEqualTo(200);
    Client browser = world.stranger();
    String lengthy = "x".repeat(20_000);
    long start = System.nanoTime();
    assertThat(browser.form(link, "password", lengthy, "again", lengthy).status()).isEqualTo(422);
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    assertThat(browser.form(link, "password", OTHER, "again", OTHER).status()).isEqualTo(303);
    assertThat(browser.form(link, "password", OTHER, "again", OTHER).status()).isEqualTo(404);
    assertThat(statusOfMe(author.browser())).isEqualTo(401);
  }

  @Test
  void signingInMakesANewSecretAndEndsTheOldOne() {
    World.Someone author = world.person(Role.author);
    String before = author.browser().session();
    Answer in = signIn(author.browser(), author.email(), author.password(), "/");
    assertThat(in.status()).isEqualTo(303);
    assertThat(author.browser().session()).isNotEqualTo(before).hasSize(40);
    assertThat(statusOfMe(author.browser())).isEqualTo(200);
    assertThat(statusOfMe(world.stranger().inSession(before))).isEqualTo(401);
  }

  @Test
  void aSecretThatSomebodyPlantedIsNotTakenUp() {
    World.Someone author = world.person(Role.author);
    String planted = "planted".repeat(5);
    Answer in = signIn(world.stranger().inSession(planted), author.email(), author.password(), "/");
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Set-Cookie")).doesNotContain(planted);
    assertThat(statusOfMe(world.stranger().inSession(planted))).isEqualTo(401);
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    World.Someone author = world.person(Role.author);
    String secret = author.browser().session();
    assertThat(statusOfMe(author.browser())).isEqualTo(200);
    Answer out = author.browser().form("/sign-out");
    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("Location")).endsWith("/sign-in");
    assertThat(author.browser().session()).isEmpty();
    assertThat(statusOfMe(world.stranger().inSession(secret))).isEqualTo(401);
  }

  @Test
  void signingOutEverywhereEndsEverySessionAndNoToken() {
    World.Someone author = world.person(Role.author);
    Client second = world.stranger();
    signIn(second, author.email(), author.password(), "/");
    String token =
        second
            .post(
                "/api/v1/people/" + author.id() + "/tokens",
                "{\"name\":\"t\",\"scopes\":[\"read\"]}")
            .json()
            .path("token")
            .asText();
    assertThat(statusOfMe(second)).isEqualTo(200);
    assertThat(author.browser().form("/account/sign-out-everywhere").status()).isEqualTo(303);
    assertThat(statusOfMe(second)).isEqualTo(401);
    assertThat(statusOfMe(second.as(token))).isEqualTo(200);
  }

  @Test
  void anotherPasswordEndsTheOtherSessions() {
    World.Someone author = world.person(Role.author);
    Client second = world.stranger();
    signIn(second, author.email(), author.password(), "/");
    assertThat(
            second
                .form("/account/password", "present", OTHER, "password", OTHER, "again", OTHER)
                .text())
        .contains("This is not your present password.");
    Answer changed =
        second.form(
            "/account/password", "present", author.password(), "password", OTHER, "again", OTHER);
    assertThat(changed.status()).isEqualTo(303);
    assertThat(statusOfMe(second)).isEqualTo(200);
    assertThat(statusOfMe(author.browser())).isEqualTo(401);
    assertThat(signIn(world.stranger(), author.email(), author.password(), "/").status())
        .isEqualTo(422);
    assertThat(signIn(world.stranger(), author.email(), OTHER, "/").status()).isEqualTo(303);
  }
}
