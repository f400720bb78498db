package debrief.world;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import debrief.access.Role;
import debrief.web.json.Json;
import java.util.Locale;
import java.util.Map;

/** Makes the people and services of a world, through the API. */
final class TestAccounts {
  private static final String QUICK =
      Password.hash(World.PASSWORD)
          .addRandomSalt(16)
          .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
          .getResult();

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
    if (added.status() != 201) {
      throw new AssertionError("nobody came in: " + added.text());
    }
    String id = added.json().path("id").asText();
    accept(world, id);
    Client browser = world.stranger();
    Client.Answer entered =
        browser.form("/sign-in", "email", email, "password", World.PASSWORD, "next", "/");
    if (entered.status() != 303) {
      throw new AssertionError("nobody came in: " + entered.text());
    }
    return new World.Someone(id, name, email, World.PASSWORD, browser);
  }

  /**
   * As if they had come by their invitation, but with a hash that costs next to nothing: hashing as
   * the product does is the largest single part of what a suite of such people would compute.
   */
  private static void accept(World world, String id) {
    world
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("update person set password_hash = ? where id = ?", QUICK, id);
              handle.execute("update invitation set used_at = now() where person_id = ?", id);
            });
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
