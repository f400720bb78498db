package debrief.signin.oidc;

import static debrief.signin.oidc.Journey.person;
import static debrief.signin.oidc.Journey.refusal;
import static debrief.signin.oidc.Journey.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.HtmlChecker;
import debrief.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to a provider and back: bound to one browser, one attempt, one provider. */
class SignInFlowTest {
  private final World world = World.shared();
  private final Journey journey = Journey.in(world);
  private final FakeProvider fake = journey.fake();
  private final Client browser = world.stranger();

  @AfterEach
  void close() {
    journey.close();
  }

  @Test
  void somebodySignsInAndLandsWhereTheyWantedToGo() {
    Answer answer = journey.signIn(browser, person("ada-1", "ada-1@shop.example"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/incidents?state=ongoing");
    assertThat(Journey.me(browser).path("name").asText()).isEqualTo("Ada Byron");
    assertThat(Journey.me(browser).path("role").asText()).isEqualTo("reader");
  }

  @Test
  void theSignInPageShowsTheProviders() {
    assertThat(browser.get("/sign-in?next=/trust").text())
        .contains("href=\"/sign-in/with/" + journey.id() + "?next=%2Ftrust\"");
  }

  @Test
  void nobodyIsSentToAnotherSiteAfterwards() {
    Journey.Begun begun = journey.begin(browser, "//evil.example/");
    Answer answer = journey.finish(browser, begun, somebody());
    assertThat(answer.header("Location")).isEqualTo("/");
  }

  @Test
  void theCookieOfAnAttemptIsOutOfReachAndShortLived() {
    Answer answer = browser.get("/sign-in/with/" + journey.id());
    assertThat(answer.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/sign-in/with");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void aStateFromAnotherBrowserIsRefused() {
    Journey.Begun attackers = journey.begin(world.stranger());
    assertThat(refusal(browser, journey.finish(browser, attackers, somebody())))
        .isEqualTo("no-cookie");
  }

  @Test
  void aStateFromAnotherBrowserIsRefusedEvenInTheMiddleOfAnAttempt() {
    Journey.Begun attackers = journey.begin(world.stranger());
    journey.begin(browser);
    assertThat(refusal(browser, journey.finish(browser, attackers, somebody())))
        .isEqualTo("wrong-state");
  }

  @Test
  void aCookieThatWeDidNotSealIsRefused() {
    Journey.Begun begun = journey.begin(browser);
    Client forger = world.stranger().with("Cookie", "debrief_sign_in=AQIDBAUGBwgJCgsMDQ4PEBESExQ");
    assertThat(refusal(forger, journey.finish(forger, begun, somebody())))
        .isEqualTo("foreign-cookie");
  }

  @Test
  void anAnswerThatIsSentAgainIsRefused() {
    Answer begun = browser.get("/sign-in/with/" + journey.id());
    String cookie = begun.header("Set-Cookie").replaceFirst(";.*", "");
    Journey.Begun address = new Journey.Begun(java.net.URI.create(begun.header("Location")));
    assertThat(journey.finish(browser, address, somebody()).status()).isEqualTo(303);
    Client thief = world.stranger().with("Cookie", cookie);
    assertThat(refusal(thief, journey.finish(thief, address, somebody()))).isEqualTo("replayed");
  }

  @Test
  void aSessionFromBeforeEndsAndIsWorthNothing() {
    Client victim = world.person(Role.reader).browser();
    String fixed = victim.session();
    assertThat(journey.signIn(victim, somebody()).status()).isEqualTo(303);
    assertThat(victim.session()).isNotEqualTo(fixed);
    assertThat(world.stranger().inSession(fixed).get("/account").status()).isEqualTo(401);
  }

  @Test
  void aSessionThatSomebodyElseMadeUpIsNotTakenOver() {
    String invented = "a-session-that-an-attacker-chose";
    Client victim = world.stranger().inSession(invented);
    Answer begun = victim.get("/sign-in/with/" + journey.id());
    Client withBoth =
        world
            .stranger()
            .with(
                "Cookie",
                "debrief_session="
                    + invented
                    + "; "
                    + begun.header("Set-Cookie").replaceFirst(";.*", ""));
    Answer answer =
        journey.finish(
            withBoth, new Journey.Begun(java.net.URI.create(begun.header("Location"))), somebody());
    assertThat(answer.status()).isEqualTo(303);
    assertThat(world.stranger().inSession(invented).get("/account").status()).isEqualTo(401);
  }

  @Test
  void whoeverChangesTheirMindIsToldSo() {
    Journey.Begun begun = journey.begin(browser);
    Answer answer =
        browser.get(
            "/sign-in/with/"
                + journey.id()
                + "/callback?error=access_denied&state="
                + begun.asked("state"));
    assertThat(refusal(browser, answer)).isEqualTo("denied");
  }

  @Test
  void anErrorFromNowhereDoesNotCount() {
    Answer answer =
        browser.get("/sign-in/with/" + journey.id() + "/callback?error=access_denied&state=x");
    assertThat(refusal(browser, answer)).isEqualTo("no-cookie");
  }

  @Test
  void anAnswerWithoutACodeIsRefused() {
    Journey.Begun begun = journey.begin(browser);
    assertThat(refusal(browser, journey.callback(browser, begun.asked("state"), "", null)))
        .isEqualTo("no-code");
  }

  @Test
  void twoProvidersAreNotMixedUp() {
    try (Journey other = Journey.in(world)) {
      Journey.Begun begun = journey.begin(browser);
      String code = fake.code(begun.address(), somebody());
      assertThat(refusal(browser, other.callback(browser, begun.asked("state"), code, null)))
          .isEqualTo("foreign-cookie");
    }
  }

  @Test
  void anAnswerThatNamesAnotherIssuerIsRefused() {
    Journey.Begun begun = journey.begin(browser);
    String code = fake.code(begun.address(), somebody());
    assertThat(
            refusal(
                browser,
                journey.callback(browser, begun.asked("state"), code, "https://id.example.org")))
        .isEqualTo("mixed-up");
  }

  @Test
  void aProviderThatNamesItselfMustDoSoEachTime() {
    fake.discovery(
        document -> document.put("authorization_response_iss_parameter_supported", true));
    Journey.Begun begun = journey.begin(browser);
    assertThat(refusal(browser, journey.finish(browser, begun, somebody()))).isEqualTo("mixed-up");
    Journey.Begun again = journey.begin(browser);
    String code = fake.code(again.address(), somebody());
    assertThat(journey.callback(browser, again.asked("state"), code, fake.issuer()).status())
        .isEqualTo(303);
  }

  @Test
  void signingOutGoesOnAtTheProvider() {
    journey.signIn(browser, somebody());
    String session = browser.session();
    Answer answer = browser.form("/sign-out");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Refresh"))
        .startsWith("0; url=" + fake.issuer() + "/end?client_id=debrief&post_logout_redirect_uri=")
        .contains("%2Fsign-in&id_token_hint=eyJ");
    assertThat(world.stranger().inSession(session).get("/account").status()).isEqualTo(401);
  }

  @Test
  void whoCameByPasswordSignsOutHereAlone() {
    Answer answer = world.person(Role.reader).browser().form("/sign-out");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/sign-in");
  }

  @Test
  void thePagesOfTheJourneyAreValid() throws Exception {
    HtmlChecker checker = new HtmlChecker();
    assertThat(checker.check(browser.get("/sign-in/with/" + journey.id() + "/callback").text()))
        .isEmpty();
    journey.signIn(browser, somebody());
    assertThat(checker.check(browser.form("/sign-out").text())).isEmpty();
  }

  @Test
  void aProviderThatIsNotThereIsNothing() {
    assertThat(browser.get("/sign-in/with/nowhere").status()).isEqualTo(404);
    assertThat(browser.get("/sign-in/with/nowhere/callback?state=x").status()).isEqualTo(404);
  }
}
