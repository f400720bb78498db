package debrief.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import debrief.signin.provider.Provider;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an ID token is to be believed: signed by its provider, for us, for this attempt, now.
 *
 * <p>The algorithms are a list of ours, whatever a token or a provider names: no {@code none}, and
 * none whose key would be something that others know too, such as a public key taken for a shared
 * secret.
 */
final class IdTokens {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int MAX_SUBJECT = 255;

  /** The year 4000. */
  private static final double LAST = 64e9;

  private final Keys keys;
  private final Clock clock;

  IdTokens(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param nonce of the attempt
   * @return what it says, all of it checked
   */
  JWTClaimsSet check(JWT token, Provider provider, URI keysAt, String nonce) throws SignInFailure {
    JWTClaimsSet claims = signed(token, keysAt);
    try {
      checkWhoseItIs(claims, provider);
    } catch (ParseException e) {
      throw new SignInFailure(SignInFailure.Reason.TOKEN_UNUSABLE);
    }
    checkTimes(claims);
    if (!nonce.equals(claims.getClaim("nonce"))) {
      throw new SignInFailure(SignInFailure.Reason.NONCE);
    }
    return claims;
  }

  private JWTClaimsSet signed(JWT token, URI keysAt) throws SignInFailure {
    if (!(token instanceof SignedJWT signed)) {
      throw new SignInFailure(
          SignInFailure.Reason.SIGNATURE); // none at all, or something encrypted
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null)); // a logout token is not one
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.at(keysAt)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // ours says which it was
    try {
      return processor.process(signed, null);
    } catch (BadJOSEException e) {
      throw new SignInFailure(SignInFailure.Reason.SIGNATURE);
    } catch (JOSEException e) {
      throw e.getCause() instanceof SignInFailure refused
          ? refused
          : new SignInFailure(SignInFailure.Reason.SIGNATURE);
    }
  }

  private static void checkWhoseItIs(JWTClaimsSet claims, Provider provider)
      throws SignInFailure, ParseException {
    if (!provider.issuer().equals(claims.getIssuer())) {
      throw new SignInFailure(SignInFailure.Reason.ISSUER);
    }
    List<String> audience = claims.getAudience();
    if (!audience.contains(provider.clientId())) {
      throw new SignInFailure(SignInFailure.Reason.AUDIENCE);
    }
    String party = claims.getStringClaim("azp");
    if (party == null ? audience.size() > 1 : !party.equals(provider.clientId())) {
      throw new SignInFailure(SignInFailure.Reason.AUTHORISED_PARTY);
    }
    String subject = claims.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > MAX_SUBJECT) {
      throw new SignInFailure(SignInFailure.Reason.SUBJECT);
    }
  }

  private void checkTimes(JWTClaimsSet claims) throws SignInFailure {
    Instant now = clock.instant();
    Map<String, Object> all = claims.toJSONObject();
    Instant expires = time(all.get("exp"));
    Instant issued = time(all.get("iat"));
    Instant notBefore = time(all.get("nbf"));
    if (expires == null || !now.isBefore(expires.plus(SKEW))) {
      throw new SignInFailure(SignInFailure.Reason.TOKEN_EXPIRED);
    }
    if (issued == null
        || issued.isAfter(now.plus(SKEW))
        || (notBefore != null && notBefore.isAfter(now.plus(SKEW)))) {
      throw new SignInFailure(SignInFailure.Reason.NOT_YET_VALID);
    }
  }

  /** Seconds since 1970; null where there are none, or where no calendar reaches. */
  private static @Nullable Instant time(@Nullable Object seconds) {
    return seconds instanceof Number number && Math.abs(number.doubleValue()) < LAST
        ? Instant.ofEpochSecond(number.longValue())
        : null;
  }
}
