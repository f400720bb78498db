package debrief.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.people.Role;
import debrief.web.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal only grows, says who, what, when and from where, and misses what is taken away. */
class JournalTest {
  private static final String PATH = "/api/v1/journal";
  private static final String INCIDENT = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
  private final World world = World.empty();
  private final Client admin = world.admin();

  @AfterEach
  void close() {
    world.close();
  }

  private String declare() {
    return admin.post("/api/v1/incidents", INCIDENT).json().path("ref").asText();
  }

  private JsonNode check() {
    return admin.get(PATH + "/check").json();
  }

  private JsonNode find(String query) {
    return admin.get(PATH + query).json().path("items");
  }

  /** What somebody with the database in their hands would do first. */
  private void tamper(String sql) {
    world.sql(
        "alter table journal disable trigger user; alter table journal_seal disable trigger user; "
            + sql);
  }

  @Test
  void aLineSaysWhoWhatWhenAndFromWhere() {
    String ref = declare();
    JsonNode line = find("?subject=" + ref).path(0);
    assertThat(line.path("action").asText()).isEqualTo("incident.declared");
    assertThat(line.path("actorName").asText()).isEqualTo("Bootstrap");
    assertThat(line.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(line.path("node").asText()).isNotEmpty();
  }

  @Test
  void whoSaysToComeFromElsewhereIsNotBelieved() {
    String ref =
        admin
            .with("X-Forwarded-For", "203.0.113.7", "X-Real-IP", "203.0.113.7")
            .with("Forwarded", "for=203.0.113.7")
            .post("/api/v1/incidents", INCIDENT)
            .json()
            .path("ref")
            .asText();
    assertThat(find("?subject=" + ref).path(0).path("address").asText()).isEqualTo("127.0.0.1");
  }

  @Test
  void linesAreFoundByActorSubjectActionAndTime() {
    World.Someone author = world.person(Role.author);
    String ref = author.browser().post("/api/v1/incidents", INCIDENT).json().path("ref").asText();
    declare();
    for (String actor :
        new String[] {author.id(), author.name(), author.email().toUpperCase(Locale.ROOT)}) {
      JsonNode lines = find("?action=incident&actor=" + actor);
      assertThat(lines).hasSize(1);
      assertThat(lines.path(0).path("subject").asText()).isEqualTo(ref);
    }
    assertThat(find("?action=incident.declared")).hasSize(2);
    assertThat(find("?action=incident")).hasSize(2);
    assertThat(find("?action=inci")).isEmpty();
    assertThat(find("?action=%25")).isEmpty();
    assertThat(find("?actor=nobody")).isEmpty();
    assertThat(find("?from=2199-01-01")).isEmpty();
    assertThat(find("?to=2020-01-01")).isEmpty();
    assertThat(admin.get(PATH + "?from=yesterday").fields()).containsExactly("from");
    Answer page =
        world.signedIn(Role.administrator).get("/journal?action=incident&actor=" + author.id());
    assertThat(page.text()).contains("incident.declared", ref, author.name());
  }

  @Test
  void onlyAdministratorsRead() {
    for (String path : new String[] {"", "/export", "/check"}) {
      assertThat(world.stranger().get(PATH + path).status()).isEqualTo(401);
      assertThat(world.as(Role.facilitator).get(PATH + path).status()).isEqualTo(403);
      assertThat(admin.get(PATH + path).status()).isEqualTo(200);
    }
    assertThat(world.signedIn(Role.facilitator).get("/journal").status()).isEqualTo(403);
    assertThat(world.signedIn(Role.facilitator).form("/journal/check", "head", "").status())
        .isEqualTo(403);
  }

  /** Somebody who has only the export and a SHA-256 comes to the same chain. */
  @Test
  void anExportCanBeCheckedWithoutUs() throws Exception {
    for (int i = 0; i < 5; i++) {
      declare();
    }
    check();
    Answer export = admin.get(PATH + "/export");
    assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : export.text().split("\n")) {
      lines.add(Json.MAPPER.readTree(line));
    }
    lines.sort((a, b) -> Long.compare(a.path("position").asLong(), b.path("position").asLong()));
    byte[] hash = new byte[32];
    for (JsonNode line : lines) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(hash);
      List<JsonNode> content = new ArrayList<>();
      for (String name : "id at actor action subject detail node".split(" ")) {
        content.add(line.path(name));
      }
      bytes.write(Json.MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
      hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(line.path("seal").asText());
    }
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(find("?action=journal.exported")).hasSize(1);
  }

  @Test
  void aServerSealsByItself() throws Exception {
    String ref = declare();
    long end = System.nanoTime() + 15_000_000_000L;
    while (find("?subject=" + ref).path(0).path("seal").isNull() && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    assertThat(find("?subject=" + ref).path(0).path("seal").asText()).hasSize(64);
  }

  @Test
  void whatIsWholeIsSaidToBe() {
    declare();
    JsonNode check = check();
    assertThat(check.path("sound").asBoolean()).isTrue();
    assertThat(check.path("unsealed").asLong()).isZero();
    String head = check.at("/head/position").asText() + ":" + check.at("/head/hash").asText();
    declare();
    assertThat(admin.get(PATH + "/check?head=" + head).json().path("sound").asBoolean()).isTrue();
    assertThat(admin.get(PATH + "/check?head=x").fields()).containsExactly("head");
    Client browser = world.signedIn(Role.administrator);
    assertThat(browser.form("/journal/check", "head", head).text()).contains("All is as it was");
    assertThat(browser.form("/journal/check", "head", "1:2").text()).contains("could not be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from journal where id = (select line from journal_seal where position = 3)",
        "delete from journal where id = (select line from journal_seal where position = 3);"
            + " delete from journal_seal where position = 3",
        "update journal set subject = 'INC-9' where id ="
            + " (select line from journal_seal where position = 3)",
        "update journal set actor_id = null where id ="
            + " (select line from journal_seal where position = 3)",
        "update journal set at = at - interval '1 day' where id ="
            + " (select line from journal_seal where position = 3)",
        "update journal_seal set hash = sha256('x') where position = 3",
        "update journal_seal set line = line + 1000000 where position = 3"
      })
  void whatIsTakenAwayOrChangedIsMissed(String sql) {
    for (int i = 0; i < 5; i++) {
      declare();
    }
    check();
    tamper(sql);
    JsonNode check = check();
    assertThat(check.path("sound").asBoolean(true)).isFalse();
    assertThat(check.at("/broken/position").asLong()).isEqualTo(3);
    assertThat(world.signedIn(Role.administrator).form("/journal/check", "head", "").text())
        .contains("broken at position 3");
  }

  @Test
  void aCutAtTheEndIsMissedByWhoKeptTheHead() {
    declare();
    JsonNode head = check().path("head");
    String kept = head.path("position").asText() + ":" + head.path("hash").asText();
    tamper(
        "delete from journal where id = (select line from journal_seal where position = %s); delete from journal_seal where position = %s"
            .formatted(head.path("position").asText(), head.path("position").asText()));
    JsonNode shorter = admin.get(PATH + "/check?head=" + kept).json();
    assertThat(shorter.path("sound").asBoolean(true)).isFalse();
    declare();
    assertThat(admin.get(PATH + "/check?head=" + kept).json().path("sound").asBoolean(true))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from journal",
        "truncate journal",
        "truncate journal_seal",
        "update journal set subject = 'x'",
        "update journal set address = '203.0.113.9'",
        "update journal set address = null, subject = 'x'",
        "update journal_seal set position = position + 1",
        "delete from journal_seal"
      })
  void theDatabaseRefusesToForget(String sql) {
    declare();
    check();
    assertThatThrownBy(() -> world.sql(sql)).rootCause().hasMessageContaining("only grows");
    assertThat(check().path("sound").asBoolean()).isTrue();
  }

  @Test
  void anAddressMayBeBlankedAndTheChainHolds() {
    declare();
    check();
    world.sql("update journal set address = null where address is not null");
    assertThat(check().path("sound").asBoolean()).isTrue();
  }

  /**
   * The file of docs/ is run as it stands there, and the application's role tries what it must not.
   */
  @Test
  void withTwoRolesTheServerCannotRewriteItsJournal() throws IOException {
    String[] steps =
        Files.readString(Path.of("docs/database-roles.sql")).split("-- Now migrate as");
    world.sql(steps[0]);
    try {
      world.sql(
          "create schema if not exists public; drop schema public cascade; create schema public");
      world.sql(steps[0].substring(steps[0].indexOf("grant all on schema")));
      Database.open(as("debrief_owner"), Path.of("unused"), new MetricRegistry()).stop();
      world.sql(steps[1].substring(steps[1].indexOf("revoke")));
      Database database = Database.open(as("debrief_app"), Path.of("unused"), new MetricRegistry());
      try {
        var jdbi = database.jdbi();
        new Journal(jdbi, "here").write(null, "test.tried", "x");
        assertThat(new Seals(jdbi).check(null).sound()).isTrue();
        jdbi.useHandle(h -> h.execute("update journal set address = null"));
        for (String sql :
            new String[] {
              "delete from journal",
              "truncate journal",
              "update journal set subject = 'x'",
              "update journal_seal set line = 7",
              "delete from journal_seal",
              "alter table journal disable trigger user",
              "drop table journal"
            }) {
          assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(sql)))
              .as(sql)
              .rootCause()
              .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
      } finally {
        database.stop();
      }
    } finally {
      world.sql(
          "drop owned by debrief_app, debrief_owner cascade; drop role debrief_app, debrief_owner");
    }
  }

  private DatabaseSettings as(String role) {
    return new DatabaseSettings(world.database().url(), role, "", 4);
  }
}
