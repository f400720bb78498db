package debrief.report.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen on the home, in the address. */
class HomeFilterTest {
  private static World world;
  private static Client reader;

  @BeforeAll
  static void begin() {
    world = World.empty();
    reader = world.signedIn(Role.reader);
    Client admin = world.admin();
    FrontStory.begin(admin, "Vault story")
        .change(Map.of("services", List.of("vault"), "severity", "SEV1", "origin", "vendor"))
        .trust("security")
        .on(LocalDate.of(2025, 5, 17))
        .publish();
    FrontStory promised = FrontStory.begin(admin, "Lobby story");
    promised.change(Map.of("services", List.of("lobby"), "severity", "SEV3"));
    promised.kept("Sweep the lobby", "keepers", "organization");
    promised.kept("Whisper in the lobby", "whisperers", "team");
    promised.publish();
    String etag =
        admin.post("/api/v1/services", "{\"name\":\"vault\",\"team\":\"guards\"}").status() == 201
            ? ""
            : owned(admin);
    assertThat(etag).isEmpty();
  }

  @AfterAll
  static void end() {
    world.close();
  }

  /** The service is there already, by its mention: a team looks after it from now on. */
  private static String owned(Client admin) {
    for (JsonNode service : admin.get("/api/v1/services").json().path("items")) {
      if (service.path("name").asText().equals("vault")) {
        String path = "/api/v1/services/" + service.path("id").asText();
        Answer changed =
            admin.with("If-Match", admin.get(path).etag()).patch(path, "{\"team\":\"guards\"}");
        return changed.status() == 200 ? "" : changed.text();
      }
    }
    return "there is no such service";
  }

  @ParameterizedTest
  @CsvSource({
    "principle=security,Vault,Security",
    "service=vault,Vault,vault",
    "service=VAULT,Vault,VAULT",
    "severity=SEV1,Vault,SEV1",
    "origin=vendor,Vault,A vendor",
    "team=guards,Vault,guards",
    "team=keepers,Lobby,keepers",
    "q=lobby,Lobby,lobby",
    "to=2025-05-17,Vault,17 May 2025",
    "from=2025-05-18,Lobby,18 May 2025",
    "from=2025-05-17&to=2025-05-17&service=vault,Vault,17 May 2025"
  })
  void aChoiceGivesWhatFitsAndSaysWhatWasChosen(String query, String there, String said) {
    String page = reader.get("/?" + query).text();
    String other = there.equals("Vault") ? "Lobby" : "Vault";
    assertThat(page).contains(there + " story", "1 report.", "<bdi>" + said + "</bdi>");
    assertThat(page).doesNotContain(other + " story", "Lessons worth repeating");
    if (!query.contains("to=") && !query.contains("from=")) {
      JsonNode items = reader.get("/api/v1/reports?" + query).json().path("items");
      assertThat(
              StreamSupport.stream(items.spliterator(), false).map(i -> i.path("title").asText()))
          .containsExactly(there + " story");
    }
  }

  @Test
  void eachChoiceCanBeTakenAwayAlone() {
    String page = reader.get("/?severity=SEV1&team=guards").text().replace("&#61;", "=");
    assertThat(page).contains("href=\"/?team=guards\"", "href=\"/?severity=SEV1\"");
    assertThat(reader.get("/?team=guards").text()).contains("class=\"chip\" href=\"/\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service=nobody-knows-it",
        "team=nobody-knows-it",
        "team=whisperers",
        "from=2027-01-01&to=2026-01-01",
        "q=%22unheard%22"
      })
  void whatFitsNothingIsAnHonestEmptyList(String query) {
    Answer answer = reader.get("/?" + query);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("No report fits this", "Take one of the choices above away");
  }

  @ParameterizedTest
  @CsvSource({
    "principle,bravery,One of security",
    "severity,SEV9,One of SEV1",
    "origin,weather,One of internal",
    "from,yesterday,A date is written as",
    "to,2026-02-31,A date is written as"
  })
  void whatCannotBeChosenIsRefusedByName(String name, String value, String sentence) {
    Answer page = reader.get("/?" + name + "=" + value);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(sentence);
    if (!name.equals("from") && !name.equals("to")) {
      Answer api = reader.get("/api/v1/reports?" + name + "=" + value);
      assertThat(api.status()).isEqualTo(422);
      assertThat(api.fields()).containsExactly(name);
    }
  }

  @Test
  void whatIsTypedIsShownAsTextAndHasABound() {
    assertThat(reader.get("/?team=%3Cb%3Ex").text()).contains("&lt;b&gt;x").doesNotContain("<b>x");
    assertThat(reader.get("/?team=" + "x".repeat(501)).status()).isEqualTo(422);
    assertThat(reader.get("/?service=%00").status()).isBetween(400, 422);
  }
}
