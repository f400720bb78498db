package debrief.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A provider that a world knows, and browsers on their way to it and back. */
public record Journey(World world, FakeProvider fake, String id) implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("the number <b>([a-z0-9-]+)</b>");

  /** One that was begun: where the browser was sent. */
  record Begun(URI address) {
    String asked(String parameter) {
      return String.valueOf(FakeProvider.form(address.getRawQuery()).get(parameter));
    }
  }

  public static Journey in(World world) {
    return in(world, Map.of());
  }

  /** With settings other than the usual ones. */
  public static Journey in(World world, Map<String, Object> settings) {
    FakeProvider fake = new FakeProvider();
    Map<String, Object> input = new HashMap<>();
    input.put("name", World.unique("Provider"));
    input.put("issuer", fake.issuer());
    input.put("clientId", FakeProvider.CLIENT);
    input.put("clientSecret", FakeProvider.SECRET);
    input.putAll(settings);
    Answer added = world.admin().post("/api/v1/sign-in-providers", Json.text(input));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return new Journey(world, fake, added.json().path("id").asText());
  }

  Begun begin(Client browser) {
    return begin(browser, "/incidents?state=ongoing");
  }

  Begun begin(Client browser, String next) {
    Answer answer =
        browser.get(
            "/sign-in/with/" + id + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return new Begun(URI.create(answer.header("Location")));
  }

  /** The usual answer: a code, and the state that was asked with. */
  Answer finish(Client browser, Begun begun, Consumer<JWTClaimsSet.Builder> claims) {
    return callback(browser, begun.asked("state"), fake.code(begun.address(), claims), null);
  }

  Answer callback(Client browser, String state, String code, @Nullable String issuer) {
    return browser.get(
        "/sign-in/with/"
            + id
            + "/callback?state="
            + state
            + "&code="
            + code
            + (issuer == null ? "" : "&iss=" + URLEncoder.encode(issuer, StandardCharsets.UTF_8)));
  }

  public Answer signIn(Client browser, Consumer<JWTClaimsSet.Builder> claims) {
    return finish(browser, begin(browser), claims);
  }

  /** Somebody whose address the provider has verified. */
  public static Consumer<JWTClaimsSet.Builder> person(String subject, String email) {
    return claims ->
        claims
            .subject(subject)
            .claim("email", email)
            .claim("email_verified", true)
            .claim("name", "Ada Byron");
  }

  /** A stranger with an address of their own, whom the provider knows. */
  public static Consumer<JWTClaimsSet.Builder> somebody() {
    String name = World.unique("somebody");
    return person(name, name + "@shop.example");
  }

  /** Checks that nobody is in, and that the page tells nothing; the reason that the log gives. */
  public static String refusal(Client browser, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(400, 503);
    assertThat(browser.get("/account").status()).isEqualTo(401);
    assertThat(answer.header("Set-Cookie")).doesNotContain("debrief_session");
    Matcher number = NUMBER.matcher(answer.text());
    assertThat(number.find()).as(answer.text()).isTrue();
    assertThat(answer.text())
        .contains("<h1>Not signed in</h1>")
        .doesNotContain("Exception", "nonce", "audience", "signature", "127.0.0.1");
    return World.said("ended: ([a-z-]+), number " + number.group(1));
  }

  /** Who this browser is signed in as. */
  public static com.fasterxml.jackson.databind.JsonNode me(Client browser) {
    return browser.get("/api/v1/me").json();
  }

  @Override
  public void close() {
    fake.close();
  }
}
