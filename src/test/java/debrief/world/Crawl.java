package debrief.world;

import debrief.world.Client.Answer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everything that one person comes to by following links. */
public final class Crawl {
  /** More than this world holds: a calendar without end, or a link that grows. */
  private static final int MOST = 2_000;

  /** Of the ways in which one list can be sorted and filtered, so many are followed. */
  private static final int MOST_QUERIES = 12;

  /** Each of these is made when it is first asked for, which takes a second. */
  private static final int MOST_PDF = 3;

  private record Anchor(String from, String to, String id) {}

  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> visited = new LinkedHashSet<>();
  private final Map<String, Set<String>> queries = new HashMap<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private Crawl() {}

  public static Crawl nothing() {
    return new Crawl();
  }

  /**
   * @param seeds where to begin
   */
  public static Crawl from(Client client, Collection<String> seeds) {
    Crawl crawl = new Crawl();
    Deque<String[]> open = new ArrayDeque<>();
    seeds.forEach(seed -> open.add(new String[] {seed, "the test"}));
    while (!open.isEmpty() && crawl.visited.size() < MOST) {
      String[] next = open.removeFirst();
      if (crawl.visited.add(next[0])) {
        crawl.visit(client, next[0], next[1], open);
      }
    }
    if (!open.isEmpty() && crawl.visited.size() >= MOST) {
      crawl.broken.add("there is no end of pages; the last was " + open.getLast()[0]);
    }
    crawl.checkAnchors();
    return crawl;
  }

  private void visit(Client client, String path, String from, Deque<String[]> open) {
    Answer answer = client.with("Accept", "text/html,*/*;q=0.8").get(path);
    if (answer.status() == 303) {
      URI here = answer.response().uri();
      URI to = here.resolve(answer.header("Location"));
      if (here.getAuthority().equals(to.getAuthority())) {
        open.add(new String[] {to.getRawPath(), path});
      } // else to a provider of single sign-on, which is not ours to look at
      return;
    }
    if (answer.status() != 200) {
      broken.add(path + " answers " + answer.status() + ", linked from " + from);
      return;
    }
    boolean file = answer.header("Content-Disposition").startsWith("attachment");
    if (file || !answer.header("Content-Type").startsWith("text/html")) {
      return;
    }
    Document page = Jsoup.parse(answer.text(), "http://here" + path);
    pages.put(path, page);
    sources.put(path, answer.text());
    for (Element element : page.select("a[href], area[href], link[href], img[src], script[src]")) {
      String link = element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src");
      if (!link.startsWith("http://here/")) {
        continue;
      }
      URI uri = URI.create(link);
      String to = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
      if (uri.getRawFragment() != null) {
        anchors.add(new Anchor(path, to, uri.getFragment()));
      }
      if (isFollowed(uri)) {
        open.add(new String[] {to, path});
      }
    }
  }

  private boolean isFollowed(URI link) {
    if (link.getRawPath().endsWith(".pdf")) {
      Set<String> known = queries.computeIfAbsent(".pdf", path -> new HashSet<>());
      return known.size() < MOST_PDF && known.add(link.getRawPath());
    }
    if (link.getRawQuery() == null) {
      return true;
    }
    Set<String> known = queries.computeIfAbsent(link.getRawPath(), path -> new HashSet<>());
    return known.size() < MOST_QUERIES && known.add(link.getRawQuery());
  }

  private void checkAnchors() {
    for (Anchor anchor : anchors) {
      Document page = pages.get(anchor.to());
      if (page != null && page.getElementById(anchor.id()) == null) {
        broken.add(anchor.to() + " has no #" + anchor.id() + ", linked from " + anchor.from());
      }
    }
  }

  /** Every page of HTML by its path and query, in the order in which it was found. */
  public Map<String, Document> pages() {
    return pages;
  }

  public String source(String path) {
    return sources.getOrDefault(path, "");
  }

  /** Every path that answered or should have, with its query. */
  public Set<String> visited() {
    return visited;
  }

  /** Links that lead nowhere, with the page that has them. */
  public List<String> broken() {
    return broken;
  }
}
