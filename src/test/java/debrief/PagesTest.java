package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.intake.batch.Packed;
import debrief.signin.oidc.FakeProvider;
import debrief.signin.session.SignInFilter;
import debrief.web.edge.Csrf;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Crawl;
import debrief.world.HtmlChecker;
import debrief.world.Route;
import debrief.world.WebBrowser;
import debrief.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page there is, found by following every link from the home page: it answers, its HTML is
 * valid, nobody is shut out of it, and it fits a phone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  /** Where an administrator begins: home, and pages that no link leads to. */
  private static final List<String> SIGNED_IN = List.of("/", "/style", "/docs/problems");

  /** Routes that no page of these worlds shows, and why. */
  private static final Map<String, String> NOT_VISITED =
      Map.of(
          "/incidents/{incident}/action-items",
          "sends on to the list with a filter",
          "/incidents/{incident}/postmortem/reviewers",
          "shows the form of the draft again where something in it is wrong",
          "/incidents/{incident}/erase",
          "is there for what was marked as not an incident; its test looks at it",
          "/reports/{slug}/changes",
          "is there from the second edition on; its test looks at it",
          "/suggest/{kind}",
          "answers the script of a field",
          "/sign-in/with/{provider}/callback",
          "is where a provider sends people back to; its test looks at it");

  /** Of pages that one template makes, the width of so many is measured: the longest. */
  private static final int MEASURED = 2;

  /** Whoever looks, and all that they come to. */
  private record Visit(World world, Client client, Crawl crawl) {
    static Visit of(World world, Client client, List<String> seeds) {
      return new Visit(world, client, Crawl.from(client, seeds));
    }
  }

  private final World shop = World.demo();
  private final World untouched = World.untouched();
  private final FakeProvider provider = new FakeProvider();
  private final List<Visit> visits = new ArrayList<>();

  @BeforeAll
  void visitEverything() throws IOException {
    shop.admin()
        .post(
            "/api/v1/sign-in-providers",
            """
            {"name": "Keycloak of the shop", "issuer": "%s", "clientId": "debrief",
             "clientSecret": "x", "groupsClaim": "groups",
             "rules": [{"group": "/ops", "role": "facilitator"}]}"""
                .formatted(provider.issuer()));
    Client administrator = shop.signedIn(Role.administrator);
    bringDocuments(administrator);
    visits.add(Visit.of(shop, administrator, SIGNED_IN));
    visits.add(Visit.of(shop, shop.stranger(), OpenPaths.of(shop.admin())));
    visits.add(Visit.of(untouched, untouched.stranger(), List.of("/setup")));
  }

  /** One that became an incident, and two that wait for a look. */
  private static void bringDocuments(Client client) throws IOException {
    Client sender = client.with(Csrf.HEADER, client.csrf());
    String imports = "/api/v1/archive/imports";
    byte[] alone = "# Slow mail\n\nMail was slow.".getBytes(StandardCharsets.UTF_8);
    sender.send("POST", imports + "?path=mail.md", "text/markdown", alone);
    byte[] zip = new Packed().with("a.md", "# Slow pages").with("b.md", "# Slow search").zip();
    Answer waits = sender.send("POST", imports + "?preview=true", "application/zip", zip);
    String batch = imports + "/" + waits.json().path("id").asText();
    Await.until("it can be looked at", () -> client.get(batch).text().contains("\"preview\""));
  }

  @AfterAll
  void close() {
    provider.close();
    shop.close();
    untouched.close();
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(visits.stream().flatMap(visit -> visit.crawl().broken().stream())).isEmpty();
  }

  @Test
  void everyPageOfTheHouseIsReached() {
    Set<String> missing = new TreeSet<>();
    for (Route route : shop.routes()) {
      if (route.verb().equals("GET")
          && route.resource().endsWith("Pages")
          && !NOT_VISITED.containsKey(route.path())
          && visits.stream()
              .flatMap(visit -> visit.crawl().visited().stream())
              .noneMatch(route::matches)) {
        missing.add(route.toString());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theCheckerFindsWhatIsWrong() throws Exception {
    HtmlChecker checker = new HtmlChecker();
    String page = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>x</title><body>%s";
    assertThat(checker.check(page.formatted("<p>All is well"))).isEmpty();
    assertThat(checker.check(page.formatted("<ul><p>No item</ul>"))).isNotEmpty();
    assertThat(checker.check(page.formatted("<section>No heading</section>"))).isNotEmpty();
  }

  @Test
  void everyPageIsValidHtmlWithATitleAndOneHeadline() throws Exception {
    HtmlChecker checker = new HtmlChecker();
    Findings found = new Findings();
    for (Visit visit : visits) {
      for (Map.Entry<String, Document> page : visit.crawl().pages().entrySet()) {
        String path = page.getKey();
        for (String finding : checker.check(visit.crawl().source(path))) {
          found.add(path, finding);
        }
        int headlines = page.getValue().select("h1").size();
        if (headlines != 1) {
          found.add(path, "has " + headlines + " h1");
        }
        if (!page.getValue().title().matches("\\S.* – Debrief")) {
          found.add(path, "is called '" + page.getValue().title() + "'");
        }
      }
    }
    assertThat(found.all()).isEmpty();
  }

  @Test
  void everyPageWorksForEverybodyAtEveryWidth() throws Exception {
    Findings found = new Findings();
    try (WebBrowser browser = WebBrowser.start("the pages were not looked at")) {
      for (Visit visit : visits) {
        browser.enter(visit.world().url(), SignInFilter.COOKIE, visit.client().session());
        String url = visit.world().url();
        for (List<String> paths : byRoute(visit).values()) {
          lookByDay(browser, url + paths.get(0), found);
          lookAtNight(browser, found);
          PageVariants.among(visit.crawl().pages(), paths)
              .ifPresent(
                  other -> {
                    browser.open(url + other, 390, true);
                    lookAtNight(browser, found);
                  });
          // What people wrote is what makes a page too wide: of such pages more are tried.
          for (String path : longest(visit, paths)) {
            measure(browser, url + path, found);
          }
        }
      }
    }
    assertThat(found.all()).isEmpty();
  }

  private static void lookByDay(WebBrowser browser, String page, Findings found) {
    browser.open(page, 1280, false);
    browser.axe().forEach(finding -> found.add(page, "by day: " + finding));
    browser.show(390, true);
  }

  /** The page that is open, on a phone. */
  private static void lookAtNight(WebBrowser browser, Findings found) {
    String page = browser.driver().getCurrentUrl();
    browser.axeOfLooks().forEach(finding -> found.add(page, "at night: " + finding));
    browser.complaints().forEach(complaint -> found.add(page, "complains: " + complaint));
  }

  /** On the narrowest phone there is. */
  private static void measure(WebBrowser browser, String page, Findings found) {
    browser.open(page, 320, false);
    if (browser.overflow() > 0) {
      found.add(page, "is too wide by " + browser.overflow() + ": " + browser.widest());
    }
  }

  private static List<String> longest(Visit visit, List<String> paths) {
    return paths.stream()
        .sorted(Comparator.comparingInt(path -> -visit.crawl().source(path).length()))
        .limit(MEASURED)
        .toList();
  }

  /** The pages that were found, by what makes them. */
  private static Map<String, List<String>> byRoute(Visit visit) {
    List<Route> routes = visit.world().routes();
    Map<String, List<String>> byRoute = new TreeMap<>();
    for (String path : visit.crawl().pages().keySet()) {
      String route =
          routes.stream()
              .filter(r -> r.verb().equals("GET") && r.matches(path))
              .map(Route::path)
              .min(Comparator.comparingInt(p -> p.replaceAll("[^{]", "").length()))
              .orElse(path);
      byRoute.computeIfAbsent(route, r -> new ArrayList<>()).add(path);
    }
    return byRoute;
  }

  /** What is wrong, once for all pages that one template makes. */
  private static final class Findings {
    private final Map<String, String> byKind = new TreeMap<>();

    void add(String path, String finding) {
      String kind = (path.replaceFirst("\\?.*", "") + finding).replaceAll("[0-9]+", "#");
      byKind.putIfAbsent(kind, path + " " + finding);
    }

    List<String> all() {
      return List.copyOf(byKind.values());
    }
  }
}
