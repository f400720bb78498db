package debrief;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What was open and has been read, on every path and node, is restricted: whatever a node, a
 * browser or a list remembers of it, it is gone at once, and back when it is opened again.
 */
class OpenThenRestrictedTest {
  private static final String WORD = "axolotlmontevideo";

  /** Stands in the title, and finds it where one searches. */
  private static final String BESIDE = "lighthouse";

  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Pattern FROM_MEMORY =
      Pattern.compile("(?m)^debrief_reports_answered_from_memory ([0-9.E]+)$");

  private static TwoNodes nodes;
  private static RestrictedStory story;
  private static Map<String, String> real;
  private static World.Someone participant;
  private static World.Someone shared;
  private static List<AskedPath> paths;

  @BeforeAll
  static void tell() {
    nodes = new TwoNodes(false);
    story = new RestrictedStory(nodes.near(), new HashMap<>());
    // Numbers that stand in no example by chance.
    nodes.near().sql("select setval('incident_number', 7654321), setval('action_number', 7654321)");
    real = new HashMap<>(story.tell(WORD + " " + BESIDE, "organization", WORD));
    participant = nodes.near().person(Role.reader);
    shared = nodes.near().person(Role.author);
    change(
        Map.of(
            "participants",
            List.of(Map.of("name", "Grace", "role", "On call", "email", participant.email())),
            "sharedWith",
            Map.of("people", List.of(shared.email()))));
    publishAgain();
    paths =
        Stream.of(nodes.near(), nodes.far())
            .flatMap(node -> AskedPath.all(node, real, BESIDE))
            .toList();
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  private static void change(Map<String, Object> patch) {
    Answer changed =
        story
            .admin()
            .with("If-Match", "*")
            .patch("/api/v1/incidents/" + real.get("incident"), Json.text(patch));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  /** A second edition, with words that are kept for a reason. */
  private static void publishAgain() {
    String path = "/api/v1/incidents/" + real.get("incident") + "/postmortem";
    story.post(path + "/transitions", Map.of("to", "draft"));
    String words = WORD + " should have been tested.";
    story
        .admin()
        .with("If-Match", "*")
        .put(path + "/sections/summary", Json.text(Map.of("markdown", words)));
    String finding =
        story.admin().get(path + "/review").json().at("/findings/0/fingerprint").asText();
    story.admin().put(path + "/review/kept/" + finding, Json.text(Map.of("reason", WORD)));
    real.put("fingerprint", finding);
    story.post(path + "/transitions", Map.of("to", "published"));
  }

  private static boolean holds(Answer answer) {
    return answer.text().contains(WORD) || answer.text().contains(real.get("incident") + "\"");
  }

  private static double fromMemory(World node) {
    Matcher count = FROM_MEMORY.matcher(Client.anonymous(node.adminUrl()).get("/metrics").text());
    assertThat(count.find()).isTrue();
    return Double.parseDouble(count.group(1));
  }

  /** What everybody is given while it is open; asked twice, so that it is remembered. */
  private static Map<AskedPath, Answer> open(List<AskedPath> paths) {
    paths.forEach(AskedPath::ask);
    Map<AskedPath, Answer> given = new HashMap<>();
    paths.forEach(path -> given.put(path, path.ask()));
    given.forEach((path, answer) -> assertThat(answer.status()).as("" + path).isLessThan(500));
    return given;
  }

  private static List<String> those(
      Map<AskedPath, Answer> given, Predicate<Map.Entry<AskedPath, Answer>> p) {
    return given.entrySet().stream().filter(p).map(entry -> "" + entry.getKey()).sorted().toList();
  }

  /** What is still given, and on which path. */
  private static List<String> stillThere(Map<AskedPath, Answer> open) {
    return those(
        open,
        entry -> {
          AskedPath path = entry.getKey();
          Answer before = entry.getValue();
          Answer now = path.ask();
          if (path.names() && before.status() == 200) {
            return now.status() != 404
                || holds(now)
                || (!before.etag().isEmpty() && path.askAgain(before).status() != 404);
          }
          return holds(now)
              || (holds(before)
                  && !before.etag().isEmpty()
                  && path.askAgain(before).status() == 304);
        });
  }

  private static List<String> notBack(Map<AskedPath, Answer> open) {
    return those(
        open,
        entry -> {
          Answer now = entry.getKey().ask();
          return now.status() != entry.getValue().status() || holds(now) != holds(entry.getValue());
        });
  }

  private static void insidersRead() {
    for (World.Someone someone : List.of(participant, shared)) {
      for (World node : List.of(nodes.near(), nodes.far())) {
        Client client = node.stranger().inSession(someone.browser().session());
        for (String path :
            List.of(
                "/api/v1/incidents/" + real.get("incident"),
                "/incidents/" + real.get("incident"),
                "/action-items/" + real.get("item"),
                "/reports/" + real.get("slug"),
                "/reports/" + real.get("slug") + "?edition=1",
                "/reports/" + real.get("slug") + ".md")) {
          assertThat(client.get(path).status()).as(path).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void whatIsRestrictedAnswers404OnEveryPathAndNodeAtOnceAndIsBackWhenItIsOpened() {
    double near = fromMemory(nodes.near());
    double far = fromMemory(nodes.far());
    Map<AskedPath, Answer> open = open(paths);
    assertThat(fromMemory(nodes.near())).isGreaterThan(near);
    assertThat(fromMemory(nodes.far())).isGreaterThan(far);
    assertThat(those(open, entry -> entry.getKey().names() && entry.getValue().status() == 200))
        .hasSizeGreaterThan(100);
    assertThat(those(open, entry -> !entry.getKey().names() && holds(entry.getValue())))
        .hasSizeGreaterThan(40);
    insidersRead();
    change(Map.of("visibility", "restricted"));
    LockSupport.parkNanos(AT_ONCE.toNanos());
    assertThat(stillThere(open)).isEmpty();
    insidersRead();
    change(Map.of("visibility", "organization"));
    LockSupport.parkNanos(AT_ONCE.toNanos());
    assertThat(notBack(open)).isEmpty();
    // Once more, out of the memory of what was opened again; on this node without a pause.
    List<AskedPath> here =
        paths.stream()
            .filter(path -> path.names() && path.who().endsWith(nodes.near().url()))
            .toList();
    Map<AskedPath, Answer> again = open(here);
    change(Map.of("visibility", "restricted"));
    assertThat(stillThere(again)).isEmpty();
    insidersRead();
  }
}
