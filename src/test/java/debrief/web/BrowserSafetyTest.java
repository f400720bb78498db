package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Wire;
import debrief.world.World;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile page, a careless proxy or a crafted request would try. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserSafetyTest {
  private static final String LOCALHOST = "Host: localhost";
  private final World world = World.shared();
  private final World behindTls =
      World.with(
          "baseUrl", "https://debrief.example.org",
          "allowedHosts", "intern.example.org, wiki",
          "trustedProxies", "127.0.0.0/8");

  @AfterAll
  void close() {
    behindTls.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/..;/account",
        "/reports/%2e%2e/account",
        "/reports/%2E%2E%2Faccount",
        "/..;/..;/account",
        "//account",
        "/account//",
        "/account/.",
        "/./account",
        "/reports/../account",
        "/account;jsessionid=1",
        "/account;a=b",
        "/%2faccount",
        "/account%2f",
        "/account%00",
        "/account%0d%0aSet-Cookie:x=y",
        "/account.",
        "/account%20",
        "/account%5c..",
        "/\\account",
        "/api/v1//me",
        "/api/v1/me;x",
        "/api/v1/me%252e",
        "/api/v1/%6de%2f",
        "/ACCOUNT"
      })
  void aPathWithTricksLeadsNowhere(String path) {
    Client admin = world.signedIn(Role.administrator);
    Wire.Reply reply =
        Wire.send(
            world,
            "GET " + path + " HTTP/1.1",
            LOCALHOST,
            "Cookie: debrief_session=" + admin.session());
    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.text())
        .doesNotContain("Jetty", "Exception", "at debrief", "Set-Cookie")
        .containsIgnoringCase("Content-Security-Policy");
  }

  @Test
  void aMethodIsWhatItSaysItIs() {
    Client browser = world.person(Role.author).browser();
    for (String header :
        new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
      Answer answer = browser.with(header, "POST").get("/sign-out");
      assertThat(answer.status()).isEqualTo(405);
    }
    assertThat(browser.get("/sign-out?_method=POST").status()).isEqualTo(405);
    Answer form = browser.form("/account/tokens?_method=DELETE", "_method", "DELETE");
    assertThat(form.status()).isEqualTo(422);
    assertThat(browser.send("TRACE", "/account", null, null).status()).isIn(400, 405);
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void everyChangeComesFromAPageOfOurs() {
    Client browser = world.person(Role.author).browser();
    String ours = world.url();
    assertThat(
            browser
                .with("Origin", ours, "Sec-Fetch-Site", "cross-site")
                .form("/account/sign-out-everywhere")
                .status())
        .isEqualTo(403);
    for (String site : new String[] {"same-site", "cross-site"}) {
      assertThat(browser.with("Sec-Fetch-Site", site).form("/account/sign-out-everywhere").status())
          .isEqualTo(403);
    }
    for (String origin :
        new String[] {
          "https://evil.example", "null", ours + ".evil.example", "http://localhost:1", "", "::"
        }) {
      assertThat(browser.with("Origin", origin).form("/account/sign-out-everywhere").status())
          .as(origin)
          .isEqualTo(403);
    }
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(
            browser
                .with("Origin", ours, "Sec-Fetch-Site", "same-origin")
                .form("/account/sign-out-everywhere")
                .status())
        .isEqualTo(303);
  }

  @Test
  void forwardedHeadersCountOnlyFromATrustedProxy() {
    String body = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
    Client admin = behindTls.admin();
    String[][] cases = {
      {"203.0.113.7", "203.0.113.7"},
      {"198.51.100.1, 203.0.113.7", "203.0.113.7"}, // what stands before it, anybody wrote
      {"203.0.113.7, 127.0.0.9", "203.0.113.7"}, // our own second proxy
      {"2001:db8::1", "2001:db8:0:0:0:0:0:1"},
      {"evil.example", "127.0.0.1"},
      {"203.0.113.7, unknown", "127.0.0.1"},
      {"999.1.1.1", "127.0.0.1"},
      {"", "127.0.0.1"}
    };
    for (String[] one : cases) {
      String ref =
          admin
              .with("X-Forwarded-For", one[0])
              .post("/api/v1/incidents", body)
              .json()
              .path("ref")
              .asText();
      assertThat(admin.get("/api/v1/journal?subject=" + ref).json().at("/items/0/address").asText())
          .as(one[0])
          .isEqualTo(one[1]);
    }
    Answer other =
        world
            .stranger()
            .with("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https")
            .with("Accept", "text/html")
            .get("/account");
    assertThat(other.header("Location")).startsWith("/sign-in").doesNotContain("evil");
  }

  @Test
  void overHttpsCookiesAreStrictAndBrowsersStayThere() {
    String invitation =
        behindTls
            .admin()
            .post("/api/v1/people", "{\"name\":\"N\",\"email\":\"n@shop.example\"}")
            .json()
            .at("/invitation/url")
            .asText();
    Answer in =
        behindTls
            .stranger()
            .bareForm(invitation, "password", World.PASSWORD, "again", World.PASSWORD);
    assertThat(in.status()).isEqualTo(303);
    String cookie =
        in.response().headers().allValues("Set-Cookie").stream()
            .filter(line -> line.contains("debrief_session"))
            .findFirst()
            .orElse("");
    assertThat(cookie)
        .startsWith("__Host-debrief_session=")
        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(in.header("Strict-Transport-Security")).contains("max-age");
    String secret = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    assertThat(me("__Host-debrief_session=" + secret)).isEqualTo(200);
    assertThat(me("debrief_session=" + secret)).isEqualTo(401);
    assertThat(world.stranger().get("/sign-in").header("Strict-Transport-Security")).isEmpty();
  }

  private int me(String cookie) {
    return Wire.send(behindTls, "GET /api/v1/me HTTP/1.1", "Host: localhost", "Cookie: " + cookie)
        .status();
  }

  @ParameterizedTest
  @CsvSource({
    "/account, no-store",
    "/api/v1/me, no-store",
    "/incidents, no-store",
    "/people, no-store",
    "/journal, no-store",
    "/sign-in, no-store",
    "/nothing/here, no-store"
  })
  void whatIsPrivateIsKeptNowhere(String path, String expected) {
    Answer answer = world.signedIn(Role.administrator).get(path);
    assertThat(answer.header("Cache-Control")).isEqualTo(expected);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("form-action 'self'")
        .doesNotContain("unsafe", "*");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(URI.create(world.url()).getHost()).isEqualTo("localhost");
  }
}
