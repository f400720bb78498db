package debrief.access;

import static debrief.team.NameMentions.change;
import static debrief.team.NameMentions.done;
import static debrief.team.NameMentions.merge;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.report.Story;
import debrief.team.NameMentions;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lists, their counts and what fields offer are, for whoever something is hidden from, to the
 * letter what they were before it was there; on another node too, and for somebody who has left the
 * team that it is shared with.
 */
class HiddenFromListsTest {
  private static final String TEAM = "quokka crew";
  private static final String OTHER = "night watch";
  private static final String SERVICE = "quokka-ledger";
  private static final String WORD = "zanzibarvault";

  private static final Pattern LED_THERE =
      Pattern.compile("(?i) /(suggest/team[?]q|action-items[?]team)=quokka[+]crew at ");

  private static TwoNodes nodes;
  private static NameMentions named;
  private static Map<String, World.Someone> outsiders;
  private static World.Someone leaver;

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
    named = new NameMentions(nodes.near());
    leaver = nodes.near().person(Role.author);
    outsiders = new LinkedHashMap<>();
    outsiders.put("a reader", nodes.near().person(Role.reader));
    outsiders.put("an author", nodes.near().person(Role.author));
    outsiders.put("a facilitator", nodes.near().person(Role.facilitator));
    outsiders.put("who left", leaver);
    Story.begin(nodes.near().admin(), "What everybody reads").write("Words.").publish();
    named.item(nodes.near().admin(), OTHER);
    done(change(nodes.near().admin(), named.path("teams", OTHER), Map.of("contact", "#night")));
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  /** Every list that one may look through, by tab, filter, order and what is typed. */
  private static List<String> lists() {
    List<String> all = new ArrayList<>(List.of("/", "/waiting", "/api/v1/waiting", "/incidents"));
    for (String progress : List.of("none", "draft", "in_review", "approved", "published")) {
      all.add("/incidents?postmortem=" + progress);
      all.add("/api/v1/incidents?postmortem=" + progress);
    }
    String tabs =
        "open,open&whose=me,open&whose=myTeams,open&overdue=true,open&due=week,blocked,done,declined,all";
    for (String tab : tabs.split(",")) {
      all.add("/action-items?state=" + tab);
      all.add("/api/v1/action-items?sort=due&state=" + tab);
    }
    for (String sort : List.of("team", "-incident")) {
      all.add("/action-items?state=all&sort=" + sort);
    }
    for (String filter : List.of("service=" + SERVICE, "severity=SEV1", "state=ongoing")) {
      all.add("/incidents?" + filter);
    }
    all.add("/action-items?service=" + SERVICE);
    all.add("/action-items?team=quokka+crew");
    for (String filter : List.of("team=quokka+crew", "service=" + SERVICE, "q=" + WORD)) {
      all.add("/?" + filter);
      all.add("/api/v1/reports?" + filter);
    }
    all.addAll(List.of("/teams", "/services", "/api/v1/services", "/trust/security"));
    for (String typed : List.of("", "quokka", "quokka+crew", "quoka+crew", "Quokka+Crew")) {
      all.add("/suggest/team?q=" + typed);
      all.add("/suggest/service?q=" + typed.replace('+', '-').replace("crew", "ledger"));
      all.add("/suggest/person?q=" + typed);
    }
    return all;
  }

  private static Map<String, String> answers(World node, List<String> paths) {
    Map<String, String> answers = new LinkedHashMap<>();
    outsiders.forEach(
        (who, someone) -> {
          Client client = node.stranger().inSession(someone.browser().session());
          for (String path : paths) {
            Answer answer = client.get(path);
            String text = answer.text().replaceAll("(csrf\"[^>]*(?:content|value)=\")[^\"]*", "$1");
            answers.put(who + " " + path, answer.status() + " " + text);
          }
        });
    return answers;
  }

  private static void joins(String... teams) {
    String path = "/api/v1/people/" + leaver.id();
    done(change(nodes.near().admin(), path, Map.of("teams", List.of(teams))));
    Await.until(
        "both nodes know the teams",
        () ->
            List.of(nodes.near(), nodes.far()).stream()
                .map(node -> node.stranger().inSession(leaver.browser().session()))
                .allMatch(
                    client ->
                        client.get("/api/v1/me").json().path("teams").size() == teams.length));
  }

  /** A story with all that lists count, told by a member of the team. */
  private static String tell() {
    Client member = leaver.browser();
    Map<String, Object> said = new HashMap<>(Map.of("title", WORD, "severity", "SEV1"));
    said.putAll(Map.of("services", List.of(SERVICE), "visibility", "restricted"));
    said.put("sharedWith", Map.of("teams", List.of(TEAM)));
    String incident = named.incident(nodes.near().admin(), said).path("ref").asText();
    String path = "/api/v1/incidents/" + incident;
    done(member.post(path + "/postmortem", "{\"template\":\"standard\"}"))
        .path("sections")
        .forEach(
            section ->
                member.put(
                    path + "/postmortem/sections/" + section.path("key").asText(),
                    Json.text(Map.of("markdown", WORD))));
    for (List<String> state :
        List.of(List.<String>of(), List.of("committed", "blocked"), List.of("declined"))) {
      for (World.Someone owner : outsiders.values()) {
        String wanted =
            "{\"title\":\"%s\",\"team\":\"%s\",\"owner\":\"%s\",\"dueOn\":\"2026-03-01\"}";
        String json = wanted.formatted(WORD, TEAM, owner.email());
        String item = done(member.post(path + "/action-items", json)).path("ref").asText();
        for (String to : state) {
          String step = "/api/v1/action-items/" + item + "/transitions";
          done(member.post(step, Json.text(Map.of("to", to, "reason", WORD))));
        }
      }
    }
    return incident;
  }

  /** What was told otherwise before, at one of the nodes. */
  private static List<String> different(Map<String, String> before, World... asked) {
    List<String> different = new ArrayList<>();
    for (World node : asked) {
      answers(node, lists())
          .forEach(
              (key, answer) -> {
                if (!answer.equals(before.get(key))) {
                  different.add(key + " at " + node.url());
                }
              });
    }
    return different;
  }

  @Test
  void listsCountsAndOffersAreAsIfItWereNotThere() {
    joins();
    World near = nodes.near();
    World far = nodes.far();
    Map<String, String> before = answers(near, lists());
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(different(before, far)).as("one node as the other").isEmpty();
    joins(TEAM);
    String incident = tell();
    Client member = nodes.far().stranger().inSession(leaver.browser().session());
    assertThat(member.get("/api/v1/waiting").json().at("/counts/promises").asInt()).isPositive();
    assertThat(member.get("/api/v1/waiting").json().at("/counts/drafts").asInt()).isEqualTo(1);
    assertThat(member.get("/action-items").text()).contains(WORD, TEAM);
    assertThat(member.get("/suggest/team?q=quokka").text()).contains(TEAM);
    assertThat(member.get("/suggest/service?q=quokka").text()).contains(SERVICE);
    joins();
    softly.assertThat(different(before, near, far)).as("after somebody left").isEmpty();
    String path = "/api/v1/incidents/" + incident + "/postmortem/transitions";
    done(near.admin().post(path, "{\"to\":\"inReview\"}"));
    softly.assertThat(different(before, far)).as("in review").isEmpty();
    done(near.admin().post(path, "{\"to\":\"approved\"}"));
    near.admin().post(path, "{\"to\":\"published\"}");
    softly.assertThat(different(before, far)).as("published").isEmpty();
    done(merge(near.admin(), named.path("teams", TEAM), OTHER));
    // Whoever types the old name is led to the other one, as an administrator wanted; no more.
    softly
        .assertThat(different(before, far))
        .as("merged")
        .allMatch(key -> LED_THERE.matcher(key).find());
    softly.assertAll();
  }

  private static String page(World node, World.Someone who, String path) {
    Answer answer = node.stranger().inSession(who.browser().session()).get(path);
    return answer.status() + " " + answer.text();
  }

  @Test
  void whatEditionsChangedTellsNoTextOfTheTeamAndNothingOfWhatIsRestricted() {
    Client admin = nodes.near().admin();
    Story story = Story.begin(admin, "Two editions").write("Words.").entry(WORD, "team");
    String slug = story.publish();
    String changes = "/reports/" + slug + "/changes";
    story.move("draft");
    story.section("summary", "Other words.", "organization").entry(WORD + " again", "team");
    story.publish();
    World.Someone reader = Objects.requireNonNull(outsiders.get("a reader"));
    for (World node : List.of(nodes.near(), nodes.far())) {
      assertThat(page(node, reader, changes)).startsWith("200").contains("Other");
      assertThat(page(node, reader, changes)).doesNotContain(WORD);
      assertThat(page(node, reader, changes + "?audience=team")).startsWith("404");
      assertThat(page(node, leaver, changes + "?audience=team")).contains(WORD);
    }
    done(
        admin.post("/api/v1/reports/" + slug + "/withdrawals", "{\"edition\":1,\"reason\":\"x\"}"));
    assertThat(page(nodes.far(), reader, changes)).startsWith("200").doesNotContain("<del");
    assertThat(page(nodes.far(), reader, changes + "?edition=1")).startsWith("404");
    joins(TEAM);
    done(
        change(
            admin,
            story.path(),
            Map.of("visibility", "restricted", "sharedWith", Map.of("teams", List.of(TEAM)))));
    Await.until("it is shared", () -> page(nodes.far(), leaver, changes).startsWith("200"));
    joins();
    for (World node : List.of(nodes.near(), nodes.far())) {
      for (World.Someone outsider : outsiders.values()) {
        for (String query : List.of("", "?edition=1", "?edition=2", "?audience=team")) {
          assertThat(page(node, outsider, changes + query)).startsWith("404");
        }
      }
    }
  }
}
