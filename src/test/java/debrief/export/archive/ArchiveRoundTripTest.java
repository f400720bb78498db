package debrief.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.db.DatabaseSettings;
import debrief.incident.Incident;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.CommandLine;
import debrief.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One archive, carried from a server to an empty one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveRoundTripTest {
  private final World from = FullServer.started();
  private final DatabaseSettings database = CommandLine.emptyDatabase();
  private byte[] left = {};
  private byte[] again = {};
  private World to = from;

  @BeforeAll
  void carry(@TempDir Path folder) throws IOException {
    left = from.admin().get("/api/v1/archive").response().body();
    Path file = Files.write(folder.resolve("whole.zip"), left);
    CommandLine.run(database, "archive", "import", file.toString(), "config.yml");
    Path second = folder.resolve("again.zip");
    CommandLine.run(database, "archive", "export", second.toString(), "config.yml");
    again = Files.readAllBytes(second);
    to = World.at(database, World.ADMIN_TOKEN);
  }

  @AfterAll
  void close() {
    from.close();
    to.close();
  }

  @Test
  void itIsTheSameArchiveAgainButForTheStamp() throws IOException {
    Map<String, byte[]> before = Zips.entries(left);
    Map<String, byte[]> after = Zips.entries(again);
    ObjectNode one = Zips.manifest(before);
    ObjectNode other = Zips.manifest(after);
    assertThat(one.remove("exportedAt").asText()).endsWith("Z");
    assertThat(other.remove("exportedAt").asText()).endsWith("Z");
    assertThat(one).isEqualTo(other);
    assertThat(new ArrayList<>(before.keySet())).isEqualTo(new ArrayList<>(after.keySet()));
    assertThat(before.keySet()).first().isEqualTo("manifest.json");
    before.remove("manifest.json");
    before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
  }

  /** Or it would not show that what is in a table comes back. */
  @Test
  void thereWasSomethingInEveryTable() throws IOException {
    for (JsonNode part : Zips.manifest(Zips.entries(left)).path("tables")) {
      assertThat(part.path("rows").asLong()).as(part.path("table").asText()).isPositive();
    }
  }

  @Test
  void pagesAndApiOfBothServersAnswerAlike() {
    List<String> paths = paths();
    assertThat(paths).hasSizeGreaterThan(100);
    for (String path : paths) {
      Answer one = from.admin().get(path);
      Answer other = to.admin().get(path);
      assertThat(one.status()).as(path + one.text()).isLessThan(500);
      assertThat(other.status()).as(path + other.text()).isEqualTo(one.status());
      assertThat(told(other)).as(path).isEqualTo(told(one));
    }
  }

  private List<String> paths() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/incidents",
                "/incidents/dismissed",
                "/action-items",
                "/trust",
                "/teams",
                "/services",
                "/public",
                "/settings/review",
                "/search?q=checkout",
                "/api/v1/search?q=timeout",
                "/api/v1/incidents?limit=100",
                "/api/v1/action-items?limit=100",
                "/api/v1/reports?limit=100",
                "/api/v1/teams",
                "/api/v1/services",
                "/api/v1/people",
                "/api/v1/trust",
                "/api/v1/review-settings",
                "/api/v1/sign-in-settings"));
    Client admin = from.admin();
    for (JsonNode incident : admin.get("/api/v1/incidents?limit=100").json().path("items")) {
      String page = "/incidents/" + incident.path("ref").asText();
      for (String rest :
          List.of(
              "",
              "/timeline",
              "/timeline?removed=true",
              "/postmortem",
              "/postmortem/history",
              "/postmortem/reviewers",
              "/postmortem/review/kept",
              "/action-items",
              "/similar")) {
        paths.add("/api/v1" + page + rest);
      }
      paths.add(page);
      paths.add(page + "/timeline");
      paths.add(page + "/postmortem");
      paths.add(page + "/postmortem/history");
    }
    for (JsonNode report : admin.get("/api/v1/reports?limit=100").json().path("items")) {
      String slug = report.path("slug").asText();
      paths.add("/api/v1/reports/" + slug);
      paths.add("/reports/" + slug + "/today");
      paths.add("/reports/" + slug + "/changes");
      for (String form : List.of("", ".md", ".json", ".html")) {
        paths.add("/reports/" + slug + form);
      }
    }
    return paths;
  }

  /** Without what is each server's or each moment's own. */
  private static String told(Answer answer) {
    return answer
        .text()
        .replaceAll("\"invitedUntil\":\"[^\"]*\"", "\"invitedUntil\":null")
        .replaceAll("http://localhost:[0-9]+", "http://server")
        .replaceAll("(csrf\"[^>]*(?:content|value)=\")[^\"]*", "$1");
  }

  @Test
  void theJournalIsWholeAndGoesOn() {
    JsonNode check = to.admin().get("/api/v1/journal/check").json();
    assertThat(check.path("sound").asBoolean()).as(check.toString()).isTrue();
    String lines = "/api/v1/journal?subject=INC-1&limit=100";
    assertThat(to.admin().get(lines).text()).isEqualTo(from.admin().get(lines).text());
  }

  /** Not even the number of an incident that was erased before. */
  @Test
  void noNumberIsGivenTwice() throws IOException {
    long last = Zips.manifest(Zips.entries(left)).at("/sequences/incident_number").asLong();
    Answer next =
        to.admin()
            .post(
                "/api/v1/incidents", "{\"title\":\"Next\",\"startedAt\":\"2026-05-01T10:00:00Z\"}");
    assertThat(next.status()).as(next.text()).isEqualTo(201);
    assertThat(Incident.number(next.json().path("ref").asText())).isGreaterThan(last);
  }
}
