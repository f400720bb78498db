package debrief.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.signin.session.SignInFilter;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The whole way, with a real Keycloak and a real browser. */
class KeycloakTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final World world = World.shared();

  @Test
  void mirasGroupsSayWhatSheMayDoAndSheSignsOutAtBoth() throws Exception {
    try (WebBrowser browser = WebBrowser.start("nobody signed in with Keycloak")) {
      try (Keycloak keycloak = Keycloak.start()) {
        String provider = register(keycloak);
        signInAndOut(browser.driver(), provider);
        theUnverifiedStayOut(browser.driver(), provider);
        world.admin().with("If-Match", "*").delete("/api/v1/sign-in-providers/" + provider);
      }
      assertThat(browser.complaints())
          .filteredOn(line -> line.contains(world.url()))
          .filteredOn(line -> !line.contains("403"))
          .isEmpty();
    }
  }

  private String register(Keycloak keycloak) {
    Answer added =
        world
            .admin()
            .post(
                "/api/v1/sign-in-providers",
                Json.text(
                    Map.of(
                        "name",
                        "Keycloak",
                        "issuer",
                        keycloak.issuer(),
                        "clientId",
                        "debrief",
                        "clientSecret",
                        "a-secret-for-tests-only",
                        "groupsClaim",
                        "groups",
                        "rules",
                        List.of(
                            Map.of("group", "/incident-facilitators", "role", Role.facilitator),
                            Map.of("group", "/teams/*", "team", "*")))));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    String id = added.json().path("id").asText();
    Answer checked = world.admin().post("/api/v1/sign-in-providers/" + id + "/checks", "");
    assertThat(checked.json().path("ok").asBoolean()).as(checked.text()).isTrue();
    return id;
  }

  private void signInAndOut(WebDriver driver, String provider) {
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
    driver.get(world.url() + "/sign-in?next=%2Fincidents%3Fstate%3Dongoing");
    driver.findElement(By.cssSelector("a[href^='/sign-in/with/" + provider + "']")).click();
    enter(wait, "mira");
    wait.until(ExpectedConditions.urlToBe(world.url() + "/incidents?state=ongoing"));

    String session =
        Objects.requireNonNull(driver.manage().getCookieNamed(SignInFilter.COOKIE)).getValue();
    Client mira = world.stranger().inSession(session);
    var me = mira.get("/api/v1/me").json();
    assertThat(me.path("name").asText()).isEqualTo("Mira Lindqvist");
    assertThat(me.path("role").asText()).isEqualTo("facilitator");
    assertThat(me.path("teams").toString()).isEqualTo("[\"payments\"]");

    driver.get(world.url() + "/account");
    driver.findElement(By.cssSelector("form[action='/sign-out'] button")).click();
    wait.until(ExpectedConditions.urlToBe(world.url() + "/sign-in"));
    assertThat(mira.get("/account").status()).isEqualTo(401);
    // Keycloak has forgotten her too: it asks for the password again.
    driver.findElement(By.cssSelector("a[href^='/sign-in/with/" + provider + "']")).click();
    wait.until(ExpectedConditions.presenceOfElementLocated(By.id("password")));
  }

  private void theUnverifiedStayOut(WebDriver driver, String provider) {
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
    driver.get(world.url() + "/sign-in/with/" + provider);
    enter(wait, "unverified");
    wait.until(ExpectedConditions.titleContains("Not signed in"));
    assertThat(driver.manage().getCookieNamed(SignInFilter.COOKIE)).isNull();
  }

  private static void enter(WebDriverWait wait, String name) {
    wait.until(ExpectedConditions.presenceOfElementLocated(By.id("username"))).sendKeys(name);
    wait.until(ExpectedConditions.presenceOfElementLocated(By.id("password")))
        .sendKeys("a lamp beside the sea");
    wait.until(ExpectedConditions.elementToBeClickable(By.id("kc-login"))).click();
  }
}
