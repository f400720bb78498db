package debrief.signin.oidc;

import static debrief.signin.oidc.Journey.refusal;
import static debrief.signin.oidc.Journey.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a provider, or somebody who plays one, may send back: nobody gets in by it. */
class BadAnswersTest {
  private final World world = World.shared();
  private final Journey journey = Journey.in(world);
  private final FakeProvider fake = journey.fake();
  private final Client browser = world.stranger();

  @AfterEach
  void close() {
    journey.close();
  }

  private String refused(Consumer<JWTClaimsSet.Builder> edit) {
    return refusal(browser, journey.signIn(browser, somebody().andThen(edit)));
  }

  private static long inSeconds(long seconds) {
    return Instant.now().plusSeconds(seconds).getEpochSecond();
  }

  @Test
  void aTokenThatAnotherKeySignedIsForged() {
    fake.pen(
        claims ->
            FakeProvider.sign(
                claims,
                JWSAlgorithm.RS256,
                FakeProvider.KEY.getKeyID(),
                new com.nimbusds.jose.crypto.RSASSASigner(FakeProvider.OTHER_KEY)));
    assertThat(refused(claims -> {})).isEqualTo("signature");
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
    fake.pen(
        claims ->
            FakeProvider.sign(
                claims,
                JWSAlgorithm.HS256,
                FakeProvider.KEY.getKeyID(),
                new MACSigner(
                    FakeProvider.KEY
                        .toPublicJWK()
                        .toJSONString()
                        .getBytes(StandardCharsets.UTF_8))));
    assertThat(refused(claims -> {})).isEqualTo("signature");
  }

  @Test
  void aTokenSignedWithTheClientSecretIsRefusedToo() {
    fake.pen(
        claims ->
            FakeProvider.sign(
                claims,
                JWSAlgorithm.HS256,
                "",
                new MACSigner(
                    (FakeProvider.SECRET + "-".repeat(32)).getBytes(StandardCharsets.UTF_8))));
    assertThat(refused(claims -> {})).isEqualTo("signature");
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    fake.pen(claims -> new PlainJWT(claims).serialize());
    assertThat(refused(claims -> {})).isEqualTo("signature");
  }

  @Test
  void anExpiredTokenIsRefused() {
    assertThat(refused(claims -> claims.claim("exp", inSeconds(-70)).claim("iat", inSeconds(-400))))
        .isEqualTo("token-expired");
  }

  @Test
  void aTokenWithoutAnEndIsRefused() {
    assertThat(refused(claims -> claims.claim("exp", null))).isEqualTo("token-expired");
  }

  @Test
  void aTokenFromTheFutureIsRefused() {
    assertThat(refused(claims -> claims.claim("iat", inSeconds(90)))).isEqualTo("not-yet-valid");
  }

  @Test
  void aTokenThatIsNotYetValidIsRefused() {
    assertThat(refused(claims -> claims.claim("nbf", inSeconds(90)))).isEqualTo("not-yet-valid");
  }

  @Test
  void clocksMayBeAMinuteApart() {
    Answer answer =
        journey.signIn(
            browser,
            somebody()
                .andThen(
                    claims -> claims.claim("iat", inSeconds(40)).claim("exp", inSeconds(-40))));
    assertThat(answer.status()).isEqualTo(303);
  }

  @Test
  void aTokenForAnotherClientIsRefused() {
    assertThat(refused(claims -> claims.audience("another-client"))).isEqualTo("audience");
  }

  @Test
  void aTokenForSeveralMustSayThatWeAskedForIt() {
    assertThat(refused(claims -> claims.audience(List.of(FakeProvider.CLIENT, "another"))))
        .isEqualTo("authorised-party");
  }

  @Test
  void aTokenThatAnotherAskedForIsRefused() {
    assertThat(refused(claims -> claims.claim("azp", "another-client")))
        .isEqualTo("authorised-party");
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    assertThat(refused(claims -> claims.issuer("https://id.example.org"))).isEqualTo("issuer");
  }

  @Test
  void aTokenForAnotherAttemptIsRefused() {
    assertThat(refused(claims -> claims.claim("nonce", "another"))).isEqualTo("nonce");
  }

  @Test
  void aTokenWithoutANonceIsRefused() {
    assertThat(refused(claims -> claims.claim("nonce", null))).isEqualTo("nonce");
  }

  @Test
  void aTokenAboutNobodyIsRefused() {
    assertThat(refused(claims -> claims.subject(null))).isEqualTo("subject");
  }

  @Test
  void aTokenThatIsNoneIsRefused() {
    fake.pen(claims -> "not.a.token");
    assertThat(refused(claims -> {})).isEqualTo("token-unusable");
  }

  @Test
  void whatTheProviderAddsMustBeAboutTheSamePerson() {
    fake.userInfo(java.util.Map.of("sub", "another", "email", "ada@shop.example"));
    assertThat(refused(claims -> claims.claim("email", null))).isEqualTo("userinfo");
  }

  @Test
  void whatTheTokenLeavesOutIsAskedFor() {
    String name = World.unique("ada");
    fake.userInfo(
        java.util.Map.of("sub", name, "email", name + "@shop.example", "email_verified", true));
    Answer answer = journey.signIn(browser, claims -> claims.subject(name));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(Journey.me(browser).path("email").asText()).isEqualTo(name + "@shop.example");
  }

  @Test
  void aCodeWorksOnce() {
    Journey.Begun begun = journey.begin(browser);
    String code = fake.code(begun.address(), somebody());
    Client other = world.stranger();
    Journey.Begun again = journey.begin(other);
    assertThat(journey.callback(browser, begun.asked("state"), code, null).status()).isEqualTo(303);
    assertThat(refusal(other, journey.callback(other, again.asked("state"), code, null)))
        .isEqualTo("token-refused");
  }

  @Test
  void aStolenCodeIsWorthNothingWithoutItsVerifier() {
    Client victim = world.stranger();
    String stolen = fake.code(journey.begin(victim).address(), somebody());
    Journey.Begun begun = journey.begin(browser);
    assertThat(refusal(browser, journey.callback(browser, begun.asked("state"), stolen, null)))
        .isEqualTo("token-refused");
  }

  @Test
  void aSlowProviderKeepsNobodyWaiting() {
    Journey.Begun begun = journey.begin(browser);
    fake.delay(60_000);
    Instant before = Instant.now();
    assertThat(refusal(browser, journey.finish(browser, begun, somebody())))
        .isEqualTo("token-unreachable");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(9));
  }

  @Test
  void nothingOfATokenIsLogged() {
    refused(claims -> claims.claim("nonce", "a-nonce-to-look-for"));
    assertThat(World.hasSaid("a-nonce-to-look-for")).isFalse();
    assertThat(World.hasSaid(FakeProvider.SECRET)).isFalse();
    assertThat(World.hasSaid("eyJ")).isFalse();
  }
}
