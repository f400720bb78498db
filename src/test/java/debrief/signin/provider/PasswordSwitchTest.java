package debrief.signin.provider;

import static debrief.signin.oidc.Journey.person;
import static debrief.signin.oidc.Journey.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.Debrief;
import debrief.access.Role;
import debrief.signin.oidc.Journey;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passwords can go once they are not needed, and come back; keys change; the last one stays in. */
class PasswordSwitchTest {
  private static final String OFF = "{\"passwords\": false}";
  private static final String SETTINGS = "/api/v1/sign-in-settings";
  private static final String NEXT_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final World world = World.empty();
  private final Client admin = world.admin().with("If-Match", "*");

  @AfterEach
  void close() {
    world.close();
  }

  private Client linkedAdministrator(Journey journey) {
    World.Someone someone = world.person(Role.administrator);
    Client browser = world.stranger();
    assertThat(journey.signIn(browser, person("boss", someone.email())).status()).isEqualTo(303);
    return browser;
  }

  private Answer byPassword(World.Someone someone) {
    return world
        .stranger()
        .form("/sign-in", "email", someone.email(), "password", someone.password());
  }

  @Test
  void passwordsStayUntilAnAdministratorCameWithoutOne() {
    try (Journey journey = Journey.in(world, Map.of("linksAdministrators", true))) {
      assertThat(admin.patch(SETTINGS, OFF).status()).isEqualTo(409);
      journey.signIn(world.stranger(), somebody());
      assertThat(admin.patch(SETTINGS, OFF).status()).isEqualTo(409);
      linkedAdministrator(journey);
      assertThat(admin.patch(SETTINGS, OFF).status()).isEqualTo(200);
    }
  }

  @Test
  void switchedOffTheyOpenNothing() throws Exception {
    try (Journey journey = Journey.in(world, Map.of("linksAdministrators", true))) {
      World.Someone someone = world.person(Role.author);
      String invitation =
          admin
              .post("/api/v1/people", "{\"name\": \"New\", \"email\": \"new@shop.example\"}")
              .json()
              .at("/invitation/url")
              .asText();
      Client boss = linkedAdministrator(journey);
      Answer switched = boss.form("/settings/passwords", "version", "1", "passwords", "false");
      assertThat(switched.status()).as(switched.text()).isEqualTo(303);
      assertThat(byPassword(someone).status()).isEqualTo(409);
      assertThat(world.stranger().get("/sign-in").text())
          .contains("Passwords are switched off here", "/sign-in/with/" + journey.id())
          .doesNotContain("type=\"password\"");
      assertThat(world.stranger().get(invitation).status()).isEqualTo(409);
      assertThat(
              world
                  .stranger()
                  .form(invitation, "password", World.PASSWORD, "again", World.PASSWORD)
                  .status())
          .isEqualTo(409);
      assertThat(journey.signIn(world.stranger(), person("a", someone.email())).status())
          .isEqualTo(303);

      command("people", "allow-passwords");
      assertThat(byPassword(someone).status()).isEqualTo(303);
      assertThat(admin.get("/api/v1/journal?subject=sign-in").text())
          .contains("signIn.passwordsRefused", "signIn.passwordsAllowed");
    }
  }

  @Test
  void theLastWayInOfAnAdministratorIsNotTaken() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("linksAdministrators", true);
    try (Journey journey = Journey.in(world, settings)) {
      Client boss = linkedAdministrator(journey);
      assertThat(admin.patch(SETTINGS, OFF).status()).isEqualTo(200);
      String path = "/api/v1/sign-in-providers/" + journey.id();
      assertThat(admin.delete(path).status()).isEqualTo(409);
      String id = Journey.me(boss).path("id").asText();
      assertThat(admin.delete(path + "/people/" + id).status()).isEqualTo(409);
      assertThat(admin.patch("/api/v1/people/" + id, "{\"role\": \"reader\"}").status())
          .isEqualTo(409);
      // Their groups would make them a reader; the server would be nobody's.
      assertThat(
              admin
                  .patch(
                      path,
                      """
                      {"groupsClaim": "groups", "rules": [{"group": "x", "role": "author"}]}""")
                  .status())
          .isEqualTo(200);
      assertThat(
              journey
                  .signIn(
                      boss,
                      person("boss", "boss@shop.example")
                          .andThen(claims -> claims.claim("groups", "none")))
                  .status())
          .isEqualTo(303);
      assertThat(Journey.me(boss).path("role").asText()).isEqualTo("administrator");
    }
  }

  @Test
  void withoutAKeyNoProviderIsSavedAndASentenceSaysWhy() {
    try (World keyless = World.on(world.database(), "", "")) {
      Answer refused =
          keyless
              .admin()
              .post(
                  "/api/v1/sign-in-providers",
                  Json.text(
                      Map.of(
                          "name", "x", "issuer", "https://id.example.org", "clientId", "debrief")));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text()).contains("DEBRIEF_SECRET_KEY", "openssl rand -base64 32");
      Client person = keyless.person(Role.administrator).browser();
      assertThat(person.get("/settings/sign-in").text()).contains("A key is missing");
    }
  }

  @Test
  void aProviderWithoutItsKeyIsACalmPage() {
    try (Journey journey = Journey.in(world);
        World keyless = World.on(world.database(), "", "")) {
      Client browser = keyless.stranger();
      assertThat(Journey.refusal(browser, browser.get("/sign-in/with/" + journey.id())))
          .isEqualTo("no-key");
    }
  }

  @Test
  void keysChangeAndSecretsAreSealedAnew() throws Exception {
    try (Journey journey = Journey.in(world);
        World later = World.on(world.database(), NEXT_KEY, World.SECRET_KEY)) {
      Journey there = new Journey(later, journey.fake(), journey.id());
      assertThat(there.signIn(later.stranger(), somebody()).status()).isEqualTo(303);
      command("secrets", "rewrite");
      try (World last = World.on(world.database(), NEXT_KEY, "")) {
        Journey then = new Journey(last, journey.fake(), journey.id());
        assertThat(then.signIn(last.stranger(), somebody()).status()).isEqualTo(303);
      }
    }
  }

  /** As whoever runs the server would, with the key of today and the one before. */
  private void command(String name, String action) throws Exception {
    Map<String, String> settings =
        Map.of(
            "dw.database.url",
            world.database().url(),
            "dw.database.user",
            world.database().user(),
            "dw.secretKey",
            NEXT_KEY,
            "dw.previousSecretKey",
            World.SECRET_KEY);
    settings.forEach(System::setProperty);
    try {
      new Debrief().run(name, action, "config.yml");
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }
}
