package debrief.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import debrief.access.Role;
import debrief.signin.provider.Provider;
import debrief.web.outbound.Outbound;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Providers change their keys: we look again, but not as often as somebody could wish. */
class ProviderKeysTest {
  private static final Instant START = Instant.parse("2026-03-01T14:00:00Z");

  private final FakeProvider fake = new FakeProvider();
  private final Time time = new Time();
  private final ProviderHttp asked = new ProviderHttp(new Outbound(Duration.ofSeconds(5), true));
  private final IdTokens tokens = new IdTokens(new Keys(asked, time), time);

  private static final class Time extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private String check(com.nimbusds.jose.jwk.RSAKey key) throws JOSEException, ParseException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(fake.issuer())
            .audience("debrief")
            .subject("ada")
            .claim("iat", time.now.getEpochSecond())
            .claim("exp", time.now.plusSeconds(60).getEpochSecond())
            .claim("nonce", "n")
            .build();
    Provider provider =
        new Provider(
            "p",
            "P",
            fake.issuer(),
            "debrief",
            false,
            List.of("openid"),
            null,
            List.of(),
            Role.reader,
            false,
            false,
            null,
            START,
            START,
            1);
    try {
      return tokens
          .check(
              JWTParser.parse(FakeProvider.sign(claims, key)),
              provider,
              URI.create(fake.issuer() + "/keys"),
              "n")
          .getSubject();
    } catch (SignInFailure e) {
      return e.reason().code();
    }
  }

  @Test
  void aNewKeyIsFetchedWhenItIsMet() throws Exception {
    assertThat(check(FakeProvider.KEY)).isEqualTo("ada");
    assertThat(check(FakeProvider.KEY)).isEqualTo("ada");
    assertThat(fake.keyRequests()).isEqualTo(1);
    fake.keys(FakeProvider.OTHER_KEY);
    time.now = START.plusSeconds(61);
    assertThat(check(FakeProvider.OTHER_KEY)).isEqualTo("ada");
    assertThat(fake.keyRequests()).isEqualTo(2);
    assertThat(check(FakeProvider.KEY)).as("the old one is gone").isEqualTo("signature");
  }

  @Test
  void inventedKeysAreAskedForOnceAMinute() throws Exception {
    assertThat(check(FakeProvider.KEY)).isEqualTo("ada");
    for (int i = 0; i < 20; i++) {
      time.now = time.now.plusSeconds(5);
      assertThat(check(FakeProvider.OTHER_KEY)).isEqualTo("signature");
    }
    assertThat(fake.keyRequests()).isEqualTo(2);
  }

  @Test
  void aKeyThatWasWithdrawnIsForgottenWithinTheHour() throws Exception {
    assertThat(check(FakeProvider.KEY)).isEqualTo("ada");
    fake.keys(FakeProvider.OTHER_KEY);
    time.now = START.plusSeconds(3601);
    assertThat(check(FakeProvider.KEY)).isEqualTo("signature");
  }
}
