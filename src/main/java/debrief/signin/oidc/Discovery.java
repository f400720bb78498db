package debrief.signin.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import debrief.web.outbound.AskableAddresses;
import debrief.web.outbound.Outbound;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself, remembered for an hour; while it does not answer, what it said
 * before will do for a day.
 */
final class Discovery {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration USABLE = Duration.ofDays(1);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final int MOST = 200;

  /**
   * The places that matter of a provider's document.
   *
   * @param namesItself whether its answers say which issuer they come from (RFC 9207)
   * @param secretInBody whether it takes a client's secret only in the body of a request
   */
  record Places(
      URI authorization,
      URI token,
      URI keys,
      @Nullable URI userInfo,
      @Nullable URI endSession,
      boolean namesItself,
      boolean secretInBody) {}

  /** What was found last, and when it was looked for last. */
  private record Known(
      @Nullable Places places,
      Instant found,
      Instant asked,
      SignInFailure.@Nullable Reason failed) {}

  private final ProviderHttp asked;
  private final Clock clock;
  private final Cache<String, Known> known = Caffeine.newBuilder().maximumSize(MOST).build();

  Discovery(ProviderHttp asked, Clock clock) {
    this.asked = asked;
    this.clock = clock;
  }

  Places of(String issuer) throws SignInFailure {
    Instant now = clock.instant();
    Known old = known.getIfPresent(issuer);
    if (old != null && old.places() != null && now.isBefore(old.found().plus(FRESH))) {
      return old.places();
    }
    if (old == null || !now.isBefore(old.asked().plus(REST))) {
      old = look(issuer, old, now);
      known.put(issuer, old);
    }
    if (old.places() != null && now.isBefore(old.found().plus(USABLE))) {
      return old.places();
    }
    throw new SignInFailure(
        old.failed() == null ? SignInFailure.Reason.DISCOVERY_UNREACHABLE : old.failed());
  }

  private Known look(String issuer, @Nullable Known old, Instant now) {
    try {
      return new Known(fetch(issuer), now, now, null);
    } catch (SignInFailure e) {
      return new Known(
          old == null ? null : old.places(), old == null ? now : old.found(), now, e.reason());
    }
  }

  /** Asks anew, whatever is remembered. */
  Places fetch(String issuer) throws SignInFailure {
    String stem = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    Outbound.Answer answer =
        asked.json(
            URI.create(stem + "/.well-known/openid-configuration"),
            SignInFailure.Reason.DISCOVERY_UNREACHABLE);
    if (answer.status() != 200) {
      throw new SignInFailure(SignInFailure.Reason.DISCOVERY_UNREACHABLE);
    }
    try {
      return read(issuer, OIDCProviderMetadata.parse(answer.body()));
    } catch (ParseException | RuntimeException e) {
      throw new SignInFailure(SignInFailure.Reason.DISCOVERY_UNUSABLE);
    }
  }

  private static Places read(String issuer, OIDCProviderMetadata document) throws SignInFailure {
    if (!issuer.equals(document.getIssuer().getValue())) {
      throw new SignInFailure(SignInFailure.Reason.DISCOVERY_WRONG_ISSUER);
    }
    List<ClientAuthenticationMethod> methods = document.getTokenEndpointAuthMethods();
    List<ResponseType> types = document.getResponseTypes();
    URI userInfo = document.getUserInfoEndpointURI();
    URI endSession = document.getEndSessionEndpointURI();
    if (!AskableAddresses.contains(document.getAuthorizationEndpointURI())
        || !AskableAddresses.contains(document.getTokenEndpointURI())
        || !AskableAddresses.contains(document.getJWKSetURI())
        || (types != null && !types.contains(ResponseType.CODE))) {
      throw new SignInFailure(SignInFailure.Reason.DISCOVERY_UNUSABLE);
    }
    return new Places(
        document.getAuthorizationEndpointURI(),
        document.getTokenEndpointURI(),
        document.getJWKSetURI(),
        AskableAddresses.contains(userInfo) ? userInfo : null,
        AskableAddresses.contains(endSession) ? endSession : null,
        document.supportsAuthorizationResponseIssuerParam(),
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST));
  }
}
