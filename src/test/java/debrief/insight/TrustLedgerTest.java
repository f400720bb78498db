package debrief.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ledger says what a story told by hand says: which quarter, what happened to which principle,
 * how long customers felt it, and how the promises stand.
 */
class TrustLedgerTest {
  private static final String SPAN = "from=2026-Q1&to=2026-Q2";

  private static World world;
  private static Client admin;

  @BeforeAll
  static void begin() {
    world = World.empty();
    admin = world.as(Role.administrator);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  private static JsonNode ledger(Client client, String query) {
    Answer answer = client.get("/api/v1/trust?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode total(JsonNode ledger, String principle) {
    for (JsonNode one : ledger.path("principles")) {
      if (one.path("principle").asText().equals(principle)) {
        return one.path("total");
      }
    }
    throw new AssertionError("no " + principle);
  }

  private static LedgerStory lasting(String service, String started, String mitigated) {
    return LedgerStory.begin(admin, service, started, mitigated, null);
  }

  @Test
  void figuresAreThoseOfTheStory() {
    String service = World.unique("story");
    lasting(service, "2026-02-01T10:00:00Z", "2026-02-01T10:10:00Z")
        .publish("security harmed", "privacy held");
    lasting(service, "2026-02-02T10:00:00Z", "2026-02-02T10:20:00Z").publish("security strained");
    lasting(service, "2026-05-02T10:00:00Z", "2026-05-02T11:00:00Z").publish("security held");
    LedgerStory.begin(admin, service, "2026-05-03T10:00:00Z", null, "2026-05-03T10:40:00Z")
        .publish("security harmed", "observability strengthened");
    JsonNode ledger = ledger(admin, SPAN + "&service=" + service);
    JsonNode security = total(ledger, "security");
    assertThat(security.path("incidents").asInt()).isEqualTo(4);
    assertThat(security.path("harmed").asInt()).isEqualTo(2);
    assertThat(security.path("strained").asInt()).isEqualTo(1);
    assertThat(security.path("held").asInt()).isEqualTo(1);
    // The hour in which security held is not one in which customers missed it.
    assertThat(security.path("impact").toString())
        .isEqualTo(
            "{\"n\":3,\"toMitigated\":2,\"missing\":0,\"totalSeconds\":4200,"
                + "\"medianSeconds\":1200,\"p90Seconds\":2160,\"few\":true}");
    assertThat(total(ledger, "observability").path("strengthened").asInt()).isEqualTo(1);
    assertThat(total(ledger, "privacy").path("impact").path("medianSeconds").isNull()).isTrue();
    assertThat(ledger.at("/quarters/0/incidents").asInt()).isEqualTo(2);
    assertThat(ledger.at("/quarters/1/incidents").asInt()).isEqualTo(2);
    assertThat(ledger.at("/quarters/1/impact/totalSeconds").asInt()).isEqualTo(6000);
    assertThat(ledger.at("/principles/0/quarters/0/figures/incidents").asInt()).isEqualTo(2);
  }

  @Test
  void aMissingTimeIsCountedAsMissingAndNeverAsNothing() {
    String service = World.unique("untimed");
    LedgerStory open = LedgerStory.begin(admin, service, "2026-02-01T10:00:00Z", null, null);
    open.publish("reliability harmed");
    lasting(service, "2026-02-02T10:00:00Z", "2026-02-02T10:00:00Z").publish("reliability harmed");
    JsonNode impact = total(ledger(admin, SPAN + "&service=" + service), "reliability");
    assertThat(impact.path("impact").path("missing").asInt()).isEqualTo(1);
    assertThat(impact.path("impact").path("n").asInt()).isEqualTo(1);
    assertThat(impact.path("impact").path("medianSeconds").asInt()).isZero();
    String list =
        admin
            .get(
                "/trust/incidents?principle=reliability&impact=missing&"
                    + SPAN
                    + "&service="
                    + service)
            .text();
    assertThat(list).contains(open.ref(), "impact not recorded").doesNotContain("2 February");
    // It is recorded later, and the figure follows at once.
    open.patch("{\"mitigatedAt\":\"2026-02-01T10:30:00Z\"}");
    JsonNode then = total(ledger(admin, SPAN + "&service=" + service), "reliability");
    assertThat(then.path("impact").path("missing").asInt()).isZero();
    assertThat(then.path("impact").path("medianSeconds").asInt()).isEqualTo(900);
  }

  @Test
  void aQuarterBeginsAndEndsInUtc() {
    String service = World.unique("midnight");
    lasting(service, "2026-04-01T01:59:59+02:00", "2026-04-01T05:00:00Z")
        .publish("scalability harmed");
    lasting(service, "2026-03-31T20:00:00-04:00", "2026-04-01T05:00:00Z")
        .publish("scalability harmed");
    JsonNode ledger = ledger(admin, SPAN + "&service=" + service);
    assertThat(ledger.path("zone").asText()).isEqualTo("UTC");
    assertThat(ledger.at("/quarters/0/incidents").asInt()).isEqualTo(1);
    assertThat(ledger.at("/quarters/1/incidents").asInt()).isEqualTo(1);
    assertThat(
            ledger(admin, "from=2026-Q2&to=2026-Q2&service=" + service)
                .at("/quarters/0/incidents")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void promisesAreCountedAsTheyStand() {
    String service = World.unique("promised");
    String team = World.unique("keepers");
    LedgerStory story = lasting(service, "2026-02-01T10:00:00Z", "2026-02-01T10:10:00Z");
    story.publish("performance strained");
    story.promise("Later", team, "2099-01-01", "organization");
    story.promise("Late", team, "2026-02-10", "organization");
    story.promise("For the team", team, "2099-01-01", "team");
    String kept = story.promise("Kept", World.unique("others"), "2099-01-01", "organization");
    JsonNode before = total(ledger(admin, SPAN + "&service=" + service), "performance");
    assertThat(before.path("promises").toString())
        .isEqualTo("{\"open\":4,\"overdue\":1,\"kept\":0,\"declined\":0,\"keptBeforeImport\":0}");
    LedgerStory.move(admin, kept, "{\"to\":\"inProgress\"}");
    LedgerStory.move(admin, kept, "{\"to\":\"done\",\"evidence\":\"https://shop.example/1\"}");
    assertThat(promises(admin, SPAN + "&service=" + service))
        .isEqualTo("{\"open\":3,\"overdue\":1,\"kept\":1,\"declined\":0,\"keptBeforeImport\":0}");
    // What is for the team is counted for those who may read it.
    Client reader = world.as(Role.reader);
    assertThat(promises(reader, SPAN + "&service=" + service))
        .isEqualTo("{\"open\":2,\"overdue\":1,\"kept\":1,\"declined\":0,\"keptBeforeImport\":0}");
    assertThat(promises(admin, SPAN + "&team=" + team))
        .isEqualTo("{\"open\":3,\"overdue\":1,\"kept\":0,\"declined\":0,\"keptBeforeImport\":0}");
    String list = "/trust/promises?principle=performance&standing=open&" + SPAN;
    assertThat(admin.get(list + "&service=" + service).text())
        .contains("Later", "Late", "For the team", "overdue")
        .doesNotContain(kept);
    assertThat(reader.get(list + "&service=" + service).text())
        .contains("Later")
        .doesNotContain("For the team");
  }

  private static String promises(Client client, String query) {
    return total(ledger(client, query), "performance").path("promises").toString();
  }

  @Test
  void aTeamIsCountedByTheServicesThatItLooksAfter() {
    String service = World.unique("owned");
    String team = World.unique("owners");
    lasting(service, "2026-02-01T10:00:00Z", "2026-02-01T10:10:00Z").publish("availability harmed");
    assertThat(total(ledger(admin, SPAN + "&team=" + team), "availability").path("harmed").asInt())
        .isZero();
    admin.post("/api/v1/teams", "{\"name\":\"" + team + "\"}");
    JsonNode found = admin.get("/api/v1/services?limit=500").json();
    for (JsonNode one : found.path("items")) {
      if (one.path("name").asText().equals(service)) {
        Answer owned =
            admin
                .with("If-Match", "*")
                .patch(
                    "/api/v1/services/" + one.path("id").asText(), "{\"team\":\"" + team + "\"}");
        assertThat(owned.status()).as(owned.text()).isEqualTo(200);
      }
    }
    assertThat(total(ledger(admin, SPAN + "&team=" + team), "availability").path("harmed").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatHasNoReportIsSaidToHaveNone() {
    String service = World.unique("untold");
    LedgerStory told = lasting(service, "2026-02-01T10:00:00Z", "2026-02-01T10:10:00Z");
    LedgerStory untold = lasting(service, "2026-02-02T10:00:00Z", "2026-02-02T10:10:00Z");
    String slug = told.publish("security harmed");
    String query = SPAN + "&service=" + service;
    assertThat(ledger(admin, query).at("/quarters/0/withoutReport").asInt()).isEqualTo(1);
    assertThat(admin.get("/trust/incidents?report=without&" + query).text())
        .contains("/incidents/" + untold.ref())
        .doesNotContain(slug);
    admin.post("/api/v1/reports/" + slug + "/withdrawals", "{\"reason\":\"A mistake\"}");
    JsonNode then = ledger(admin, query);
    assertThat(total(then, "security").path("incidents").asInt()).isZero();
    assertThat(then.at("/quarters/0/withoutReport").asInt()).isEqualTo(2);
    assertThat(admin.get("/trust/incidents?principle=security&" + query).text())
        .doesNotContain(slug);
  }
}
