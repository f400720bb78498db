package debrief.signin.oidc;

import debrief.crypto.Ids;
import debrief.crypto.SecretBox;
import debrief.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that was begun: what must come back unchanged, sealed into the browser's cookie for the
 * one provider that it was begun with.
 *
 * @param state what the provider hands back, so that the answer belongs to this browser
 * @param nonce what the token must hold, so that it was made for this attempt
 * @param verifier what proves to the provider that the code was asked for by us (PKCE)
 * @param callback where the provider sends the browser back to
 * @param next a path of ours to go to afterwards
 */
record AuthorizationRequest(
    String state, String nonce, String verifier, String callback, String next, Instant until) {
  static final Duration LASTING = Duration.ofMinutes(10);

  private static final String PURPOSE = "sign-in-attempt";
  private static final int MAX_SEALED = 4000;
  private static final int MAX_NEXT = 1000;

  static AuthorizationRequest begin(String callback, String next, Instant now) {
    return new AuthorizationRequest(
        Ids.secret(),
        Ids.secret(),
        Ids.secret() + Ids.secret(),
        callback,
        next.length() > MAX_NEXT ? "/" : next,
        now.plus(LASTING));
  }

  /** As a cookie's value. */
  String seal(SecretBox secretBox, String provider) {
    byte[] sealed = secretBox.seal(PURPOSE, provider, Json.text(this));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  static AuthorizationRequest open(SecretBox secretBox, String provider, @Nullable String cookie)
      throws SignInFailure {
    if (cookie == null || cookie.isEmpty()) {
      throw new SignInFailure(SignInFailure.Reason.NO_COOKIE);
    }
    try {
      if (cookie.length() <= MAX_SEALED) {
        byte[] sealed = Base64.getUrlDecoder().decode(cookie);
        return Json.read(secretBox.open(PURPOSE, provider, sealed), AuthorizationRequest.class);
      }
    } catch (IllegalArgumentException | SecretBox.Closed e) {
      // not one of ours, or of another provider: the same answer
    }
    throw new SignInFailure(SignInFailure.Reason.FOREIGN_COOKIE);
  }

  /**
   * @param given what came back
   */
  void check(@Nullable String given, Instant now) throws SignInFailure {
    if (given == null
        || !MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8))) {
      throw new SignInFailure(SignInFailure.Reason.WRONG_STATE);
    }
    if (!now.isBefore(until)) {
      throw new SignInFailure(SignInFailure.Reason.EXPIRED);
    }
  }
}
