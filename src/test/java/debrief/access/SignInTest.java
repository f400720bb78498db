package debrief.access;

import static debrief.signin.Doorstep.OTHER;
import static debrief.signin.Doorstep.signIn;
import static debrief.signin.Doorstep.statusOfMe;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final String SENTENCE = "The address and the password do not fit together.";

  /** Behind a proxy: each test comes from an address of its own, or they would use up one limit. */
  private final World world = World.with("trustedProxies", "127.0.0.1");

  private String address = "";

  @AfterAll
  void close() {
    world.close();
  }

  /** A stranger at the address of this test. */
  private Client stranger() {
    return world.stranger().with("X-Forwarded-For", address);
  }

  @BeforeEach
  void comeFromElsewhere() {
    address = "203.0.113." + ADDRESSES.incrementAndGet();
  }

  @Test
  void aPersonSignsInWhateverTheCaseOfTheAddress() {
    World.Someone author = world.person(Role.author);
    Client browser = stranger();
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
    Client browser = stranger();
    String lengthy = "x".repeat(20_000);
    for (Answer refused :
        new Answer[] {
          signIn(browser, author.email(), OTHER, "/"),
          signIn(browser, author.email(), lengthy, "/"),
          signIn(browser, author.email(), "", "/"),
          signIn(browser, World.unique("nobody") + "@shop.example", author.password(), "/"),
          signIn(browser, "bootstrap@localhost", World.ADMIN_TOKEN, "/"),
          signIn(browser, author.email() + "\0", author.password(), "/"),
          signIn(browser, "x".repeat(20_000), author.password(), "/"),
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
      assertThat(signIn(stranger(), guessed.email(), OTHER, "/").status()).isEqualTo(422);
    }
    Answer refused = signIn(stranger(), guessed.email(), guessed.password(), "/");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("ten minutes").doesNotContain(guessed.password());
    assertThat(signIn(stranger(), other.email(), other.password(), "/").status()).isEqualTo(303);
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
    assertThat(signIn(stranger(), author.email(), author.password(), "/").status()).isEqualTo(303);
  }

  @Test
  void tryingAgainstNobodyEndsAsTryingAgainstSomebody() {
    String nobody = World.unique("nobody") + "@shop.example";
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(stranger(), nobody, OTHER, "/").status()).isEqualTo(422);
    }
    assertThat(signIn(stranger(), nobody, OTHER, "/").status()).isEqualTo(429);
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
      Answer refused = signIn(stranger(), alike, author.password(), "/");
      assertThat(refused.status()).as(alike).isEqualTo(422);
      assertThat(refused.text()).contains(SENTENCE);
    }
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
    Client stranger = stranger().with("Origin", "https://evil.example");
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
    Answer in = signIn(stranger(), author.email(), author.password(), next);
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).isEqualTo("/");
    assertThat(stranger().get("/sign-in?next=" + debrief.web.Urls.encode(next)).text())
        .contains("name=\"next\" value=\"/\"");
  }

  @Test
  void aPageForNobodyLeadsToTheSignIn() {
    Answer page = stranger().with("Accept", "text/html").get("/account?x=1");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location")).endsWith("/sign-in?next=%2Faccount%3Fx%3D1");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(stranger().get("/api/v1/me").header("WWW-Authenticate")).contains("Bearer");
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
