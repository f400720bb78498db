package debrief;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Route;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path, as one client reads it.
 *
 * @param names whether it names the incident or a part of it
 */
record AskedPath(String who, Client client, String path, boolean names) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  Answer ask() {
    return client.get(path);
  }

  /** As a browser asks that has kept an answer. */
  Answer askAgain(Answer kept) {
    return client.with("If-None-Match", kept.etag()).get(path);
  }

  @Override
  public String toString() {
    return who + " " + path;
  }

  /**
   * Every path that answers a GET, for everybody outside.
   *
   * @param real what stands in the place of a path's parameters
   * @param word what is searched for
   */
  static Stream<AskedPath> all(World node, Map<String, String> real, String word) {
    Map<String, Client> outside =
        Map.of("a reader's program", node.as(Role.reader), "an author", browser(node, Role.author));
    List<AskedPath> all = new ArrayList<>();
    outside.forEach(
        (who, client) ->
            node.routes().stream()
                .filter(route -> route.verb().equals("GET"))
                .forEach(
                    route ->
                        all.addAll(asked(who + " at " + node.url(), client, route, real, word))));
    return all.stream();
  }

  /** Java's own cookies are written in quotes, which no browser does and no fast path reads. */
  private static Client browser(World node, Role role) {
    return node.stranger().inSession(node.signedIn(role).session());
  }

  private static List<AskedPath> asked(
      String who, Client client, Route route, Map<String, String> real, String word) {
    boolean names = RestrictedTest.isNamed(route);
    Stream<String> queries =
        names && route.path().contains("{slug}")
            ? Stream.of("", "?edition=1", "?edition=2", "?audience=public")
            : names ? Stream.of("") : Stream.of("", "?q=" + word, "?format=jsonl");
    String path = fill(route.path(), real);
    return queries.map(query -> new AskedPath(who, client, path + query, names)).toList();
  }

  private static String fill(String template, Map<String, String> real) {
    Matcher matcher = PARAMETER.matcher(template);
    return matcher.replaceAll(
        found -> {
          String before = template.substring(0, found.start());
          String part =
              before.endsWith("factors/")
                  ? "factors"
                  : before.endsWith("lessons/") ? "lessons" : found.group(1);
          return real.getOrDefault(part, "x");
        });
  }
}
