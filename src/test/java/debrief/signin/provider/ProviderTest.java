package debrief.signin.provider;

import static debrief.signin.oidc.Journey.person;
import static debrief.signin.oidc.Journey.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.signin.oidc.FakeProvider;
import debrief.signin.oidc.Journey;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Providers as administrators set them up. */
class ProviderTest {
  private static final String PATH = "/api/v1/sign-in-providers";

  private final World world = World.shared();
  private final Client admin = world.admin();
  private final Client browser = world.stranger();

  @Test
  void aSecretGoesInAndNeverComesOut() {
    try (Journey journey = Journey.in(world)) {
      String path = PATH + "/" + journey.id();
      Answer got = admin.get(path);
      assertThat(got.text()).doesNotContain("clientSecret", FakeProvider.SECRET);
      assertThat(got.json().path("secretSet").asBoolean()).isTrue();
      Client browserOfAdmin = world.signedIn(Role.administrator);
      assertThat(browserOfAdmin.get("/settings/sign-in/" + journey.id()).text())
          .contains("It is set. Leave this empty to keep it")
          .doesNotContain(FakeProvider.SECRET);
      assertThat(admin.get("/api/v1/journal?subject=" + journey.id()).text())
          .contains("signInProvider.added")
          .doesNotContain(FakeProvider.SECRET);
    }
  }

  @Test
  void anEmptySecretInTheFormKeepsTheOneThereIs() {
    try (Journey journey = Journey.in(world)) {
      Client person = world.signedIn(Role.administrator);
      Answer saved =
          person.form(
              "/settings/sign-in/" + journey.id(),
              "version",
              "1",
              "name",
              "Renamed",
              "issuer",
              journey.fake().issuer(),
              "clientId",
              FakeProvider.CLIENT,
              "clientSecret",
              "",
              "scopes",
              "openid, email",
              "groupsClaim",
              "groups",
              "roleRules",
              "CN=ops,OU=it = facilitator",
              "teamRules",
              "/t/* = *",
              "defaultRole",
              "reader");
      assertThat(saved.status()).as(saved.text()).isEqualTo(303);
      Answer got = admin.get(PATH + "/" + journey.id());
      assertThat(got.json().path("name").asText()).isEqualTo("Renamed");
      assertThat(got.json().at("/rules/0/group").asText()).isEqualTo("CN=ops,OU=it");
      assertThat(
              journey
                  .signIn(
                      browser,
                      somebody()
                          .andThen(
                              claims -> claims.claim("groups", List.of("CN=ops,OU=it", "/t/a"))))
                  .status())
          .isEqualTo(303);
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("facilitator");
      assertThat(Journey.me(browser).path("teams").toString()).isEqualTo("[\"a\"]");
    }
  }

  @Test
  void whatIsWrongWithAFormIsSaidWhereItStands() {
    Client person = world.signedIn(Role.administrator);
    Answer refused =
        person.form(
            "/settings/sign-in",
            "name",
            "",
            "issuer",
            "http://id.example.org",
            "clientId",
            "x",
            "roleRules",
            "ops = king\nnonsense",
            "defaultRole",
            "reader");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("There is no role", "Write each line as group");
  }

  @Test
  void inputThatWillNotDoIsRefusedFieldByField() {
    Answer refused =
        admin.post(
            PATH,
            """
            {"name": "", "issuer": "http://id.example.org", "clientId": "", "scopes": ["email"],
             "defaultRole": "administrator", "rules": [{"group": "x"}]}""");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields())
        .contains("name", "issuer", "clientId", "scopes", "defaultRole", "rules[0]", "groupsClaim");
  }

  @Test
  void onlyAdministratorsSeeProviders() {
    for (Role role : List.of(Role.reader, Role.author, Role.facilitator)) {
      assertThat(world.as(role).get(PATH).status()).isEqualTo(403);
      assertThat(world.as(role).post(PATH, "{}").status()).isEqualTo(403);
      assertThat(world.as(role).get("/api/v1/sign-in-settings").status()).isEqualTo(403);
      assertThat(world.signedIn(role).get("/settings/sign-in").status()).isEqualTo(403);
    }
    assertThat(browser.get(PATH).status()).isEqualTo(401);
  }

  @Test
  void theIssuerStaysAndIsThereOnce() {
    try (Journey journey = Journey.in(world)) {
      Answer moved =
          admin
              .with("If-Match", "*")
              .patch(PATH + "/" + journey.id(), "{\"issuer\": \"https://id.example.org\"}");
      assertThat(moved.fields()).containsExactly("issuer");
      Answer again =
          admin.post(
              PATH,
              Json.text(
                  Map.of("name", "x", "issuer", journey.fake().issuer(), "clientId", "debrief")));
      assertThat(again.status()).isEqualTo(409);
      assertThat(admin.patch(PATH + "/" + journey.id(), "{\"name\": \"x\"}").status())
          .isEqualTo(428);
      assertThat(
              admin
                  .with("If-Match", "\"99\"")
                  .patch(PATH + "/" + journey.id(), "{\"name\": \"x\"}")
                  .status())
          .isEqualTo(412);
    }
  }

  @Test
  void aProviderThatIsRemovedOpensNothingAndItsPeopleStay() {
    try (Journey journey = Journey.in(world)) {
      String email = World.unique("stays") + "@shop.example";
      journey.signIn(browser, person("stays", email));
      String id = Journey.me(browser).path("id").asText();
      assertThat(admin.with("If-Match", "*").delete(PATH + "/" + journey.id()).status())
          .isEqualTo(204);
      assertThat(admin.get("/api/v1/people/" + id).status()).isEqualTo(200);
      assertThat(browser.get("/sign-in/with/" + journey.id()).status()).isEqualTo(404);
    }
  }
}
