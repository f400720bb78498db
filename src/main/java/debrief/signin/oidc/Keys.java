package debrief.signin.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import debrief.web.outbound.Outbound;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that providers sign with. They change them now and then: a token with a key that is not
 * known yet makes us look again, at most once a minute, since anybody can invent key names.
 */
final class Keys {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration REST = Duration.ofMinutes(1);
  private static final int MOST = 200;

  private record Known(JWKSet keys, Instant found) {}

  private final ProviderHttp asked;
  private final Clock clock;
  private final Cache<URI, Known> known = Caffeine.newBuilder().maximumSize(MOST).build();

  Keys(ProviderHttp asked, Clock clock) {
    this.asked = asked;
    this.clock = clock;
  }

  /** The keys at an address, for Nimbus. */
  JWKSource<SecurityContext> at(URI address) {
    return new JWKSource<>() {
      @Override
      public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
          throws KeySourceException {
        return select(address, selector);
      }
    };
  }

  private List<JWK> select(URI address, JWKSelector selector) throws KeySourceException {
    Instant now = clock.instant();
    Known old = known.getIfPresent(address);
    if (old == null || !now.isBefore(old.found().plus(FRESH))) {
      old = look(address, now);
    }
    List<JWK> fitting = selector.select(old.keys());
    if (fitting.isEmpty() && !now.isBefore(old.found().plus(REST))) {
      fitting = selector.select(look(address, now).keys());
    }
    return fitting;
  }

  private Known look(URI address, Instant now) throws KeySourceException {
    try {
      Known found = new Known(fetch(address), now);
      known.put(address, found);
      return found;
    } catch (SignInFailure e) {
      throw new KeySourceException(e.reason().code(), e);
    }
  }

  private JWKSet fetch(URI address) throws SignInFailure {
    Outbound.Answer answer = asked.json(address, SignInFailure.Reason.KEYS_UNREACHABLE);
    if (answer.status() != 200) {
      throw new SignInFailure(SignInFailure.Reason.KEYS_UNREACHABLE);
    }
    try {
      return JWKSet.parse(answer.body());
    } catch (ParseException e) {
      throw new SignInFailure(SignInFailure.Reason.KEYS_UNUSABLE);
    }
  }

  /** Looks whether there are keys; remembers nothing. */
  void tryOut(URI address) throws SignInFailure {
    if (fetch(address).isEmpty()) {
      throw new SignInFailure(SignInFailure.Reason.KEYS_UNUSABLE);
    }
  }
}
