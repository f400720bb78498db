package debrief.journal;

import static debrief.journal.Ledger.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.db.Database;
import debrief.db.DatabaseSettings;
import debrief.event.JournalEvent;
import debrief.web.json.Json;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal only grows, and misses what is taken away or changed. */
class JournalChainTest {
  private final Ledger ledger = Ledger.open();
  private final World world = ledger.world();
  private final Client admin = ledger.admin();

  @AfterEach
  void close() {
    ledger.close();
  }

  /** What somebody with the database in their hands would do first. */
  private void tamper(String sql) {
    world.sql(
        "alter table journal disable trigger user; alter table journal_seal disable trigger user; "
            + sql);
  }

  /** Somebody who has only the export and a SHA-256 comes to the same chain. */
  @Test
  void anExportCanBeCheckedWithoutUs() throws Exception {
    for (int i = 0; i < 5; i++) {
      ledger.declare();
    }
    ledger.check();
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
    assertThat(ledger.find("?action=journal.exported")).hasSize(1);
  }

  @Test
  void aServerSealsByItself() throws Exception {
    String ref = ledger.declare();
    long end = System.nanoTime() + 15_000_000_000L;
    while (ledger.find("?subject=" + ref).path(0).path("seal").isNull()
        && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    assertThat(ledger.find("?subject=" + ref).path(0).path("seal").asText()).hasSize(64);
  }

  @Test
  void whatIsWholeIsSaidToBe() {
    ledger.declare();
    JsonNode check = ledger.check();
    assertThat(check.path("sound").asBoolean()).isTrue();
    assertThat(check.path("unsealed").asLong()).isZero();
    String head = check.at("/head/position").asText() + ":" + check.at("/head/hash").asText();
    ledger.declare();
    assertThat(admin.get(PATH + "/check?head=" + head).json().path("sound").asBoolean()).isTrue();
    assertThat(admin.get(PATH + "/check?head=x").fields()).containsExactly("head");
    Client browser = world.signedIn(Role.administrator);
    assertThat(browser.form("/journal/check", "head", head).text())
        .contains("The journal is complete");
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
      ledger.declare();
    }
    ledger.check();
    tamper(sql);
    JsonNode check = ledger.check();
    assertThat(check.path("sound").asBoolean(true)).isFalse();
    assertThat(check.at("/broken/position").asLong()).isEqualTo(3);
    assertThat(world.signedIn(Role.administrator).form("/journal/check", "head", "").text())
        .contains("broken at position 3");
  }

  @Test
  void aCutAtTheEndIsMissedByWhoKeptTheHead() {
    ledger.declare();
    JsonNode head = ledger.check().path("head");
    String kept = head.path("position").asText() + ":" + head.path("hash").asText();
    tamper(
        "delete from journal where id = (select line from journal_seal where position = %s); delete from journal_seal where position = %s"
            .formatted(head.path("position").asText(), head.path("position").asText()));
    JsonNode shorter = admin.get(PATH + "/check?head=" + kept).json();
    assertThat(shorter.path("sound").asBoolean(true)).isFalse();
    ledger.declare();
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
    ledger.declare();
    ledger.check();
    assertThatThrownBy(() -> world.sql(sql)).rootCause().hasMessageContaining("only grows");
    assertThat(ledger.check().path("sound").asBoolean()).isTrue();
  }

  @Test
  void anAddressMayBeBlankedAndTheChainHolds() {
    ledger.declare();
    ledger.check();
    world.sql("update journal set address = null where address is not null");
    assertThat(ledger.check().path("sound").asBoolean()).isTrue();
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
        new Journal(jdbi, "here").write(null, new JournalEvent.Exported());
        assertThat(new JournalChain(jdbi).check(null).sound()).isTrue();
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
