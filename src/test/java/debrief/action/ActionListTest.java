package debrief.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionListTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Sample sample = new Sample();

  private List<String> titles(String query) {
    Answer list = sample.admin().get(Sample.ITEMS + "?" + query);
    assertThat(list.status()).as(list.text()).isEqualTo(200);
    List<String> titles = new ArrayList<>();
    for (JsonNode item : list.json().path("items")) {
      titles.add(item.path("title").asText());
    }
    return titles;
  }

  @Test
  void aListGoesOnWhereItLeftOff() {
    String incident = sample.incident();
    for (int i = 0; i < 5; i++) {
      sample.item(incident, "{\"title\":\"n" + i + "\"}");
    }
    List<String> titles = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 3; page++) {
      Answer list =
          sample.admin().get(Sample.ITEMS + "?limit=2&incident=" + incident + "&cursor=" + cursor);
      list.json().path("items").forEach(item -> titles.add(item.path("title").asText()));
      cursor = list.json().path("next").asText("");
    }
    assertThat(titles).containsExactly("n4", "n3", "n2", "n1", "n0");
    assertThat(cursor).isEmpty();
  }

  @Test
  void anIncidentListsItsOwn() {
    String incident = sample.incident();
    for (int i = 0; i < 3; i++) {
      sample.item(incident, "{\"title\":\"n" + i + "\"}");
    }
    sample.item(sample.incident(), "{\"title\":\"of another\"}");
    String path = "/api/v1/incidents/" + incident + "/action-items";
    Answer whole = sample.admin().get(path);
    assertThat(whole.status()).as(whole.text()).isEqualTo(200);
    assertThat(whole.json())
        .isEqualTo(sample.admin().get(Sample.ITEMS + "?incident=" + incident).json());
    Answer first = sample.admin().get(path + "?limit=2");
    assertThat(first.json().path("items")).hasSize(2);
    Answer rest = sample.admin().get(path + "?cursor=" + first.json().path("next").asText());
    assertThat(rest.json().path("items").findValuesAsText("title")).containsExactly("n0");
    assertThat(sample.admin().get(path + "?limit=0").fields()).containsExactly("limit");
    assertThat(sample.admin().get("/api/v1/incidents/INC-999999/action-items").status())
        .isEqualTo(404);
  }

  @Test
  void theStateChooses() {
    String team = World.unique("team");
    String incident = sample.incident();
    String proposed = body("proposed", team);
    sample.item(incident, proposed);
    String committed = sample.item(incident, body("committed", team));
    sample.move(committed, "{\"to\":\"committed\"}");
    String done = sample.item(incident, body("done", team));
    sample.move(done, "{\"to\":\"committed\"}");
    sample.move(done, "{\"to\":\"done\",\"evidence\":\"seen\"}");
    assertThat(titles("team=" + team)).containsExactly("done", "committed", "proposed");
    assertThat(titles("state=done&team=" + team)).containsExactly("done");
    assertThat(titles("state=open&team=" + team)).containsExactly("committed", "proposed");
    assertThat(titles("state=proposed,done&team=" + team)).containsExactly("done", "proposed");
    assertThat(titles("state=all&team=" + team)).hasSize(3);
  }

  private static String body(String title, String team) {
    return "{\"title\":\"%s\",\"team\":\"%s\",\"dueOn\":\"2026-04-01\"}".formatted(title, team);
  }

  @Test
  void overdueIsOpenWithADayThatHasPassed() {
    String team = World.unique("team");
    String incident = sample.incident();
    String with = "{\"title\":\"%s\",\"team\":\"" + team + "\",\"dueOn\":\"%s\"}";
    sample.item(incident, with.formatted("yesterday", today.minusDays(1)));
    sample.item(incident, with.formatted("today", today));
    String done = sample.item(incident, with.formatted("done", today.minusDays(9)));
    sample.move(done, "{\"to\":\"committed\"}");
    sample.move(done, "{\"to\":\"done\",\"evidence\":\"seen\"}");
    sample.item(incident, "{\"title\":\"no day\",\"team\":\"" + team + "\"}");
    assertThat(titles("overdue=true&team=" + team)).containsExactly("yesterday");
    assertThat(titles("overdue=false&team=" + team)).containsExactly("no day", "done", "today");
    assertThat(titles("dueBefore=" + today + "&team=" + team)).containsExactly("done", "yesterday");
    JsonNode items = sample.admin().get(Sample.ITEMS + "?team=" + team).json().path("items");
    items.forEach(
        item ->
            assertThat(item.path("overdue").asBoolean())
                .isEqualTo(item.path("title").asText().equals("yesterday")));
  }

  @Test
  void anOwnerIsFoundInAnyCase() {
    String owner = World.unique("Ada") + "@Example.org";
    sample.item(sample.incident(), "{\"title\":\"hers\",\"owner\":\"" + owner + "\"}");
    assertThat(titles("owner=" + owner.toLowerCase(java.util.Locale.ROOT))).containsExactly("hers");
  }

  @Test
  void whatTheIncidentSaysChooses() {
    String service = World.unique("service");
    String incident =
        sample.incident("{\"services\":[\"" + service + "\",\"x\"],\"severity\":\"SEV1\"}");
    sample.item(incident, "{\"title\":\"one\"}");
    assertThat(titles("service=" + service)).containsExactly("one");
    assertThat(titles("severity=SEV1&service=" + service)).containsExactly("one");
    assertThat(titles("severity=SEV2&service=" + service)).isEmpty();
    assertThat(titles("incident=" + incident)).containsExactly("one");
    assertThat(titles("principle=privacy&service=" + service)).isEmpty();
  }

  @Test
  void aServiceOfManyIncidentsIsFoundAsOneOfFew() {
    String service = World.unique("busy");
    World.shared()
        .sql(
            """
            insert into incident (number, title, severity, origin, services, started_at, visibility)
            select nextval('incident_number'), 'n', 'SEV4', 'unknown', array['%s'], now(),
              'organization'
            from generate_series(1, 600)"""
                .formatted(service));
    String incident = sample.incident("{\"services\":[\"" + service + "\"]}");
    sample.item(incident, "{\"title\":\"one of many\"}");
    assertThat(titles("service=" + service)).containsExactly("one of many");
  }

  @Test
  void whatHasChangedSinceATime() throws InterruptedException {
    String incident = sample.incident();
    sample.item(incident, "{\"title\":\"left alone\"}");
    String changed = sample.item(incident, "{\"title\":\"changed\"}");
    Thread.sleep(5);
    String since = sample.read(changed).path("updatedAt").asText();
    assertThat(sample.patch(changed, "{\"effort\":1}").status()).isEqualTo(200);
    assertThat(titles("incident=" + incident + "&updatedSince=" + since))
        .containsExactly("changed");
    String now = sample.read(changed).path("updatedAt").asText();
    assertThat(titles("incident=" + incident + "&updatedSince=" + now)).containsExactly("changed");
    assertThat(titles("incident=" + incident + "&updatedSince=2199-01-01")).isEmpty();
  }

  @Test
  void aListRefusesWhatItDoesNotUnderstand() {
    for (String field :
        List.of("state", "principle", "severity", "overdue", "dueBefore", "incident", "limit")) {
      assertThat(sample.admin().get(Sample.ITEMS + "?" + field + "=nonsense").fields())
          .containsExactly(field);
    }
    assertThat(sample.admin().get(Sample.ITEMS + "?cursor=nonsense").fields())
        .containsExactly("cursor");
    assertThat(sample.admin().get(Sample.ITEMS + "?updatedSince=2026-03-01T14:02").fields())
        .containsExactly("updatedSince");
  }
}
