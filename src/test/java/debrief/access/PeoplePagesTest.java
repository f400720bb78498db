package debrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PeoplePagesTest {
  private static final Pattern SECRET = Pattern.compile("<code class=\"secret\"[^>]*>([^<]+)<");
  private final World world = World.shared();
  private final Client admin = world.signedIn(Role.administrator);

  private static String secret(Answer page) {
    Matcher matcher = SECRET.matcher(page.text());
    assertThat(matcher.find()).as(page.text()).isTrue();
    return matcher.group(1);
  }

  private static String version(Answer page) {
    Matcher matcher = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page.text());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private Answer add(String name, String email) {
    return admin.form(
        "/people",
        "name",
        name,
        "email",
        email,
        "role",
        "author",
        "teams",
        "checkout, platform",
        "kind",
        "person");
  }

  @Test
  void anAdministratorLooksAfterPeopleOnPages() {
    assertThat(admin.get("/account").text()).contains("href=\"/administration\"");
    String name = World.unique("<Nour>");
    String email = World.unique("nour").toLowerCase(Locale.ROOT) + "@shop.example";
    Answer added = add(name, email);
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.text()).contains("&lt;Nour&gt;").doesNotContain("<Nour>");
    String link = secret(added);
    assertThat(link).startsWith(world.url() + "/invitations/");

    Answer list = admin.get("/people");
    assertThat(list.text()).contains(email, "Invited until", "checkout, platform");
    Answer again = add(name, email);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("Somebody here has this address already.", email);

    Client nour = world.stranger();
    String path = link.substring(world.url().length());
    assertThat(nour.form(path, "password", World.PASSWORD, "again", World.PASSWORD).status())
        .isEqualTo(303);
    String id = nour.get("/api/v1/me").json().path("id").asText();
    changeAndDeactivate(nour, id, email);
  }

  private void changeAndDeactivate(Client nour, String id, String email) {
    Answer page = admin.get("/people/" + id);
    assertThat(page.text()).contains(email, "Invite again", "Deactivate this account");
    String version = version(page);
    String[] form = {"name", "Nour", "role", "reader", "teams", "", "version", version};
    assertThat(admin.form("/people/" + id, form).status()).isEqualTo(303);
    assertThat(admin.form("/people/" + id, form).status()).isEqualTo(412);
    assertThat(nour.get("/account").text()).contains("Reader. You may:");
    assertThat(secret(admin.form("/people/" + id + "/invitation"))).contains("/invitations/");
    version = version(admin.get("/people/" + id));
    assertThat(
            admin.form("/people/" + id + "/active", "version", version, "active", "false").status())
        .isEqualTo(303);
    assertThat(nour.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(admin.get("/people/" + id).text()).contains("Not active", "Activate this account");
  }

  @Test
  void aServiceGetsItsTokenOnItsPage() {
    String name = World.unique("status-page-bot");
    Answer added =
        admin.form(
            "/people", "name", name, "email", "", "role", "reader", "teams", "", "kind", "service");
    assertThat(added.status()).isEqualTo(303);
    String path = added.header("Location");
    Answer page = admin.get(path);
    assertThat(page.text()).contains(name, "The service is added.", "None yet.");
    assertThat(page.text()).doesNotContain("Invite again");
    Answer refused = admin.form(path + "/tokens", "tokenName", "", "ends", "soon");
    assertThat(refused.status()).isEqualTo(422);
    String token =
        secret(
            admin.form(
                path + "/tokens",
                "tokenName",
                "board",
                "scopes",
                "read",
                "scopes",
                "export",
                "ends",
                "2100-01-31"));
    assertThat(world.admin().as(token).get("/api/v1/me").json().at("/token/expiresAt").asText())
        .isEqualTo("2100-02-01T00:00:00Z");
    assertThat(admin.get(path).text()).contains("read, export").doesNotContain(token);
  }

  @Test
  void everybodyLooksAfterTheirOwnTokens() {
    World.Someone reader = world.person(Role.reader);
    Client browser = reader.browser();
    assertThat(browser.get("/account").text())
        .contains(reader.name(), "checkout", "None yet.")
        .doesNotContain("href=\"/people\"");
    Answer refused = browser.form("/account/tokens", "tokenName", "x".repeat(300));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("id=\"tokenName-error\"", "id=\"scopes-error\"");
    Answer made = browser.form("/account/tokens", "tokenName", "board", "scopes", "read");
    String token = secret(made);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    assertThat(world.admin().as(token).get("/api/v1/me").status()).isEqualTo(200);
    Matcher revoke =
        Pattern.compile("action=\"(/account/tokens/\\w+/revoke)\"")
            .matcher(browser.get("/account").text());
    assertThat(revoke.find()).isTrue();
    assertThat(browser.form(revoke.group(1)).status()).isEqualTo(303);
    assertThat(world.admin().as(token).get("/api/v1/me").status()).isEqualTo(401);
    assertThat(browser.get("/account").text()).contains("The token is revoked.");
  }
}
