package debrief.signin.oidc;

import com.sun.net.httpserver.HttpExchange;
import debrief.crypto.Ids;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sends to exchange its code for a token. */
record TokenRequest(@Nullable String header, Map<String, String> form) {

  static TokenRequest read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new TokenRequest(
        exchange.getRequestHeaders().getFirst("Authorization"), FakeProvider.form(body));
  }

  String code() {
    return String.valueOf(form.get("code"));
  }

  /** Whether it knows our client and its secret, in the header or in the body. */
  boolean isOurs() {
    if (header == null) {
      return FakeProvider.CLIENT.equals(form.get("client_id"))
          && FakeProvider.SECRET.equals(form.get("client_secret"));
    }
    String pair =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    String secret =
        URLDecoder.decode(pair.substring(pair.indexOf(':') + 1), StandardCharsets.UTF_8);
    return pair.startsWith(FakeProvider.CLIENT + ":") && FakeProvider.SECRET.equals(secret);
  }

  /** Whether it comes from whoever began the journey, by PKCE. */
  boolean proves(Map<String, String> asked) {
    byte[] hash =
        Ids.sha256(String.valueOf(form.get("code_verifier")).getBytes(StandardCharsets.US_ASCII));
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    return challenge.equals(asked.get("code_challenge"))
        && "S256".equals(asked.get("code_challenge_method"))
        && String.valueOf(form.get("redirect_uri")).equals(asked.get("redirect_uri"));
  }
}
