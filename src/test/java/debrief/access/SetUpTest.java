package debrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetUpTest {
  private static final String GOOD = "a kettle sings at dawn";

  private static Answer setUp(Client browser, String code, String email, String password) {
    return browser.form(
        "/setup",
        "code",
        code,
        "name",
        "Ada Byron",
        "email",
        email,
        "password",
        password,
        "again",
        password);
  }

  private static String code(World world) {
    String query = URI.create(world.readyAt()).getQuery();
    assertThat(query).matches("code=[a-z2-9]{4}-[a-z2-9]{4}");
    return query.substring("code=".length());
  }

  @Test
  void theLogSaysWhereTheFirstPersonGoes() {
    try (World world = World.untouched()) {
      Client browser = world.stranger();
      assertThat(browser.get("/sign-in").header("Location")).endsWith("/setup");
      String address = world.readyAt();
      Answer page = browser.get(address.substring(world.url().length()));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("value=\"" + code(world) + "\"");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");

      Answer made = setUp(browser, code(world), "ada@shop.example", GOOD);
      assertThat(made.status()).isEqualTo(303);
      assertThat(browser.get("/api/v1/me").json().path("role").asText()).isEqualTo("administrator");
      assertThat(browser.get("/account").status()).isEqualTo(200);

      assertThat(world.stranger().get("/setup").status()).isEqualTo(404);
      assertThat(setUp(world.stranger(), code(world), "b@shop.example", GOOD).status())
          .isEqualTo(404);
      assertThat(world.stranger().get("/sign-in").status()).isEqualTo(200);
    }
  }

  @Test
  void aServiceAloneLeavesTheSetUpOpen() {
    try (World world = World.empty()) {
      String code = code(world);
      assertThat(world.stranger().get("/setup").status()).isEqualTo(200);
      world.person(Role.author);
      assertThat(world.stranger().get("/setup").status()).isEqualTo(200);
      assertThat(world.stranger().get("/sign-in").status()).isEqualTo(200);
      assertThat(
              setUp(world.stranger(), code.toUpperCase(Locale.ROOT), "ada@shop.example", GOOD)
                  .status())
          .isEqualTo(303);
      assertThat(world.stranger().get("/setup").status()).isEqualTo(404);
    }
  }

  @Test
  void anInvitedAdministratorWhoComesInClosesTheSetUp() {
    try (World world = World.empty()) {
      String code = code(world);
      world.person(Role.administrator);
      assertThat(world.stranger().get("/setup").status()).isEqualTo(404);
      assertThat(setUp(world.stranger(), code, "ada@shop.example", GOOD).status()).isEqualTo(404);
    }
  }

  @Test
  void whatIsWrongIsSaidWhereItIsAndNothingIsMade() {
    try (World world = World.untouched()) {
      Client browser = world.stranger();
      String code = code(world);
      Answer refused =
          browser.form(
              "/setup",
              "code",
              code,
              "name",
              "",
              "email",
              "nobody",
              "password",
              "tiny",
              "again",
              "other");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text())
          .contains("id=\"name-error\"", "id=\"email-error\"", "id=\"password-error\"");
      assertThat(refused.text()).contains("id=\"again-error\"").doesNotContain("tiny", "other\"");
      assertThat(setUp(browser, code, "ada\0@shop.example", GOOD).status()).isEqualTo(422);
      assertThat(setUp(browser, code, "ada@shop.example", "x".repeat(20_000)).status())
          .isEqualTo(422);
      assertThat(setUp(browser, code, "kettle@shop.example", GOOD).status()).isEqualTo(422);
      assertThat(setUp(browser, code, "ada@shop.example", "Password 1234").status()).isEqualTo(422);
      assertThat(browser.session()).isEmpty();
      assertThat(setUp(browser, code, "ada@shop.example", GOOD).status()).isEqualTo(303);
    }
  }

  @Test
  void theCodeOfOneNodeOpensTheSetUpOnEvery() {
    try (TwoNodes nodes = new TwoNodes(true)) {
      String near = code(nodes.near());
      String far = code(nodes.far());
      assertThat(near).isNotEqualTo(far);
      Client browser = nodes.far().stranger();
      assertThat(setUp(browser, "aaaa-aaaa", "ada@shop.example", GOOD).status()).isEqualTo(422);
      assertThat(setUp(browser, near, "ada@shop.example", GOOD).status()).isEqualTo(303);
      assertThat(setUp(nodes.near().stranger(), far, "b@shop.example", GOOD).status())
          .isEqualTo(404);
    }
  }

  @Test
  void guessingTheCodeIsCutShort() {
    try (World world = World.untouched()) {
      Client browser = world.stranger();
      for (int i = 0; i < 10; i++) {
        assertThat(setUp(browser, "aaaa-aaaa", "ada@shop.example", GOOD).status()).isEqualTo(422);
      }
      assertThat(setUp(browser, "aaaa-aaaa", "ada@shop.example", GOOD).status()).isEqualTo(429);
      assertThat(setUp(browser, code(world), "ada@shop.example", GOOD).status()).isEqualTo(429);
    }
  }
}
