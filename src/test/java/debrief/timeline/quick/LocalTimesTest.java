package debrief.timeline.quick;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.signin.session.ReaderZoneFilter;
import debrief.signin.session.SignInFilter;
import debrief.timeline.Chronicle;
import debrief.world.BrowserJourney;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Everybody reads and types times in their own zone; the API and exports stay in UTC. */
class LocalTimesTest {
  private static final World WORLD = World.shared();
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Client author = WORLD.signedIn(Role.author).with("Accept", "text/html");

  private static Client in(Client client, String zone) {
    return client.with("Cookie", SignInFilter.COOKIE + "=" + client.session() + "; " + zone);
  }

  private Client inNewYork() {
    return in(author, ReaderZoneFilter.ZONE + "=America%2FNew_York");
  }

  @Test
  void aPageIsWrittenInTheZoneOfItsBrowser() {
    Chronicle chronicle = Chronicle.ofWhatIsOver();
    chronicle.add("text", "2026-03-02 03:10 still failing");
    assertThat(author.get(chronicle.page()).text())
        .contains("1 March 2026, 14:00 <span", "Monday 2 March 2026");
    assertThat(inNewYork().get(chronicle.page()).text())
        .contains("1 March 2026, 09:00 <span")
        .contains("Sunday 1 March 2026", ">22:10</time>", "datetime=\"2026-03-02T03:10:00Z\"")
        .contains("Times in New York")
        .doesNotContain("Monday 2 March 2026");
    Client switched =
        in(author, ReaderZoneFilter.ZONE + "=America%2FNew_York; " + ReaderZoneFilter.UTC + "=1");
    assertThat(switched.get(chronicle.page()).text()).contains("Times in UTC", ">03:10</time>");
    Client nonsense = in(author, ReaderZoneFilter.ZONE + "=Mars%2FBase%zz");
    assertThat(nonsense.get(chronicle.page()).text()).contains("Times in UTC");
  }

  @Test
  void whatIsTypedIsInThatZoneAndSaidSo() {
    Chronicle chronicle = Chronicle.ofWhatIsOver();
    Answer added = inNewYork().form(chronicle.page() + "/timeline", "text", "09:31 calm");
    assertThat(added.header("Set-Cookie"))
        .contains("1+March+2026%2C+09%3A31+New+York+%2814%3A31+UTC%29");
    assertThat(chronicle.entries()).containsExactly("2026-03-01T14:31:00Z observation calm");
    assertThat(
            inNewYork()
                .form(chronicle.page() + "/timeline", "text", "20:31 calm", "zone", "kolkata")
                .status())
        .isEqualTo(303);
    assertThat(chronicle.entries().get(1)).startsWith("2026-03-01T15:01:00Z");
    assertThat(
            inNewYork()
                .form(chronicle.page() + "/timeline", "text", "9:00 x", "zone", "Europe/Pariss")
                .text())
        .contains("Do you mean Europe/Paris?");
  }

  @Test
  void whatHasNotComeYetIsAskedForOnce() {
    Chronicle chronicle = Chronicle.ofWhatIsOver();
    String typed = "2199-03-01 10:00 too early";
    Answer asked = author.form(chronicle.page() + "/timeline", "text", typed);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("1 March 2199, 10:00 UTC has not come yet.");
    assertThat(chronicle.entries()).isEmpty();
    String sure = Chronicle.field(asked.text(), "sure");
    // The answer holds for what was asked, and for nothing else.
    String page = chronicle.page() + "/timeline";
    String[] text = {"text", "2198-01-01 10:00 x", "sure", sure};
    assertThat(author.form(page, text).status()).isEqualTo(422);
    String[] day = {"text", typed, "sure", sure, "day", "1999-01-01"};
    assertThat(author.form(page, day).status()).isEqualTo(422);
    String[] zone = {"text", typed, "sure", sure, "zone", "Asia/Tokyo"};
    assertThat(author.form(page, zone).status()).isEqualTo(422);
    assertThat(author.form(chronicle.page() + "/timeline", "text", typed, "sure", sure).status())
        .isEqualTo(303);
    assertThat(chronicle.entries()).hasSize(1);
  }

  @Test
  void theAccountsZoneGoesBeforeTheBrowsers() {
    Client person = WORLD.signedIn(Role.author).with("Accept", "text/html");
    Answer wrong = person.form("/account/time-zone", "timeZone", "Pariss");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Do you mean Europe/Paris?", "value=\"Pariss\"");
    assertThat(person.form("/account/time-zone", "timeZone", "tokyo").status()).isEqualTo(303);
    Answer page = in(person, ReaderZoneFilter.ZONE + "=America%2FNew_York").get("/account");
    assertThat(page.text())
        .contains("value=\"Asia/Tokyo\"", "data-zone=\"Asia/Tokyo\" data-zone-chosen");
    assertThat(page.response().headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith(ReaderZoneFilter.ZONE + "=Asia%2FTokyo"));
    person.form("/account/time-zone", "timeZone", "");
    assertThat(in(person, ReaderZoneFilter.ZONE + "=America%2FNew_York").get("/account").text())
        .contains("data-zone=\"America/New_York\">");
  }

  @Test
  void tenEntriesByKeyboardAcrossMidnightInNewYork() throws Exception {
    LocalDate yesterday = LocalDate.now(NEW_YORK).minusDays(2);
    Instant start = yesterday.atTime(23, 30).atZone(NEW_YORK).toInstant();
    Instant end = yesterday.plusDays(1).atTime(1, 0).atZone(NEW_YORK).toInstant();
    Client admin = WORLD.admin();
    String ref =
        admin
            .post(
                "/api/v1/incidents",
                "{\"title\":\"Checkout answers 503\",\"startedAt\":\"%s\",\"resolvedAt\":\"%s\"}"
                    .formatted(start, end))
            .json()
            .path("ref")
            .asText();
    try (WebBrowser browser = WebBrowser.start("ten entries were not typed")) {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
      browser.enter(WORLD.url(), SignInFilter.COOKIE, author.session());
      browser.open(WORLD.url() + "/incidents", 1280, false); // a first page says the zone
      browser.open(WORLD.url() + "/incidents/" + ref + "#entry", 1280, false);
      BrowserJourney journey =
          new BrowserJourney("ten entries across midnight in New York", browser);
      journey.untilFocused("entry");
      List<String> times =
          List.of(
              "23:31", "23:38", "23:45", "23:59", "00:00", "00:02", "00:15", "+5m", "00:40",
              "00:55");
      for (int i = 0; i < times.size(); i++) {
        journey.type(times.get(i) + " step " + i + Keys.ENTER);
        int soFar = i + 1;
        journey.until(
            d -> d.findElements(org.openqa.selenium.By.cssSelector(".entry")).size() == soFar);
      }
      journey.print();
      assertThat(journey.loads()).isZero();
      assertThat(journey.clicks()).isZero();
      assertThat(browser.driver().getPageSource()).contains("Times in New York");
      assertThat(browser.complaints()).isEmpty();
    }
    List<String> local = new ArrayList<>();
    admin
        .get("/api/v1/incidents/" + ref + "/timeline")
        .json()
        .path("items")
        .forEach(
            entry ->
                local.add(
                    Instant.parse(entry.path("occurredAt").asText())
                        .atZone(NEW_YORK)
                        .toLocalDateTime()
                        .toString()));
    String before = yesterday.toString();
    String after = yesterday.plusDays(1).toString();
    assertThat(local)
        .containsExactly(
            before + "T23:31",
            before + "T23:38",
            before + "T23:45",
            before + "T23:59",
            after + "T00:00",
            after + "T00:02",
            after + "T00:15",
            after + "T00:20",
            after + "T00:40",
            after + "T00:55");
  }

  /** Every time of the page: what it says of which moment. */
  private static Map<String, String> times(String html) {
    Map<String, String> found = new java.util.TreeMap<>();
    Matcher time =
        Pattern.compile("<time class=\"entry-time\" datetime=\"([^\"]+)\"[^>]*>([^<]+)")
            .matcher(html);
    while (time.find()) {
      found.put(time.group(1), time.group(2).strip());
    }
    return found;
  }

  @Test
  void anEditionTurnsIntoTheReadersZoneByItsScript() throws Exception {
    Chronicle chronicle = Chronicle.ofWhatIsOver();
    chronicle.add("text", "", "text", "14:05 a\n2026-03-02 03:10 b\n2026-03-02 06:00 c");
    Client admin = WORLD.admin();
    String api = "/api/v1" + chronicle.page() + "/postmortem";
    admin.post(api, "{\"template\":\"brief\"}");
    admin
        .get(api)
        .json()
        .path("sections")
        .forEach(
            section ->
                admin
                    .with("If-Match", "*")
                    .put(
                        api + "/sections/" + section.path("key").asText(),
                        "{\"markdown\":\"Some words.\"}"));
    Answer published = admin.post(api + "/transitions", "{\"to\":\"published\"}");
    String report = "/reports/" + published.json().path("slug").asText();
    assertThat(times(author.get(report).text())).containsEntry("2026-03-02T03:10:00Z", "03:10");
    try (WebBrowser browser = WebBrowser.start("an edition was not read in New York")) {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
      browser.enter(WORLD.url(), SignInFilter.COOKIE, author.session());
      browser.open(WORLD.url() + report, 1280, false);
      BrowserJourney journey = new BrowserJourney("to UTC and back", browser);
      journey.untilSaid("Sunday 1 March 2026, 09:00 New York");
      assertThat(times(browser.driver().getPageSource()))
          .containsEntry("2026-03-01T14:05:00Z", "09:05")
          .containsEntry("2026-03-02T03:10:00Z", "22:10")
          .containsEntry("2026-03-02T06:00:00Z", "01:00");
      assertThat(
              browser
                  .driver()
                  .findElements(org.openqa.selenium.By.cssSelector(".day-name"))
                  .stream()
                  .map(org.openqa.selenium.WebElement::getText))
          .containsExactly("Sunday 1 March 2026", "Monday 2 March 2026");
      assertThat(browser.axe()).isEmpty();
      journey.click("[data-zone-switch]");
      journey.untilSaid("Sunday 1 March 2026, 14:00 UTC");
      assertThat(times(browser.driver().getPageSource()))
          .containsEntry("2026-03-02T03:10:00Z", "03:10");
      journey.click("[data-zone-switch]");
      journey.untilSaid("Sunday 1 March 2026, 09:00 New York");
    }
  }
}
