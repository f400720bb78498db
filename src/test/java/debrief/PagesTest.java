package debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import debrief.people.Role;
import debrief.people.SignInFilter;
import debrief.world.Browser;
import debrief.world.Client;
import debrief.world.Crawl;
import debrief.world.HtmlChecker;
import debrief.world.Route;
import debrief.world.World;
import java.util.ArrayList;
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
  /** Pages that no link leads to, and why. */
  private static final Map<String, String> SEEDS =
      Map.of("/style", "for those who build Debrief", "/docs/problems", "the type of problems");

  /** Routes that no page of this world shows, and why. */
  private static final Map<String, String> NOT_VISITED = Map.of();

  /** Of pages that one template makes, so many are looked at in the browser. */
  private static final int LOOKED_AT = 3;

  private final World world = World.demo();
  private Client client = world.stranger();
  private Crawl crawl = Crawl.nothing();

  @BeforeAll
  void visitEverything() {
    client = world.signedIn(Role.administrator);
    crawl = Crawl.from(client, SEEDS.keySet());
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(crawl.broken()).isEmpty();
  }

  @Test
  void everyPageOfTheHouseIsReached() {
    Set<String> missing = new TreeSet<>();
    for (Route route : world.routes()) {
      if (route.verb().equals("GET")
          && route.resource().endsWith("Pages")
          && !NOT_VISITED.containsKey(route.path())
          && crawl.visited().stream().noneMatch(route::matches)) {
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
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Document> page : crawl.pages().entrySet()) {
      for (String finding : checker.check(crawl.source(page.getKey()))) {
        found.add(page.getKey() + " " + finding);
      }
      int headlines = page.getValue().select("h1").size();
      if (headlines != 1) {
        found.add(page.getKey() + " has " + headlines + " h1");
      }
      if (!page.getValue().title().matches("\\S.* – Debrief")) {
        found.add(page.getKey() + " is called '" + page.getValue().title() + "'");
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyPageWorksForEverybodyAtEveryWidth() throws Exception {
    List<String> found = new ArrayList<>();
    try (Browser browser = Browser.start()) {
      if (browser == null) {
        String missing =
            "NO CHROMIUM: the pages were not looked at. Install chromium and chromium-driver.";
        assertThat(System.getenv("CI")).as(missing).isNull();
        System.err.println("\n" + missing + "\n");
        assumeThat(browser).as(missing).isNotNull();
        return;
      }
      browser.enter(world.url(), SignInFilter.COOKIE, client.session());
      for (String path : chosen()) {
        look(browser, path, found);
      }
    }
    assertThat(found).isEmpty();
  }

  /** By day on a desk, at night on a phone, and on the narrowest phone there is. */
  private void look(Browser browser, String path, List<String> found) {
    browser.open(world.url() + path, 1280, false);
    browser.axe().forEach(finding -> found.add(path + " by day: " + finding));
    browser.show(390, true);
    browser.axe().forEach(finding -> found.add(path + " at night: " + finding));
    browser.show(320, false);
    if (browser.overflow() > 0) {
      found.add(path + " is too wide by " + browser.overflow() + ": " + browser.widest());
    }
    browser.complaints().forEach(complaint -> found.add(path + " complains: " + complaint));
  }

  /** A few pages of each route. */
  private List<String> chosen() {
    Map<String, List<String>> byRoute = new TreeMap<>();
    List<Route> routes = world.routes();
    for (String path : crawl.pages().keySet()) {
      String route =
          routes.stream()
              .filter(r -> r.verb().equals("GET") && r.matches(path))
              .map(Route::path)
              .min(java.util.Comparator.comparingInt(p -> p.replaceAll("[^{]", "").length()))
              .orElse(path);
      byRoute.computeIfAbsent(route, r -> new ArrayList<>()).add(path);
    }
    return byRoute.values().stream().flatMap(paths -> paths.stream().limit(LOOKED_AT)).toList();
  }
}
