package debrief.export.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.Services;
import debrief.access.Role;
import debrief.crypto.SecretBox;
import debrief.crypto.Sha256;
import debrief.db.Database;
import debrief.report.Story;
import debrief.web.Problem;
import debrief.web.json.Json;
import debrief.world.CommandLine;
import debrief.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is no whole archive of ours is refused in a sentence, and nothing of it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveRefusalsTest {
  @TempDir private Path folder;
  private final Database database =
      Database.open(CommandLine.emptyDatabase(), Path.of("unused"), new MetricRegistry());
  private final WholeArchives archives =
      Services.build(database, SecretBox.of("", ""), Clock.systemUTC()).outlets().archives();
  private byte[] good = {};

  @BeforeAll
  void export() {
    good = Zips.ofOneReport();
  }

  @AfterAll
  void close() {
    database.stop();
  }

  @AfterEach
  void nothingIsThere() {
    for (ArchiveTable table : ArchiveTables.ALL.leaves()) {
      if (table.there() != ArchiveTable.There.defaults) {
        assertThat(count(table.table())).as(table.table()).isZero();
      }
    }
  }

  private long count(String table) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private void assertRefused(byte[] zip, String... words) throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), zip);
    assertThatThrownBy(() -> archives.bringIn(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.detail()).contains(words).contains("othing was imported"));
  }

  private byte[] with(String name, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> entries = Zips.entries(good);
    String text = new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    entries.put(name, changed.getBytes(StandardCharsets.UTF_8));
    return Zips.zip(entries);
  }

  private interface ManifestChange {
    void apply(ObjectNode manifest, Map<String, byte[]> entries);
  }

  private byte[] withManifest(ManifestChange change) throws IOException {
    Map<String, byte[]> entries = Zips.entries(good);
    ObjectNode manifest = Zips.manifest(entries);
    change.apply(manifest, entries);
    entries.put(ArchiveManifest.ENTRY, Json.bytes(manifest));
    return Zips.zip(entries);
  }

  private static ObjectNode part(ObjectNode manifest, String table) {
    for (var part : manifest.path("tables")) {
      if (part.path("table").asText().equals(table)) {
        return (ObjectNode) part;
      }
    }
    throw new AssertionError(table);
  }

  /** A table's file with another text, and a manifest that fits it. */
  private byte[] forged(String table, UnaryOperator<String> change) throws IOException {
    return withManifest(
        (manifest, entries) -> {
          String name = table + ".jsonl";
          String text = new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
          byte[] bytes = change.apply(text).getBytes(StandardCharsets.UTF_8);
          entries.put(name, bytes);
          part(manifest, table).put("bytes", bytes.length).put("sha256", Sha256.of(bytes));
        });
  }

  @Test
  void aNewerVersion() throws IOException {
    assertRefused(withManifest((m, e) -> m.put("format", 2)), "newer version", "format 2");
    assertRefused(
        withManifest((m, e) -> ((ArrayNode) part(m, "incident").path("columns")).add("mood")),
        "newer version",
        "incident.mood");
    assertRefused(
        withManifest((m, e) -> part(m, "lesson").put("table", "song").put("file", "song.jsonl")),
        "newer version",
        "song");
  }

  @Test
  void oneThatWasChangedByHand() throws IOException {
    assertRefused(
        with("incident.jsonl", t -> t.replace("Carried", "Forged!")), "incident.jsonl is not what");
    assertRefused(with("timeline_entry.jsonl", t -> t + "{}\n"), "timeline_entry.jsonl");
    String edition =
        Zips.entries(good).keySet().stream().filter(n -> n.endsWith(".md")).findFirst().orElse("");
    assertRefused(with(edition, t -> t.replace("W", "X")), edition, "is not what its row says");
    assertRefused(
        forged("incident", t -> t.replaceAll("SEV[1-4]", "SEV9")),
        "incident.jsonl, rows 1 to 1",
        "no such row");
    assertRefused(forged("incident", t -> t + t), "no such row");
    assertRefused(forged("incident", t -> ""), "has 0 rows and not 1");
    assertRefused(forged("incident", t -> "[]]\n"), "no such row");
    assertRefused(forged("incident", t -> "\u0000\n"), "no such row");
    assertRefused(forged("edition_file", t -> t.replace("editions/", "../../")), "names a file");
    assertRefused(forged("edition_file", t -> "nonsense\n"), "lines that are no rows");
    assertRefused(withManifest((m, e) -> m.remove("tables")), "manifest.json cannot be read");
    assertRefused(withManifest((m, e) -> m.put("more", 1)), "manifest.json cannot be read");
    assertRefused(withManifest((m, e) -> part(m, "incident").put("rows", -1)), "incident");
    assertRefused(
        withManifest((m, e) -> ((ObjectNode) m.path("sequences")).put("incident_number", -4)),
        "incident_number");
  }

  @Test
  void oneThatWasCutOff() throws IOException {
    for (int part = 1; part < 10; part++) {
      assertRefused(Arrays.copyOf(good, good.length * part / 10), "cut off");
    }
    assertRefused(Arrays.copyOf(good, good.length - 1), "cut off");
  }

  @Test
  void whatIsNoArchive() throws IOException {
    assertRefused(new byte[0], "no zip");
    assertRefused("# A postmortem\n".getBytes(StandardCharsets.UTF_8), "no zip");
    assertRefused(Zips.zip(Map.of("a.md", new byte[] {'#'})), "no manifest.json");
    assertRefused(with(ArchiveManifest.ENTRY, t -> "{\"kind\":\"other\"}"), "not one of Debrief");
    assertRefused(with(ArchiveManifest.ENTRY, t -> "{"), "manifest.json cannot be read");
    assertRefused(with(ArchiveManifest.ENTRY, t -> " ".repeat(2 << 20)), "larger than any");
  }

  @Test
  void filesThatNoArchiveHolds() throws IOException {
    for (String name :
        new String[] {"../../etc/passwd", "/etc/passwd", "editions/../x", "..\\x", "more.jsonl"}) {
      assertRefused(with(name, t -> "x"), "which no archive does");
    }
    Map<String, byte[]> entries = Zips.entries(good);
    entries.remove("lesson.jsonl");
    assertRefused(Zips.zip(entries), "lacks", "lesson.jsonl");
    String twice =
        new String(good, StandardCharsets.ISO_8859_1).replace("factor.jsonl", "lesson.jsonl");
    assertRefused(twice.getBytes(StandardCharsets.ISO_8859_1), "twice");
  }

  /** A few hundred bytes that stand for hundreds of megabytes. */
  @Test
  void aZipBomb() throws IOException {
    byte[] zeros = new byte[100 << 20];
    byte[] bomb =
        withManifest(
            (m, e) -> {
              e.put("person.jsonl", zeros);
              part(m, "person").put("bytes", zeros.length).put("sha256", Sha256.of(zeros));
            });
    assertThat(bomb.length).isLessThan(1 << 20);
    assertRefused(bomb, "person.jsonl", "unpack to far more");
  }

  @Test
  void whatOneAccountMaySee() throws IOException {
    try (World world = World.empty()) {
      byte[] seen = world.as(Role.author).get("/api/v1/archive").response().body();
      assertRefused(seen, "what one account may see");
    }
  }

  @Test
  void aServerThatIsNotEmpty() throws IOException {
    try (World world = World.empty()) {
      Story.begin(world.admin(), "Here before");
      var answer = world.admin().send("POST", "/api/v1/archive/imports", "application/zip", good);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text()).contains("not empty", "Nothing was imported");
      assertThat(world.admin().get("/api/v1/incidents").json().path("items")).hasSize(1);
    }
  }
}
