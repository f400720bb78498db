package debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.Route;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * An administrator reads nothing restricted without a line in the journal, whatever the path, the
 * method and the status. Walks every route there is, in each way that may show what is stored.
 */
class RestrictedReadsTest {
  private static final String WORD = "narwhaltimbuktu";
  private static final RestrictedStory STORY = RestrictedStory.told();
  private static final World WORLD = STORY.world();
  private static final Client ADMIN = STORY.admin();
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private static Map<String, String> tell() {
    return new HashMap<>(STORY.tell("Told in private", "restricted", WORD));
  }

  /** What is sent to a path; {@code match} is an If-Match. */
  private record Way(String name, String query, String match, String json, String form) {}

  private static final List<Way> READING =
      List.of(
          new Way("plainly", "", "*", "", ""),
          new Way("as lines", "?format=jsonl", "*", "", ""),
          new Way("by a word", "?q=" + WORD, "*", "", ""),
          new Way("by its service", "?service=" + WORD, "*", "", ""));

  private static final List<Way> WRITING =
      List.of(
          new Way("stale", "", "\"99\"", "{}", "version=99"),
          new Way("with nothing", "", "*", "{}", ""),
          new Way("with nonsense", "", "*", "{\"title\":\"\",\"markdown\":7}", "title=&version=x"),
          new Way(
              "with something",
              "",
              "*",
              "{\"to\":\"inReview\",\"title\":\"x\",\"text\":\"x\",\"markdown\":\"x\"}",
              "to=inReview&title=x&text=x&markdown=x&version=99"));

  @TestFactory
  Stream<DynamicTest> whateverShowsAWordOfItLeavesALine() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, String> real = tell();
    WORLD.routes().stream()
        .filter(route -> route.verb().equals("GET") || mayShow(route))
        // What is read first and taken away last is there in between.
        .sorted(Comparator.comparing(route -> "GET PATCH PUT POST DELETE".indexOf(route.verb())))
        .forEach(
            route -> {
              for (Way way : route.verb().equals("GET") ? READING : WRITING) {
                String name = route + " " + way.name();
                tests.add(dynamicTest(name, () -> leavesALine(route, way, real)));
              }
            });
    return tests.stream();
  }

  /** A change to an account, a setting or a session shows nothing of an incident. */
  private static boolean mayShow(Route route) {
    Matcher matcher = PARAMETER.matcher(route.path());
    return matcher.find()
        && Set.of("incident", "item", "slug", "team", "service").contains(matcher.group(1));
  }

  private static void leavesALine(Route route, Way way, Map<String, String> real) {
    String path = fill(route.path(), real) + way.query();
    String before = lastLine();
    Answer answer = ask(route, path, way);
    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    boolean titlesOnly = route.toString().equals("GET /incidents") && !path.contains("q=");
    if (titlesOnly) {
      assertThat(lastLine()).isEqualTo(before);
    } else if (answer.text().replace(path, "").contains(WORD) && !saysItBack(answer, path)) {
      assertThat(lastLine()).as(answer.status() + answer.text()).isNotEqualTo(before);
    }
  }

  /** A page that shows nothing but what was searched for. */
  private static boolean saysItBack(Answer answer, String path) {
    return path.contains(WORD)
        && !answer
            .text()
            .replace("value=\"" + WORD + "\"", "")
            .replace(WORD + "&", "")
            .contains(WORD);
  }

  private static Answer ask(Route route, String path, Way way) {
    boolean reads = route.verb().equals("GET");
    boolean api = path.startsWith("/api/");
    byte[] body = (api ? way.json() : way.form()).getBytes(StandardCharsets.UTF_8);
    return ADMIN
        .with("If-Match", way.match())
        .send(
            route.verb(),
            path,
            reads ? null : api ? "application/json" : "application/x-www-form-urlencoded",
            reads ? null : body);
  }

  private static String fill(String template, Map<String, String> real) {
    Matcher matcher = PARAMETER.matcher(template);
    StringBuilder path = new StringBuilder();
    while (matcher.find()) {
      String before = template.substring(0, matcher.start());
      String part =
          before.endsWith("factors/")
              ? "factors"
              : before.endsWith("lessons/") ? "lessons" : matcher.group(1);
      String given = part.equals("person") ? administrator() : real.getOrDefault(part, "x");
      matcher.appendReplacement(path, given);
    }
    return matcher.appendTail(path).toString();
  }

  private static String administrator() {
    return ADMIN.get("/api/v1/me").json().path("id").asText();
  }

  /** The newest line that says something was read; empty where there is none. */
  private static String lastLine() {
    return looks("", 1).path(0).path("id").asText();
  }

  private static JsonNode looks(String incident, int limit) {
    String asked = "/api/v1/journal?action=restricted.read&limit=" + limit;
    Answer answer = ADMIN.get(incident.isEmpty() ? asked : asked + "&subject=" + incident);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("items");
  }

  private static int countOf(Map<String, String> real) {
    return looks(real.getOrDefault("incident", ""), 500).size();
  }

  @Test
  void thePresentStateBesideARefusalLeavesALineAndSaysFromWhere() {
    Map<String, String> real = tell();
    int before = countOf(real);
    Answer stale =
        ADMIN.with("If-Match", "\"99\"").patch("/api/v1/incidents/" + real.get("incident"), "{}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text()).contains(WORD);
    assertThat(countOf(real)).isEqualTo(before + 1);
    assertThat(looks(real.getOrDefault("incident", ""), 1).at("/0/address").asText())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void aListLeavesOneLineForEachThatItShowsAndNoneForTheNext() {
    Map<String, String> older = tell();
    Map<String, String> newer = tell();
    int ofOlder = countOf(older);
    int ofNewer = countOf(newer);
    Answer one = ADMIN.get("/api/v1/action-items?limit=1");
    assertThat(one.text()).contains(newer.get("item"));
    assertThat(countOf(newer)).isEqualTo(ofNewer + 1);
    assertThat(countOf(older)).isEqualTo(ofOlder);
    ADMIN.get("/api/v1/action-items/export?format=jsonl");
    assertThat(countOf(newer)).isEqualTo(ofNewer + 2);
    assertThat(countOf(older)).isEqualTo(ofOlder + 1);
  }

  @Test
  void whoeverItIsSharedWithLeavesNone() {
    Map<String, String> real = tell();
    World.Someone shared = WORLD.person(Role.administrator);
    String path = "/api/v1/incidents/" + real.get("incident");
    String with = Json.text(Map.of("sharedWith", Map.of("people", List.of(shared.email()))));
    assertThat(ADMIN.with("If-Match", "*").patch(path, with).status()).isEqualTo(200);
    int before = countOf(real);
    assertThat(shared.browser().get(path).text()).contains(WORD);
    assertThat(shared.browser().get("/api/v1/incidents").text()).contains(WORD);
    assertThat(countOf(real)).isEqualTo(before);
  }

  @Test
  void whatCannotBeWrittenDownIsNotSent() {
    Map<String, String> real = tell();
    WORLD.sql(
        """
        create function no_looks() returns trigger language plpgsql as
          $$ begin raise exception 'no'; end $$;
        create trigger no_looks before insert on journal
          for each row when (new.action = 'restricted.read') execute function no_looks()
        """);
    try {
      for (String path :
          List.of(
              "/api/v1/incidents/" + real.get("incident"),
              "/incidents/" + real.get("incident"),
              "/api/v1/incidents",
              "/reports/" + real.get("slug"))) {
        Answer answer = ADMIN.get(path);
        assertThat(answer.status()).as(path).isEqualTo(500);
        assertThat(answer.text()).doesNotContain(WORD);
      }
    } finally {
      WORLD.sql("drop trigger no_looks on journal");
    }
  }
}
