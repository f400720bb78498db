package debrief.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import debrief.crypto.Ids;
import debrief.web.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A provider of single sign-on that does what it should, until a test tells it otherwise. */
public final class FakeProvider implements AutoCloseable {
  public static final String CLIENT = "debrief";
  public static final String SECRET = "a secret: 100% +plus/slash";
  public static final RSAKey KEY = key("first");
  public static final RSAKey OTHER_KEY = key("second");

  /** How a claims set becomes a token. */
  interface Pen {
    String write(JWTClaimsSet claims) throws JOSEException;
  }

  private final HttpServer server;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final AtomicInteger keyRequests = new AtomicInteger();
  private Consumer<Map<String, Object>> discovery = document -> {};
  private UnaryOperator<String> discoveryText = text -> text;
  private Map<String, Object> userInfo = Map.of();
  private JWKSet keys = new JWKSet(KEY);
  private Pen pen = claims -> sign(claims, KEY);
  private int delayMillis;

  /** All that were ever used in this JVM. */
  private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

  private record Grant(Map<String, String> asked, JWTClaimsSet claims) {}

  public FakeProvider() {
    server = onAPortOfItsOwn();
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The machine gives ports out again, and a world does not take the same issuer twice. */
  private static HttpServer onAPortOfItsOwn() {
    try {
      while (true) {
        HttpServer made =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        if (PORTS.add(made.getAddress().getPort())) {
          return made;
        }
        made.stop(0);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void discovery(Consumer<Map<String, Object>> edit) {
    discovery = edit;
  }

  public void discoveryText(UnaryOperator<String> edit) {
    discoveryText = edit;
  }

  void userInfo(Map<String, Object> told) {
    userInfo = told;
  }

  public void keys(RSAKey... all) {
    keys = new JWKSet(java.util.List.of(all));
  }

  void pen(Pen other) {
    pen = other;
  }

  void delay(int millis) {
    delayMillis = millis;
  }

  public int keyRequests() {
    return keyRequests.get();
  }

  /** As if somebody had signed in there: a code for what was asked. */
  String code(URI request, Consumer<JWTClaimsSet.Builder> edit) {
    Map<String, String> asked = form(request.getRawQuery());
    Instant now = Instant.now();
    JWTClaimsSet usual =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .claim("iat", now.getEpochSecond())
            .claim("exp", now.plusSeconds(300).getEpochSecond())
            .claim("nonce", asked.get("nonce"))
            .build();
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(usual);
    edit.accept(claims);
    String code = Ids.secret();
    grants.put(code, new Grant(asked, claims.build()));
    return code;
  }

  public static String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    return sign(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  public static String sign(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String kid, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (delayMillis > 0) {
        Thread.sleep(delayMillis);
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" ->
            send(exchange, 200, discoveryText.apply(Json.text(document())));
        case "/keys" -> {
          keyRequests.incrementAndGet();
          send(exchange, 200, keys.toPublicJWKSet().toString());
        }
        case "/token" -> token(exchange);
        case "/userinfo" -> send(exchange, userInfo.isEmpty() ? 401 : 200, Json.text(userInfo));
        case "/elsewhere" -> {
          exchange.getResponseHeaders().add("Location", "http://localhost:1/");
          send(exchange, 302, "");
        }
        default -> send(exchange, 404, "{}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", issuer());
    document.put("authorization_endpoint", issuer() + "/authorize");
    document.put("token_endpoint", issuer() + "/token");
    document.put("jwks_uri", issuer() + "/keys");
    document.put("userinfo_endpoint", issuer() + "/userinfo");
    document.put("end_session_endpoint", issuer() + "/end");
    document.put("response_types_supported", new String[] {"code"});
    document.put("subject_types_supported", new String[] {"public"});
    document.put("id_token_signing_alg_values_supported", new String[] {"RS256", "HS256", "none"});
    discovery.accept(document);
    return document;
  }

  private void token(HttpExchange exchange) throws IOException {
    TokenRequest request = TokenRequest.read(exchange);
    Grant grant = grants.remove(request.code());
    if (grant == null || !request.isOurs() || !request.proves(grant.asked())) {
      send(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    try {
      send(
          exchange,
          200,
          Json.text(
              Map.of(
                  "access_token",
                  "an-access-token",
                  "token_type",
                  "Bearer",
                  "id_token",
                  pen.write(grant.claims()))));
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  static Map<String, String> form(@Nullable String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : String.valueOf(text).split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        fields.put(
            pair.substring(0, at),
            URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
