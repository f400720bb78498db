package debrief.world;

import debrief.access.Role;
import debrief.web.json.Json;
import java.util.Locale;
import java.util.Map;

/** Makes the people and services of a world, through the API. */
final class TestAccounts {
  private TestAccounts() {}

  static World.Someone person(World world, Role role) {
    String name = World.unique("Person");
    return person(world, role, name, name.toLowerCase(Locale.ROOT) + "@shop.example");
  }

  static World.Someone person(World world, Role role, String name, String email) {
    Client.Answer added =
        world
            .admin()
            .post(
                "/api/v1/people",
                "{\"name\":\"%s\",\"email\":\"%s\",\"role\":\"%s\",\"teams\":[\"checkout\"]}"
                    .formatted(name, email, role));
    Client browser = world.stranger();
    Client.Answer entered =
        browser.form(
            added.json().at("/invitation/url").asText(),
            "password",
            World.PASSWORD,
            "again",
            World.PASSWORD);
    if (added.status() != 201 || entered.status() != 303) {
      throw new AssertionError("nobody came in: " + added.text() + entered.text());
    }
    String id = added.json().path("id").asText();
    return new World.Someone(id, name, email, World.PASSWORD, browser);
  }

  static String service(World world, Role role) {
    return world
        .admin()
        .post(
            "/api/v1/people",
            "{\"name\":\"%s\",\"role\":\"%s\",\"kind\":\"service\"}"
                .formatted(World.unique("service"), role))
        .json()
        .path("id")
        .asText();
  }

  static String token(World world, String service, String... scopes) {
    return world
        .admin()
        .post(
            "/api/v1/people/" + service + "/tokens",
            Json.text(Map.of("name", World.unique("token"), "scopes", scopes)))
        .json()
        .path("token")
        .asText();
  }

  /** All scopes that a role may have. */
  static String[] scopes(Role role) {
    String more = role == Role.administrator ? " write admin" : " write";
    return ("read export" + (role == Role.reader ? "" : more)).split(" ");
  }
}
