package debrief;

import static debrief.RestrictedStory.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Route;
import debrief.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every route of the server as somebody to whom a restricted incident is not open. A path
 * that names it answers, to the letter, as for a number that was never given; no other answer holds
 * a word of it. A new route fails here until somebody has said which of the two it is, in {@code
 * restricted-routes.txt}.
 */
class RestrictedTest {
  private static final RestrictedStory STORY = RestrictedStory.told();
  private static final World WORLD = STORY.world();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> NAMES_IT = Set.of("incident", "item", "slug", "team", "service");

  /** What nothing was ever called. */
  private static final Map<String, String> NEVER =
      Map.of(
          "incident",
          "INC-998877",
          "item",
          "ACT-998877",
          "slug",
          SECRET + "-998877",
          "team",
          "neverateam998877",
          "service",
          "neveraservice998");

  @Test
  void everyRouteIsOnTheList() throws IOException {
    Set<String> there = new TreeSet<>();
    WORLD.routes().forEach(route -> there.add(line(route)));
    assertThat(String.join("\n", there)).isEqualTo(String.join("\n", list()));
  }

  private static Set<String> list() throws IOException {
    try (InputStream in = RestrictedTest.class.getResourceAsStream("restricted-routes.txt")) {
      Set<String> lines = new TreeSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    }
  }

  private static String line(Route route) {
    return (isNamed(route) ? "hidden " : "silent ") + route.verb() + " " + route.path();
  }

  static boolean isNamed(Route route) {
    Matcher matcher = PARAMETER.matcher(route.path());
    return matcher.find() && NAMES_IT.contains(matcher.group(1));
  }

  @TestFactory
  Stream<DynamicTest> aPathThatNamesItAnswersAsForANumberNeverGiven() {
    return outsiders()
        .flatMap(
            who ->
                WORLD.routes().stream()
                    .filter(RestrictedTest::isNamed)
                    .map(
                        route ->
                            dynamicTest(
                                who.name() + " " + line(route), () -> isAbsent(who, route))));
  }

  private static void isAbsent(Outsider who, Route route) {
    Answer asked = ask(who.client(), route, STORY.real());
    Answer never = ask(who.client(), route, NEVER);
    assertThat(asked.status()).as(asked.text()).isGreaterThanOrEqualTo(400);
    assertThat(asked.status()).isEqualTo(never.status());
    assertThat(same(asked, STORY.real())).isEqualTo(same(never, NEVER));
    assertThat(asked.header("ETag")).isEqualTo(never.header("ETag"));
  }

  /** The answer with what the caller has sent himself taken out. */
  private static String same(Answer answer, Map<String, String> values) {
    String text = answer.text() + answer.header("Location");
    for (String name : NAMES_IT) {
      text = text.replace(values.getOrDefault(name, name), name);
    }
    return withoutToken(text);
  }

  private static String withoutToken(String text) {
    return text.replaceAll("(csrf\"[^>]*(?:content|value)=\")[^\"]*", "$1");
  }

  @TestFactory
  Stream<DynamicTest> noOtherAnswerHoldsAWordOfIt() {
    return outsiders()
        .flatMap(
            who ->
                WORLD.routes().stream()
                    .filter(route -> !isNamed(route) && route.verb().equals("GET"))
                    .flatMap(RestrictedTest::asked)
                    .map(path -> dynamicTest(who.name() + " " + path, () -> isSilent(who, path))));
  }

  /** Each list also with the filters that would find it. */
  private static Stream<String> asked(Route route) {
    String path = fill(route.path(), STORY.real());
    return Stream.of(
            "",
            "?q=" + SECRET,
            "?service=" + SECRET,
            "?team=" + SECRET,
            "?format=jsonl",
            "?incident=" + STORY.the("incident"))
        .map(query -> path + query);
  }

  private static void isSilent(Outsider who, String path) {
    Answer answer = who.client().get(path);
    assertThat(answer.status()).isLessThan(500);
    // What one asks for may be said back to oneself: so it answers as for a word never written.
    String other =
        path.replace(SECRET, "neverwritten").replace(STORY.the("incident"), "INC-998877");
    if (other.equals(path)) {
      assertThat(answer.text())
          .doesNotContain(SECRET, STORY.the("incident") + "\"", STORY.the("item") + "\"");
    } else {
      Answer never = who.client().get(other);
      assertThat(answer.status()).isEqualTo(never.status());
      assertThat(
              withoutToken(
                  answer.text().replace(SECRET, "").replaceAll(STORY.the("incident") + "\\b", "")))
          .isEqualTo(
              withoutToken(
                  never.text().replace("neverwritten", "").replaceAll("INC-998877\\b", "")));
    }
  }

  private record Outsider(String name, Client client) {}

  private static Stream<Outsider> outsiders() {
    return Stream.of(
        new Outsider("a stranger", WORLD.stranger()),
        new Outsider("a reader", WORLD.as(Role.reader)),
        new Outsider("an author", WORLD.as(Role.author)),
        new Outsider("a facilitator", WORLD.as(Role.facilitator)));
  }

  private static Answer ask(Client client, Route route, Map<String, String> values) {
    String path = fill(route.path(), values);
    boolean plain = route.verb().equals("GET");
    boolean form = !path.startsWith("/api/");
    return client
        .with("If-Match", "*")
        .send(
            route.verb(),
            path,
            plain ? null : form ? "application/x-www-form-urlencoded" : "application/json",
            plain ? null : (form ? "" : "{}").getBytes(StandardCharsets.UTF_8));
  }

  private static String fill(String template, Map<String, String> values) {
    Matcher matcher = PARAMETER.matcher(template);
    StringBuilder path = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String before = template.substring(0, matcher.start());
      String part =
          before.endsWith("factors/") ? "factors" : before.endsWith("lessons/") ? "lessons" : name;
      matcher.appendReplacement(
          path, values.getOrDefault(part, STORY.real().getOrDefault(part, "x")));
    }
    return matcher.appendTail(path).toString();
  }
}
