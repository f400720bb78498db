package debrief.signin.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import debrief.signin.provider.Provider;
import debrief.web.json.Json;
import debrief.web.outbound.Outbound;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said to a provider, and what it says back: OpenID Connect's code flow with PKCE. */
final class OidcClient {
  private final ProviderHttp asked;
  private final Discovery discovery;
  private final Keys keys;
  private final IdTokens tokens;

  OidcClient(Outbound outbound, Clock clock) {
    this.asked = new ProviderHttp(outbound);
    this.discovery = new Discovery(asked, clock);
    this.keys = new Keys(asked, clock);
    this.tokens = new IdTokens(keys, clock);
  }

  /** Where to send the browser. */
  URI address(Provider provider, AuthorizationRequest attempt) throws SignInFailure {
    Discovery.Places places = discovery.of(provider.issuer());
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(provider.scopes().toArray(String[]::new)),
            new ClientID(provider.clientId()),
            URI.create(attempt.callback()))
        .endpointURI(places.authorization())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Whether an answer that came by the browser can be from this provider.
   *
   * @param issuer what the answer names; null where it names none
   */
  void checkSender(Provider provider, @Nullable String issuer) throws SignInFailure {
    boolean fits =
        issuer == null
            ? !discovery.of(provider.issuer()).namesItself()
            : issuer.equals(provider.issuer());
    if (!fits) {
      throw new SignInFailure(SignInFailure.Reason.MIXED_UP);
    }
  }

  /**
   * Changes the code for who it is.
   *
   * @param secret the client's; null for none
   */
  Identity identity(
      Provider provider, @Nullable String secret, AuthorizationRequest attempt, String code)
      throws SignInFailure {
    Discovery.Places places = discovery.of(provider.issuer());
    OIDCTokenResponse answer = exchange(provider, secret, attempt, code, places);
    JWT token = answer.getOIDCTokens().getIDToken();
    String raw = answer.getOIDCTokens().getIDTokenString();
    if (token == null || raw == null) {
      throw new SignInFailure(SignInFailure.Reason.TOKEN_UNUSABLE);
    }
    JWTClaimsSet claims = tokens.check(token, provider, places.keys(), attempt.nonce());
    Identity identity =
        new Identity(claims.getSubject(), claims.toJSONObject(), raw, places.endSession());
    String groups = provider.groupsClaim();
    boolean enough = identity.text("email") != null && (groups == null || identity.says(groups));
    return enough || places.userInfo() == null
        ? identity
        : more(
            identity,
            places.userInfo(),
            answer.getOIDCTokens().getAccessToken().toAuthorizationHeader());
  }

  private OIDCTokenResponse exchange(
      Provider provider,
      @Nullable String secret,
      AuthorizationRequest attempt,
      String code,
      Discovery.Places places)
      throws SignInFailure {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code),
            URI.create(attempt.callback()),
            new CodeVerifier(attempt.verifier()));
    ClientID client = new ClientID(provider.clientId());
    TokenRequest.Builder request =
        secret == null
            ? new TokenRequest.Builder(places.token(), client, grant)
            : new TokenRequest.Builder(
                places.token(),
                places.secretInBody()
                    ? new ClientSecretPost(client, new Secret(secret))
                    : new ClientSecretBasic(client, new Secret(secret)),
                grant);
    HTTPRequest message = request.build().toHTTPRequest();
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "application/json");
    if (message.getAuthorization() != null) {
      headers.put("Authorization", message.getAuthorization());
    }
    Outbound.Answer answer =
        asked.ask(
            places.token(), headers, message.getBody(), SignInFailure.Reason.TOKEN_UNREACHABLE);
    if (answer.status() != 200) {
      throw new SignInFailure(
          answer.status() >= 500
              ? SignInFailure.Reason.TOKEN_UNREACHABLE
              : SignInFailure.Reason.TOKEN_REFUSED);
    }
    try {
      HTTPResponse response = new HTTPResponse(200);
      response.setContentType(answer.type());
      response.setBody(answer.body());
      return OIDCTokenResponse.parse(response);
    } catch (ParseException | RuntimeException e) {
      throw new SignInFailure(SignInFailure.Reason.TOKEN_UNUSABLE);
    }
  }

  /** What the token leaves out, asked of the provider with the token's companion. */
  private Identity more(Identity identity, URI userInfo, String authorization)
      throws SignInFailure {
    Outbound.Answer answer =
        asked.ask(
            userInfo,
            Map.of("Accept", "application/json", "Authorization", authorization),
            null,
            SignInFailure.Reason.USERINFO);
    Map<?, ?> told;
    try {
      told = answer.status() == 200 ? Json.read(answer.body(), Map.class) : Map.of();
    } catch (RuntimeException e) {
      throw new SignInFailure(SignInFailure.Reason.USERINFO);
    }
    if (!identity.subject().equals(told.get("sub"))) {
      throw new SignInFailure(SignInFailure.Reason.USERINFO); // about somebody else
    }
    Map<String, Object> all = new HashMap<>();
    told.forEach((name, value) -> all.put(String.valueOf(name), value));
    all.putAll(identity.claims()); // what is signed counts more
    return new Identity(identity.subject(), all, identity.idToken(), identity.endSession());
  }

  /** Looks whether a provider answers as it should; asks anew, whatever is remembered. */
  void tryOut(Provider provider) throws SignInFailure {
    keys.tryOut(discovery.fetch(provider.issuer()).keys());
  }
}
