package debrief.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody is given what they may see, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeArchiveApiTest {
  private static final String ARCHIVE = "/api/v1/archive";
  private final World world = World.empty();
  private final Client admin = world.admin();
  private final String slug =
      Story.begin(admin, "Open to everybody")
          .entry("Only-the-team reads this", "team")
          .write("Everybody reads this")
          .publish();
  private final Story draft =
      Story.begin(admin, "Still a draft").write("Only those who draft read this");
  private final Story closed =
      Story.begin(admin, "Quokkazanzibar", "restricted").entry("Quokkazanzibar", "public");

  @AfterAll
  void close() {
    world.close();
  }

  private static Map<String, byte[]> taken(Client client, String query) throws IOException {
    Answer answer = client.get(ARCHIVE + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    return Zips.entries(answer.response().body());
  }

  private static String text(Map<String, byte[]> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(
        (name, bytes) ->
            text.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
    return text.toString();
  }

  private String closedIncident() {
    return "\"incident_number\":" + closed.ref().substring("INC-".length()) + ",";
  }

  @Test
  void readersAreGivenReportsInTheirAudiences() throws IOException {
    for (Client reader : new Client[] {world.as(Role.reader), world.signedIn(Role.reader)}) {
      Map<String, byte[]> entries = taken(reader, "");
      assertThat(Zips.manifest(entries).path("holds").asText()).isEqualTo("reports");
      assertThat(entries.keySet()).contains("editions/" + slug + "/1/organization.md");
      assertThat(entries.keySet())
          .noneMatch(name -> name.contains("/team.") || name.equals("person.jsonl"));
      assertThat(text(entries))
          .contains("Everybody reads this")
          .doesNotContain(
              "Only-the-team", "Still a draft", "Only those", "Quokka", "Ada Byron", "journal");
      assertThat(text(entries)).doesNotContain(closedIncident());
    }
  }

  @Test
  void thoseWhoDraftAreGivenDraftsAndNothingThatIsRestrictedToOthers() throws IOException {
    Map<String, byte[]> entries = taken(world.as(Role.author), "");
    assertThat(Zips.manifest(entries).path("holds").asText()).isEqualTo("drafts");
    assertThat(text(entries))
        .contains("Only-the-team", "Only those who draft", draft.ref().substring(4), "Ada Byron")
        .doesNotContain("Quokka", closedIncident());
    assertThat(entries.keySet())
        .doesNotContain("person.jsonl", "journal.jsonl", "sign_in_provider.jsonl");
  }

  @Test
  void whoeverItIsSharedWithIsGivenIt() throws IOException {
    World.Someone shared = world.person(Role.author);
    String with = Json.text(Map.of("sharedWith", Map.of("people", new String[] {shared.email()})));
    assertThat(admin.with("If-Match", "*").patch(closed.path(), with).status()).isEqualTo(200);
    assertThat(text(taken(shared.browser(), ""))).contains("Quokka", closedIncident());
  }

  @Test
  void administratorsAreGivenEverythingAndAnswerForIt() throws IOException {
    Map<String, byte[]> entries = taken(admin, "");
    assertThat(Zips.manifest(entries).path("holds").asText()).isEqualTo("whole");
    assertThat(text(entries)).contains("Quokka").doesNotContain(World.ADMIN_TOKEN, "password_hash");
    JsonNode lines = admin.get("/api/v1/journal?limit=20").json().path("items");
    assertThat(lines.findValuesAsText("action")).contains("archive.exported", "restricted.read");
    String read = "/api/v1/journal?action=restricted.read&subject=" + closed.ref();
    assertThat(admin.get(read).json().path("items")).isNotEmpty();
    // The line about it is not in it, or no two archives would be the same.
    assertThat(taken(admin, "?people=names").get("manifest.json")).isNotEmpty();
  }

  @Test
  void peopleLeaveByTheirRolesOnlyWhereOneSaysSo() throws IOException {
    world.person(Role.author, "wren.okonkwo@example.org");
    assertThat(text(taken(admin, "")))
        .contains("wren.okonkwo@example.org", "\"name\":\"Ada Byron\"");
    String told = text(taken(admin, "?people=roles"));
    assertThat(told)
        .contains("\"name\":\"On-call engineer, checkout\"", "\"name\":\"Author\"")
        .doesNotContain("wren.okonkwo", "\"name\":\"Ada Byron\"");
    assertThat(admin.get(ARCHIVE + "?people=some").status()).isEqualTo(422);
  }

  @Test
  void nobodyElseIsGivenAnything() {
    assertThat(world.stranger().get(ARCHIVE).status()).isEqualTo(401);
    Client reading = admin.as(world.token(world.service(Role.author), "read", "write"));
    assertThat(reading.get(ARCHIVE).status()).isEqualTo(403);
    Client exporting = admin.as(world.token(world.service(Role.author), "export"));
    assertThat(exporting.get(ARCHIVE).status()).isEqualTo(403);
  }

  /** Whoever has set the empty server up looks after it still. */
  @Test
  void aWholeArchiveMayBeSentToAnEmptyServer() throws IOException {
    world.person(Role.author, "same@example.org");
    byte[] whole = admin.get(ARCHIVE).response().body();
    try (World other = World.empty()) {
      World.Someone here = other.person(Role.administrator, "same@example.org");
      Client sender = other.as(Role.administrator);
      other.sql("delete from team_name; delete from team"); // to which accounts of tests belong
      String path = "/api/v1/archive/imports";
      assertThat(other.as(Role.author).send("POST", path, "application/zip", whole).status())
          .isEqualTo(403);
      Answer answer = sender.send("POST", path, "application/zip", whole);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().path("imported").findValuesAsText("incident"))
          .contains(draft.ref(), closed.ref());
      Client there = other.admin();
      assertThat(there.get("/api/v1/reports/" + slug).text())
          .isEqualTo(admin.get("/api/v1/reports/" + slug).text());
      assertThat(here.browser().get(draft.path()).text()).isEqualTo(admin.get(draft.path()).text());
      JsonNode check = there.get("/api/v1/journal/check").json();
      assertThat(check.path("sound").asBoolean()).as(check.toString()).isTrue();
      assertThat(here.browser().get("/api/v1/me").json().path("role").asText())
          .isEqualTo("administrator");
      assertThat(there.get("/api/v1/journal?subject=" + draft.ref()).json().path("items"))
          .isNotEmpty();
      assertThat(sender.send("POST", path, "application/zip", whole).status()).isEqualTo(409);
    }
  }
}
