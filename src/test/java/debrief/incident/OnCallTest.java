package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.signin.session.SignInFilter;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody does who was woken by a page: declare, note, say that it is over. */
class OnCallTest {
  private static final World WORLD = World.shared();

  private final Client admin = WORLD.admin();
  private final Client author = WORLD.signedIn(Role.author).with("Accept", "text/html");

  private String declare(String more) {
    Answer made =
        admin.post(
            "/api/v1/incidents",
            "{\"title\":\"Checkout answers 503\",\"startedAt\":\"%s\"%s}"
                .formatted(Instant.now().minus(1, ChronoUnit.HOURS), more));
    return "/incidents/" + made.json().path("ref").asText();
  }

  private JsonNode facts(String page) {
    return admin.get("/api/v1" + page).json();
  }

  @Test
  void oneTypesFromTheFirstMomentToTheFirstEntryWithoutAMouse() throws Exception {
    try (WebBrowser browser = WebBrowser.start("declaring was not tried in a browser")) {
      var driver = browser.driver();
      browser.enter(WORLD.url(), SignInFilter.COOKIE, author.session());
      browser.open(WORLD.url() + "/incidents/new", 1280, false);
      driver.switchTo().activeElement().sendKeys("Checkout answers 503" + Keys.ENTER);
      WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(60));
      wait.until(d -> String.valueOf(d.getCurrentUrl()).endsWith("#entry"));
      wait.until(d -> "entry".equals(d.switchTo().activeElement().getAttribute("id")));
      driver.switchTo().activeElement().sendKeys("alert fired" + Keys.ENTER);
      wait.until(d -> !d.findElements(By.cssSelector(".kind-alert")).isEmpty());
      WebElement now = driver.findElement(By.cssSelector("[name=moment][value=acknowledged]"));
      now.sendKeys(Keys.ENTER);
      wait.until(
          d -> d.findElements(By.cssSelector("[name=moment][value=acknowledged]")).isEmpty());
    }
  }

  @Test
  void onePressSaysThatItIsMitigatedNow() {
    String page = declare("");
    assertThat(author.get(page).text())
        .contains("Detected now", "Acknowledged now", "Mitigated now", "Resolved now");
    Answer pressed = author.form(page + "/moments", "moment", "mitigated");
    assertThat(pressed.status()).isEqualTo(303);
    JsonNode facts = facts(page);
    assertThat(facts.path("state").asText()).isEqualTo("mitigated");
    assertThat(Instant.parse(facts.path("mitigatedAt").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    // What would be out of order by now is not offered.
    assertThat(author.get(page).text())
        .contains("Resolved now")
        .doesNotContain("Mitigated now", "Detected now", "Acknowledged now");
    // Two people press the same button: the first was right.
    String later = Instant.now().plusSeconds(90).toString();
    assertThat(
            author.form(page + "/moments", "moment", "mitigated", "at", later).header("Set-Cookie"))
        .contains("written+down+before");
    assertThat(facts(page).path("mitigatedAt")).isEqualTo(facts.path("mitigatedAt"));
    author.form(page + "/moments", "moment", "resolved");
    assertThat(facts(page).path("state").asText()).isEqualTo("resolved");
    assertThat(author.get(page).text()).doesNotContain("name=\"moment\"");
  }

  @Test
  void aMomentIsRefusedWhereItCannotBe() {
    String page = declare("");
    assertThat(author.form(page + "/moments", "moment", "over").status()).isEqualTo(422);
    assertThat(author.form(page + "/moments").status()).isEqualTo(422);
    assertThat(
            author
                .form(page + "/moments", "moment", "detected", "at", "2020-01-01T00:00:00Z")
                .status())
        .isEqualTo(422);
    Client reader = WORLD.signedIn(Role.reader).with("Accept", "text/html");
    assertThat(reader.get(page).text()).doesNotContain("name=\"moment\"");
    assertThat(reader.form(page + "/moments", "moment", "detected").status()).isEqualTo(403);
    assertThat(facts(page).path("detectedAt").isNull()).isTrue();
  }

  @Test
  void theButtonFollowsTheState() {
    String page = declare("");
    assertThat(author.get(page).text())
        .contains("class=\"button button-quiet\" href=\"" + page + "/postmortem\">Write the");
    author.form(page + "/moments", "moment", "resolved");
    assertThat(author.get(page).text())
        .contains("class=\"button\" href=\"" + page + "/postmortem\">Write the postmortem");
    author.form(page + "/postmortem", "template", "brief");
    assertThat(author.get(page).text())
        .contains("class=\"button\" href=\"" + page + "/postmortem\">Continue writing");
    JsonNode sections = admin.get("/api/v1" + page + "/postmortem").json().path("sections");
    for (JsonNode section : sections) {
      String path = "/api/v1" + page + "/postmortem/sections/" + section.path("key").asText();
      admin.with("If-Match", "*").put(path, "{\"markdown\":\"Some words.\"}");
    }
    Answer published =
        admin.post("/api/v1" + page + "/postmortem/transitions", "{\"to\":\"published\"}");
    String report = "/reports/" + published.json().path("slug").asText();
    assertThat(author.get(page).text())
        .contains("class=\"button\" href=\"" + report + "\">Read the report")
        .doesNotContain("Write the postmortem");
    assertThat(author.get(page + "/postmortem").text())
        .contains("class=\"button\" href=\"" + report + "\">Read the report")
        .doesNotContain("Check before publishing</a>");
  }

  @Test
  void whatIsWrongStandsInABoxAsWideAsItsForm() throws Exception {
    try (WebBrowser browser = WebBrowser.start("the box was not looked at")) {
      browser.enter(WORLD.url(), SignInFilter.COOKIE, author.session());
      browser.open(WORLD.url() + declare("") + "/edit", 1280, false);
      var driver = browser.driver();
      driver.findElement(By.id("zone")).sendKeys("x" + Keys.ENTER);
      new WebDriverWait(driver, Duration.ofSeconds(60))
          .until(d -> !d.findElements(By.cssSelector(".notice-problem")).isEmpty());
      var box = driver.findElement(By.cssSelector(".notice-problem")).getRect();
      assertThat(box.getWidth())
          .isEqualTo(driver.findElement(By.cssSelector(".form")).getRect().getWidth());
      assertThat(driver.findElement(By.cssSelector(".notice-problem ul")).getRect().getX())
          .isEqualTo(driver.findElement(By.id("wrong")).getRect().getX());
    }
  }

  @Test
  void whatIsNotKnownSaysOfWhat() {
    assertThat(author.get(declare("")).text()).contains("<li>Origin not known yet</li>");
  }

  @Test
  void aLengthOfSeveralDaysNamesItsDays() {
    Answer made =
        admin.post(
            "/api/v1/incidents",
            """
            {"title": "Slow for days", "startedAt": "2026-03-01T10:00:00Z",
             "resolvedAt": "2026-03-03T10:00:01Z"}""");
    assertThat(author.get("/incidents/" + made.json().path("ref").asText()).text())
        .contains("1 March, 10:00</time> to", "3 March, 10:00</time>", "2 days 1 s");
  }
}
