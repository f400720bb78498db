package debrief.people;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static final String SENTENCE = "The address and the password do not fit together.";
  private static final String OTHER = "the second kettle is quiet";
  private final World world = World.shared();

  private static Answer signIn(Client browser, String email, String password, String next) {
    return browser.form("/sign-in", "email", email, "password", password, "next", next);
  }

  private static int statusOfMe(Client client) {
    return client.get("/api/v1/me").status();
  }

  @Test
  void aPersonSignsInWhateverTheCaseOfTheAddress() {
    World.Someone author = world.person(Role.author);
    Client browser = world.stranger();
    Answer in =
        signIn(
            browser,
            " " + author.email().toUpperCase(Locale.ROOT),
            author.password(),
            "/incidents?state=ongoing");
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).endsWith("/incidents?state=ongoing");
    assertThat(in.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600")
        .doesNotContain("Secure");
    assertThat(browser.get("/api/v1/me").json().path("id").asText()).isEqualTo(author.id());
    assertThat(browser.get("/sign-in?next=/account").header("Location")).endsWith("/account");
  }

  @Test
  void whoDoesNotComeInIsToldTheSameWhateverTheReason() {
    World.Someone author = world.person(Role.author);
    Client browser = world.stranger();
    String million = "x".repeat(1_000_000);
    for (Answer refused :
        new Answer[] {
          signIn(browser, author.email(), OTHER, "/"),
          signIn(browser, author.email(), million, "/"),
          signIn(browser, author.email(), "", "/"),
          signIn(browser, World.unique("nobody") + "@shop.example", author.password(), "/"),
          signIn(browser, "bootstrap@localhost", World.ADMIN_TOKEN, "/"),
          signIn(browser, author.email() + "\0", author.password(), "/"),
          signIn(browser, "x".repeat(1_000_000), author.password(), "/"),
          signIn(browser, "", "", "/")
        }) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains(SENTENCE);
      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void guessingIsCutShortForThatAddressOnly() {
    World.Someone guessed = world.person(Role.author);
    World.Someone other = world.person(Role.author);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(world.stranger(), guessed.email(), OTHER, "/").status()).isEqualTo(422);
    }
    Answer refused = signIn(world.stranger(), guessed.email(), guessed.password(), "/");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("ten minutes").doesNotContain(guessed.password());
    assertThat(signIn(world.stranger(), other.email(), other.password(), "/").status())
        .isEqualTo(303);
    // Whoever has signed in here before has tries of their own, which nobody else uses up.
    assertThat(guessed.browser().form("/sign-out").status()).isEqualTo(303);
    assertThat(signIn(guessed.browser(), guessed.email(), guessed.password(), "/").status())
        .isEqualTo(303);
  }

  @Test
  void aBrowserThatIsKnownHasNoMoreTriesThanAnother() {
    World.Someone author = world.person(Role.author);
    author.browser().form("/sign-out");
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(author.browser(), author.email(), OTHER, "/").status()).isEqualTo(422);
    }
    assertThat(signIn(author.browser(), author.email(), author.password(), "/").status())
        .isEqualTo(429);
    assertThat(signIn(world.stranger(), author.email(), author.password(), "/").status())
        .isEqualTo(303);
  }

  @Test
  void tryingAgainstNobodyEndsAsTryingAgainstSomebody() {
    String nobody = World.unique("nobody") + "@shop.example";
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(world.stranger(), nobody, OTHER, "/").status()).isEqualTo(422);
    }
    assertThat(signIn(world.stranger(), nobody, OTHER, "/").status()).isEqualTo(429);
  }

  @Test
  void aLookAlikeAddressIsSomebodyElse() {
    World.Someone author = world.person(Role.author);
    for (String alike :
        new String[] {
          author.email().replace('e', '\u0435'), // Cyrillic
          author.email().replace("p", "\uff50"), // full width
          author.email().replace("@", "\uff20"),
          author.email().replace("o", "\u03bf"), // Greek
          author.email().replace("s", "\u017f"), // long s
          author.email() + "\u200b",
          author.email().replace("shop", "sh\u00f8p"),
          author.email() + "."
        }) {
      Answer refused = signIn(world.stranger(), alike, author.password(), "/");
      assertThat(refused.status()).as(alike).isEqualTo(422);
      assertThat(refused.text()).contains(SENTENCE);
    }
  }

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
    String million = "x".repeat(1_000_000);
    long start = System.nanoTime();
    assertThat(browser.form(link, "password", million, "again", million).status()).isEqualTo(422);
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

  @Test
  void aChangeFromAnotherPageIsRefused() {
    World.Someone author = world.person(Role.author);
    World.Someone other = world.person(Role.author);
    Client browser = author.browser();
    assertThat(browser.bareForm("/sign-out").status()).isEqualTo(403);
    assertThat(browser.bareForm("/sign-out", "_csrf", other.browser().csrf()).status())
        .isEqualTo(403);
    assertThat(browser.with("Origin", "https://evil.example").form("/sign-out").status())
        .isEqualTo(403);
    assertThat(browser.with("Origin", "null").form("/sign-out").status()).isEqualTo(403);
    assertThat(browser.with("Sec-Fetch-Site", "cross-site").form("/sign-out").status())
        .isEqualTo(403);
    Client stranger = world.stranger().with("Origin", "https://evil.example");
    assertThat(signIn(stranger, author.email(), author.password(), "/").status()).isEqualTo(403);
    assertThat(statusOfMe(browser)).isEqualTo(200);
    assertThat(browser.with("Origin", world.url()).form("/sign-out").status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "evil.example",
        " //evil.example",
        "/%%%{}"
      })
  void signingInNeverLeadsAway(String next) {
    World.Someone author = world.person(Role.author);
    Answer in = signIn(world.stranger(), author.email(), author.password(), next);
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isEqualTo("/");
    assertThat(world.stranger().get("/sign-in?next=" + debrief.web.Urls.encode(next)).text())
        .contains("name=\"next\" value=\"/\"");
  }

  @Test
  void aPageForNobodyLeadsToTheSignIn() {
    Answer page = world.stranger().with("Accept", "text/html").get("/account?x=1");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location")).endsWith("/sign-in?next=%2Faccount%3Fx%3D1");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(world.stranger().get("/api/v1/me").header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void everyPageIsKeptToItsReader() {
    Answer page = world.signedIn(Role.reader).get("/account");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
  }
}
