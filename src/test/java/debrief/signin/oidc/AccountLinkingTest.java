package debrief.signin.oidc;

import static debrief.signin.oidc.Journey.person;
import static debrief.signin.oidc.Journey.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whose account somebody's identity opens, and what their groups make of it. */
class AccountLinkingTest {
  private static final Map<String, Object> GROUPS =
      Map.of(
          "groupsClaim",
          "realm_access.roles",
          "rules",
          List.of(
              Map.of("group", "ops", "role", "facilitator"),
              Map.of("group", "writers", "role", "author"),
              Map.of("group", "root", "role", "administrator"),
              Map.of("group", "payments-crew", "team", "payments"),
              Map.of("group", "team-*", "team", "*")));

  private final World world = World.shared();
  private final Client browser = world.stranger();

  private static Consumer<JWTClaimsSet.Builder> inGroups(String subject, String... groups) {
    return person(subject, subject + "@shop.example")
        .andThen(claims -> claims.claim("realm_access", Map.of("roles", List.of(groups))));
  }

  private static Consumer<JWTClaimsSet.Builder> unverified(String subject, String email) {
    return person(subject, email).andThen(claims -> claims.claim("email_verified", false));
  }

  @Test
  void aVerifiedAddressLinksAnAccountOnceAndTheSubjectAfterwards() {
    try (Journey journey = Journey.in(world)) {
      World.Someone someone = world.person(Role.author);
      String subject = World.unique("subject");
      journey.signIn(browser, person(subject, someone.email().toUpperCase(java.util.Locale.ROOT)));
      assertThat(Journey.me(browser).path("id").asText()).isEqualTo(someone.id());
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("author");
      Client later = world.stranger();
      journey.signIn(later, unverified(subject, "moved@shop.example"));
      assertThat(Journey.me(later).path("id").asText()).isEqualTo(someone.id());
    }
  }

  @Test
  void anAddressThatIsNotVerifiedOpensNoAccount() {
    try (Journey journey = Journey.in(world)) {
      World.Someone someone = world.person(Role.author);
      assertThat(refusal(browser, journey.signIn(browser, unverified("eve", someone.email()))))
          .isEqualTo("unverified-address");
    }
  }

  @Test
  void anAddressThatIsNotVerifiedMakesNoAccountEither() {
    try (Journey journey = Journey.in(world)) {
      assertThat(refusal(browser, journey.signIn(browser, unverified("eve", "new@shop.example"))))
          .isEqualTo("unverified-address");
    }
  }

  @Test
  void anAddressThatOnlyLooksLikeAnotherIsRefused() {
    try (Journey journey = Journey.in(world)) {
      String email = world.person(Role.author).email();
      String wide = "\uff50" + email.substring(1); // a full-width p
      assertThat(refusal(browser, journey.signIn(browser, person("eve", wide))))
          .isEqualTo("unverified-address");
    }
  }

  @Test
  void anAdministratorsAccountIsNotLinkedByMail() {
    try (Journey journey = Journey.in(world)) {
      World.Someone administrator = world.person(Role.administrator);
      assertThat(refusal(browser, journey.signIn(browser, person("eve", administrator.email()))))
          .isEqualTo("administrator-not-linked");
    }
  }

  @Test
  void aProviderOfOnesOwnMayLinkAdministrators() {
    try (Journey journey = Journey.in(world, Map.of("linksAdministrators", true))) {
      World.Someone administrator = world.person(Role.administrator);
      journey.signIn(browser, person("boss", administrator.email()));
      assertThat(Journey.me(browser).path("id").asText()).isEqualTo(administrator.id());
      assertThat(
              world
                  .admin()
                  .get("/api/v1/sign-in-providers/" + journey.id())
                  .json()
                  .path("provenAt")
                  .isTextual())
          .isTrue();
    }
  }

  @Test
  void anAddressThatWasPassedOnDoesNotPassTheAccountOn() {
    try (Journey journey = Journey.in(world)) {
      String email = World.unique("passed-on") + "@shop.example";
      journey.signIn(browser, person("first", email));
      Client other = world.stranger();
      assertThat(refusal(other, journey.signIn(other, person("second", email))))
          .isEqualTo("linked-to-another");
      String id = Journey.me(browser).path("id").asText();
      String link = "/api/v1/sign-in-providers/" + journey.id() + "/people/" + id;
      assertThat(world.admin().delete(link).status()).isEqualTo(204);
      assertThat(journey.signIn(other, person("second", email)).status()).isEqualTo(303);
      assertThat(world.admin().delete(link + "x").status()).isEqualTo(404);
    }
  }

  @Test
  void whereOnlyTheInvitedComeInNobodyElseDoes() {
    try (Journey journey = Journey.in(world, Map.of("onlyInvited", true))) {
      assertThat(refusal(browser, journey.signIn(browser, Journey.somebody())))
          .isEqualTo("not-invited");
      String email = World.unique("invited") + "@shop.example";
      world.admin().post("/api/v1/people", Json.text(Map.of("name", "Invited", "email", email)));
      assertThat(journey.signIn(browser, person("invited", email)).status()).isEqualTo(303);
    }
  }

  @Test
  void whoWasDeactivatedStaysOut() {
    try (Journey journey = Journey.in(world)) {
      String email = World.unique("leaver") + "@shop.example";
      journey.signIn(browser, person("leaver", email));
      String id = Journey.me(browser).path("id").asText();
      Client admin = world.admin().with("If-Match", "*");
      assertThat(admin.patch("/api/v1/people/" + id, "{\"active\": false}").status())
          .isEqualTo(200);
      assertThat(refusal(browser, journey.signIn(browser, person("leaver", email))))
          .isEqualTo("deactivated");
      Client other = world.stranger();
      assertThat(refusal(other, journey.signIn(other, person("new-subject", email))))
          .isEqualTo("linked-to-another");
    }
  }

  @Test
  void aServicesAddressOpensNothing() {
    try (Journey journey = Journey.in(world)) {
      String email = World.unique("robot") + "@shop.example";
      world
          .admin()
          .post(
              "/api/v1/people",
              Json.text(Map.of("name", "Robot", "email", email, "kind", "service")));
      assertThat(refusal(browser, journey.signIn(browser, person("robot", email))))
          .isEqualTo("not-a-person");
    }
  }

  @Test
  void groupsSayWhatSomebodyMayDoAtEachSignIn() {
    try (Journey journey = Journey.in(world, GROUPS)) {
      String mira = World.unique("mira");
      journey.signIn(browser, inGroups(mira, "writers", "ops", "payments-crew", "team-search"));
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("facilitator");
      assertThat(Journey.me(browser).path("teams").toString())
          .isEqualTo("[\"payments\",\"search\"]");

      String id = Journey.me(browser).path("id").asText();
      world
          .admin()
          .with("If-Match", "*")
          .patch("/api/v1/people/" + id, "{\"teams\": [\"payments\", \"search\", \"by-hand\"]}");
      journey.signIn(browser, inGroups(mira, "writers", "team-search"));
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("author");
      assertThat(Journey.me(browser).path("teams").toString())
          .isEqualTo("[\"search\",\"by-hand\"]");

      // The token says nothing of groups any more, and neither does the provider when it is asked.
      journey.fake().userInfo(Map.of("sub", mira));
      journey.signIn(browser, person(mira, mira + "@shop.example"));
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("reader");
    }
  }

  @Test
  void whatGroupsTakeAwayIsGoneFromOpenSessionsToo() {
    try (Journey journey = Journey.in(world, GROUPS)) {
      String mira = World.unique("mira");
      journey.signIn(browser, inGroups(mira, "ops"));
      journey.signIn(world.stranger(), inGroups(mira, "writers"));
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("author");
    }
  }

  @Test
  void whereNoGroupGivesARoleItIsGivenHere() {
    try (Journey journey = Journey.in(world, Map.of("defaultRole", "author"))) {
      String mira = World.unique("mira");
      journey.signIn(browser, inGroups(mira));
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("author");
      String id = Journey.me(browser).path("id").asText();
      world
          .admin()
          .with("If-Match", "*")
          .patch("/api/v1/people/" + id, "{\"role\": \"facilitator\"}");
      journey.signIn(browser, inGroups(mira));
      assertThat(Journey.me(browser).path("role").asText()).isEqualTo("facilitator");
    }
  }

  @Test
  void theJournalTellsWhoCameByWhat() {
    try (Journey journey = Journey.in(world)) {
      journey.signIn(browser, Journey.somebody());
      String id = Journey.me(browser).path("id").asText();
      String lines = world.admin().get("/api/v1/journal?actor=" + id).text();
      assertThat(lines)
          .contains("person.added", "person.linked", "person.signedIn")
          .contains("\"by\":\"" + journey.id() + "\"");
    }
  }
}
