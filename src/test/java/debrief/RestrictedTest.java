package debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.people.Role;
import debrief.web.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Route;
import debrief.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
  private static final World WORLD = World.empty();
  private static final Client ADMIN = WORLD.admin();
  private static final String SECRET = "quokkazanzibar";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> NAMES_IT = Set.of("incident", "item", "slug");

  /** What the restricted incident's things are called, and what nothing was ever called. */
  private static Map<String, String> real = Map.of();

  private static final Map<String, String> NEVER =
      Map.of("incident", "INC-998877", "item", "ACT-998877", "slug", SECRET + "-998877");

  @BeforeAll
  static void tellOneStoryInPrivateAndOneInTheOpen() {
    tell("The pool was full", "organization", "word");
    // Numbers that stand in no example by chance.
    WORLD.sql("select setval('incident_number', 7654321), setval('action_number', 7654321)");
    real = tell(SECRET, "restricted", SECRET);
  }

  private static Map<String, String> tell(String title, String visibility, String word) {
    String incident =
        post(
                "/api/v1/incidents",
                Map.of(
                    "title",
                    title,
                    "summary",
                    word,
                    "startedAt",
                    "2026-03-01T14:02:00Z",
                    "resolvedAt",
                    "2026-03-01T15:02:00Z",
                    "services",
                    List.of(word),
                    "visibility",
                    visibility,
                    "participants",
                    List.of(Map.of("name", "Ada Byron", "role", word))))
            .path("ref")
            .asText();
    String path = "/api/v1/incidents/" + incident;
    JsonNode draft = post(path + "/postmortem", Map.of("template", "standard"));
    draft
        .path("sections")
        .forEach(
            s ->
                ADMIN.put(
                    path + "/postmortem/sections/" + s.path("key").asText(),
                    Json.text(Map.of("markdown", word))));
    ADMIN.put(
        path + "/postmortem/trust/security",
        Json.text(Map.of("effect", "harmed", "explanation", word)));
    String entry =
        id(path + "/timeline", Map.of("occurredAt", "2026-03-01T14:03:00Z", "text", word));
    String factor = id(path + "/postmortem/factors", Map.of("title", word));
    String lesson = id(path + "/postmortem/lessons", Map.of("kind", "wentWell", "text", word));
    String item =
        post(
                path + "/action-items",
                Map.of("title", word, "team", word, "owner", word, "dueOn", "2026-04-01"))
            .path("ref")
            .asText();
    String slug =
        post(path + "/postmortem/transitions", Map.of("to", "published")).path("slug").asText();
    return Map.of(
        "incident",
        incident,
        "item",
        item,
        "slug",
        slug,
        "entry",
        entry,
        "factors",
        factor,
        "lessons",
        lesson,
        "key",
        "summary",
        "principle",
        "security",
        "version",
        "1");
  }

  /** What the restricted incident's entry, item or report is called. */
  private static String the(String part) {
    return real.getOrDefault(part, "");
  }

  private static JsonNode post(String path, Object body) {
    Answer answer = ADMIN.post(path, Json.text(body));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer.json();
  }

  private static String id(String path, Object body) {
    JsonNode made = post(path, body);
    return made.path("id").asText(made.at("/items/0/id").asText());
  }

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

  private static boolean isNamed(Route route) {
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
    Answer asked = ask(who.client(), route, real);
    Answer never = ask(who.client(), route, NEVER);
    assertThat(asked.status()).as(asked.text()).isGreaterThanOrEqualTo(400);
    assertThat(asked.status()).isEqualTo(never.status());
    assertThat(same(asked, real)).isEqualTo(same(never, NEVER));
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
    String path = fill(route.path(), real);
    return Stream.of(
            "",
            "?q=" + SECRET,
            "?service=" + SECRET,
            "?team=" + SECRET,
            "?format=jsonl",
            "?incident=" + the("incident"))
        .map(query -> path + query);
  }

  private static void isSilent(Outsider who, String path) {
    Answer answer = who.client().get(path);
    assertThat(answer.status()).isLessThan(500);
    // What one asks for may be said back to oneself: so it answers as for a word never written.
    String other = path.replace(SECRET, "neverwritten").replace(the("incident"), "INC-998877");
    if (other.equals(path)) {
      assertThat(answer.text()).doesNotContain(SECRET, the("incident") + "\"", the("item") + "\"");
    } else {
      Answer never = who.client().get(other);
      assertThat(answer.status()).isEqualTo(never.status());
      assertThat(
              withoutToken(
                  answer.text().replace(SECRET, "").replaceAll(the("incident") + "\\b", "")))
          .isEqualTo(
              withoutToken(
                  never.text().replace("neverwritten", "").replaceAll("INC-998877\\b", "")));
    }
  }

  @Test
  void theNumbersOfWhatIsOpenTellNothing() {
    // Numbers have gaps whether or not anything is hidden in them.
    List<Long> numbers =
        Stream.generate(
                () ->
                    post(
                        "/api/v1/incidents",
                        Map.of("title", "x", "startedAt", "2026-03-01T14:02:00Z")))
            .limit(40)
            .map(made -> Long.parseLong(made.path("ref").asText().substring(4)))
            .toList();
    long span = numbers.get(39) - numbers.get(0);
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(span).isGreaterThan(39);
  }

  @Test
  void aReportsNameTellsNothingOfAnotherOfTheSameTitle() {
    assertThat(the("slug")).matches(SECRET + "-[0-9]+");
    assertThat(tell(SECRET + " again", "organization", "word"))
        .extractingByKey("slug", STRING)
        .matches(SECRET + "-again-[0-9]+");
  }

  @Test
  void itIsOpenToWhomItIsSharedWith() {
    World.Someone named = WORLD.person(Role.reader);
    String incident = "/api/v1/incidents/" + the("incident");
    assertThat(named.browser().get(incident).status()).isEqualTo(404);
    share(Map.of("people", List.of(named.email().toUpperCase(java.util.Locale.ROOT))));
    assertThat(named.browser().get(incident).status()).isEqualTo(200);
    assertThat(named.browser().get("/reports/" + the("slug")).status()).isEqualTo(200);
    share(Map.of("teams", List.of("night watch")));
    assertThat(named.browser().get(incident).status()).isEqualTo(404);
    String person = "/api/v1/people/" + named.id();
    ADMIN.with("If-Match", "*").patch(person, "{\"teams\":[\"night watch\"]}");
    assertThat(named.browser().get(incident).status()).isEqualTo(200);
    assertThat(named.browser().get("/api/v1/incidents").text()).contains(SECRET);
    share(Map.of());
    assertThat(named.browser().get(incident).status()).isEqualTo(404);
    assertThat(named.browser().get("/reports/" + the("slug")).status()).isEqualTo(404);
  }

  private static void share(Map<String, Object> with) {
    Answer changed =
        ADMIN
            .with("If-Match", "*")
            .patch(
                "/api/v1/incidents/" + the("incident"),
                Json.text(
                    Map.of(
                        "sharedWith",
                        Map.of(
                            "people", with.getOrDefault("people", List.of()),
                            "teams", with.getOrDefault("teams", List.of())))));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  @Test
  void anAdministratorsLookLeavesALineInTheJournal() {
    String incident = the("incident");
    for (String path :
        List.of(
            "/api/v1/incidents/" + incident,
            "/incidents/" + incident + "/postmortem",
            "/api/v1/action-items/" + the("item"),
            "/reports/" + the("slug"))) {
      int before = looks(incident);
      assertThat(ADMIN.get(path).status()).isEqualTo(200);
      assertThat(looks(incident)).as(path).isEqualTo(before + 1);
    }
  }

  private static int looks(String incident) {
    int count = 0;
    for (JsonNode line :
        ADMIN.get("/api/v1/journal?limit=500&subject=" + incident).json().path("items")) {
      count += line.path("action").asText().equals("restricted.read") ? 1 : 0;
    }
    return count;
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
      matcher.appendReplacement(path, values.getOrDefault(part, real.getOrDefault(part, "x")));
    }
    return matcher.appendTail(path).toString();
  }
}
