package debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.action.Sample;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders, cursors, tabs and owners of the list that one chases with. */
class ActionSortTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Sample sample = new Sample();

  private static List<String> titles(Client viewer, String query) {
    List<String> titles = new ArrayList<>();
    String cursor = "";
    do {
      Answer list = viewer.get(Sample.ITEMS + "?limit=2&" + query + "&cursor=" + cursor);
      assertThat(list.status()).as(list.text()).isEqualTo(200);
      list.json().path("items").forEach(item -> titles.add(item.path("title").asText()));
      cursor = list.json().path("next").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return titles;
  }

  private String item(
      String incident, String title, String team, String owner, @Nullable LocalDate due) {
    return sample.item(
        incident,
        "{\"title\":\"%s\",\"team\":\"%s\",\"owner\":%s,\"dueOn\":%s}"
            .formatted(
                title,
                team,
                owner.isEmpty() ? "null" : "\"" + owner + "\"",
                due == null ? "null" : "\"" + due + "\""));
  }

  @Test
  void everyOrderGoesOnToTheEndBothWays() {
    String incident = sample.incident();
    String team = World.unique("t");
    item(incident, "c", team, "Zoe", today.plusDays(3));
    item(incident, "a", team, "", today.minusDays(12));
    item(incident, "d", team, "ada@example.org", null);
    String done = item(incident, "b", team, "Ben", today.minusDays(40));
    sample.move(done, "{\"to\":\"committed\"}");
    sample.move(done, "{\"to\":\"done\",\"evidence\":\"seen\"}");
    String of = "incident=" + incident + "&sort=";
    Client admin = sample.admin();
    assertThat(titles(admin, of + "due")).containsExactly("a", "c", "d", "b");
    assertThat(titles(admin, of + "-due")).containsExactly("c", "a", "b", "d");
    assertThat(titles(admin, of + "title")).containsExactly("a", "b", "c", "d");
    assertThat(titles(admin, of + "-title")).containsExactly("d", "c", "b", "a");
    assertThat(titles(admin, of + "owner")).containsExactly("a", "d", "b", "c");
    assertThat(titles(admin, of + "-owner")).containsExactly("c", "b", "d", "a");
    assertThat(titles(admin, of + "team")).containsExactly("c", "a", "d", "b");
    assertThat(titles(admin, of + "-incident")).containsExactly("b", "d", "a", "c");
    assertThat(titles(admin, of + "age")).containsExactly("b", "d", "a", "c");
    assertThat(titles(admin, of + "-age")).containsExactly("c", "a", "d", "b");
    assertThat(titles(admin, "incident=" + incident)).containsExactly("b", "d", "a", "c");
  }

  @Test
  void whatIsNotAnOrderOrACursorIsRefusedWithItsName() {
    Client admin = sample.admin();
    for (String sort : List.of("nonsense", "-", "due,title", "%27", "--due")) {
      assertThat(admin.get(Sample.ITEMS + "?sort=" + sort).fields()).containsExactly("sort");
    }
    assertThat(admin.get(Sample.ITEMS + "?whose=nobody").fields()).containsExactly("whose");
    assertThat(admin.get(Sample.ITEMS + "?due=never").fields()).containsExactly("due");
    String incident = sample.incident();
    for (int i = 0; i < 3; i++) {
      item(incident, "n" + i, "t", "", today);
    }
    String of = Sample.ITEMS + "?limit=1&incident=" + incident;
    String cursor = admin.get(of + "&sort=due").json().path("next").asText();
    assertThat(admin.get(of + "&sort=title&cursor=" + cursor).fields()).containsExactly("cursor");
    for (String value : List.of("due 7 x", "due 7 99999999999", "age 7 yesterday", "due x 7")) {
      String forged = new debrief.db.Cursor(java.time.Instant.EPOCH, value).encode();
      String sort = value.substring(0, 3);
      assertThat(admin.get(of + "&sort=" + sort + "&cursor=" + forged).fields())
          .containsExactly("cursor");
    }
    assertThat(admin.get("/action-items?sort=nonsense").status()).isEqualTo(422);
    assertThat(admin.get("/action-items?cursor=nonsense").status()).isEqualTo(422);
  }

  @Test
  void anOrderDoesNotTellReadersWhatTheyAreNotTold() {
    Client reader = World.shared().as(Role.reader);
    assertThat(reader.get(Sample.ITEMS + "?sort=owner").fields()).containsExactly("sort");
    assertThat(reader.get(Sample.ITEMS + "?sort=title").fields()).containsExactly("sort");
    String incident = sample.incident();
    item(incident, "owned", "t", "Ada Secret", today);
    assertThat(titles(reader, "owner=Ada&incident=" + incident)).isEmpty();
    assertThat(titles(reader, "whose=me&incident=" + incident)).isEmpty();
    String page =
        reader.with("Accept", "text/html").get("/action-items?incident=" + incident).text();
    assertThat(page).contains("owned").doesNotContain("Ada Secret", "sort&#61;owner", "Mine");
  }

  @Test
  void anOwnerIsFoundByAnyWordOfTheNameOrByTheAddress() {
    World.Someone ato =
        World.shared()
            .person(
                Role.author,
                World.unique("ato").toLowerCase(java.util.Locale.ROOT) + "@example.org");
    String incident = sample.incident();
    item(incident, "by address", "t", ato.email().toUpperCase(java.util.Locale.ROOT), today);
    item(incident, "by name", "t", ato.name(), today);
    item(incident, "free", "t", "Kwame Free-Hand", today);
    String of = "&sort=title&incident=" + incident;
    Client admin = sample.admin();
    assertThat(titles(admin, "owner=" + ato.email() + of))
        .contains("by address", "by name")
        .doesNotContain("free");
    assertThat(titles(admin, "owner=kwam" + of)).containsExactly("free");
    assertThat(titles(admin, "owner=hand" + of)).containsExactly("free");
    assertThat(titles(admin, "owner=" + ato.email().substring(0, ato.email().indexOf("@")) + of))
        .contains("by address");
    for (String odd : List.of("%27", "%27%3A*%20%26", "%5C", "%28", "%3A*", "a%20b%20%7C%20%21")) {
      assertThat(admin.get(Sample.ITEMS + "?owner=" + odd).status()).isEqualTo(200);
    }
    assertThat(titles(ato.browser(), "whose=me" + of)).contains("by address", "by name");
  }

  @Test
  void tabsCountWhatTheyShowAndNothingHidden() {
    String team = World.unique("counted");
    String open = sample.incident();
    String hidden = sample.incident("{\"visibility\":\"restricted\"}");
    item(open, "late", team, "", today.minusDays(12));
    item(open, "now", team, "", today);
    item(hidden, "hidden", team, "", today.minusDays(1));
    sample.item(open, "{\"title\":\"x\",\"team\":\"%s\",\"audience\":\"team\"}".formatted(team));
    Client reader = World.shared().as(Role.reader).with("Accept", "text/html");
    Client author = World.shared().as(Role.author).with("Accept", "text/html");
    String list = "/action-items?team=" + team;
    assertThat(counts(reader.get(list).text()))
        .containsSubsequence("Open 2", "Overdue 1", "Due this week 1", "Blocked 0", "All 2");
    assertThat(counts(author.get(list).text()))
        .containsSubsequence("Open 3", "Overdue 1", "Due this week 1", "All 3");
    assertThat(counts(sample.admin().with("Accept", "text/html").get(list).text()))
        .containsSubsequence("Open 4", "Overdue 2");
    assertThat(reader.get(list).text()).contains("12 days overdue").doesNotContain(">hidden<");
    assertThat(titles(World.shared().as(Role.author), "sort=due&team=" + team))
        .doesNotContain("hidden");
  }

  private static List<String> counts(String page) {
    List<String> counts = new ArrayList<>();
    java.util.regex.Matcher tab =
        java.util.regex.Pattern.compile(">([^<>]+) <span class=\"count\">([^<]+)</span>")
            .matcher(page);
    while (tab.find()) {
      counts.add((tab.group(1) + " " + tab.group(2)).replaceAll("\\s+", " ").strip());
    }
    return counts;
  }

  @Test
  void aCountEndsWhereNobodyCountsOn() {
    String team = World.unique("many");
    String incident = sample.incident();
    World.shared()
        .sql(
            """
            insert into action_item (number, incident_number, title, team)
            select nextval('action_number'), %s, 'n', '%s' from generate_series(1, 1100)"""
                .formatted(incident.substring(4), team));
    JsonNode none = sample.admin().get(Sample.ITEMS + "?team=" + team + "&limit=1").json();
    assertThat(none.path("items")).hasSize(1);
    assertThat(
            counts(
                sample
                    .admin()
                    .with("Accept", "text/html")
                    .get("/action-items?team=" + team)
                    .text()))
        .contains("Open 999+", "All 999+", "Done 0");
  }
}
