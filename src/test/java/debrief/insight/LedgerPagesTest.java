package debrief.insight;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.HtmlChecker;
import debrief.world.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger's page, its files, and what is said of filters that cannot be understood. */
class LedgerPagesTest {
  private static World world;
  private static Client reader;

  @BeforeAll
  static void begin() {
    world = World.empty();
    reader = world.as(Role.reader);
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void anEmptyServerSaysHowTheLedgerBegins() {
    try (World empty = World.empty()) {
      String page = empty.as(Role.reader).get("/trust").text();
      assertThat(page).contains("Nothing to count yet").doesNotContain("<table");
      assertThat(empty.as(Role.reader).get("/trust?service=checkout").text())
          .contains("No incident fits these filters");
    }
  }

  @Test
  void aFigureLeadsToTheListThatItCounts() {
    Client admin = world.as(Role.administrator);
    LedgerStory story =
        LedgerStory.begin(admin, "listed", "2026-02-01T10:00:00Z", "2026-02-01T10:10:00Z", null);
    String slug = story.publish("security harmed");
    String page =
        reader.get("/trust?from=2026-Q1&to=2026-Q2&service=listed").text().replace("&#61;", "=");
    String link =
        "/trust/incidents?service=listed&amp;from=2026-Q1&amp;to=2026-Q1&amp;principle=security&amp;effect=harmed";
    assertThat(page).contains("href=\"" + link + "\"", "2026-Q1: 1 harmed", "n = 1, few", "10 min");
    assertThat(new HtmlChecker().check(page)).isEmpty();
    String list = reader.get(link.replace("&amp;", "&")).text();
    assertThat(list).contains("/reports/" + slug, "How it harmed", "10 min of impact");
    assertThat(new HtmlChecker().check(list)).isEmpty();
    assertThat(reader.get("/trust/security").text()).contains("href=\"/trust#security\"");
  }

  @Test
  void aFilterThatCannotBeUnderstoodIsNamed() {
    Map<String, String> wrong =
        Map.of(
            "from=yesterday",
            "from",
            "from=2026-Q5",
            "from",
            "from=1066-Q1",
            "from",
            "to=2026-13",
            "to",
            "from=2026-Q3&to=2026-Q1",
            "to",
            "from=2000-Q1&to=2026-Q1",
            "from",
            "service=" + "x".repeat(501),
            "service",
            "team=a%00b",
            "team");
    wrong.forEach(
        (query, field) -> {
          Answer answer = reader.get("/api/v1/trust?" + query);
          assertThat(answer.status()).as(query + answer.text()).isEqualTo(422);
          assertThat(answer.fields()).as(query).containsExactly(field);
          assertThat(reader.get("/trust?" + query).status()).as(query).isEqualTo(422);
          assertThat(reader.get("/trust.csv?table=quarters&" + query).status()).isEqualTo(422);
        });
    for (String query :
        List.of(
            "principle=courage",
            "effect=broken&principle=security",
            "effect=harmed",
            "report=maybe",
            "impact=none")) {
      assertThat(reader.get("/trust/incidents?" + query).status()).as(query).isEqualTo(422);
    }
    assertThat(reader.get("/trust/promises?standing=forgotten").status()).isEqualTo(422);
    for (String query : List.of("", "table=", "table=secrets")) {
      assertThat(reader.get("/trust.csv?" + query).status()).as(query).isEqualTo(422);
    }
    assertThat(reader.get("/trust/incidents?cursor=x").status()).isBetween(400, 422);
  }

  @Test
  void aFileHoldsWhatTheTableSaysAndNoFormula() {
    Answer csv =
        reader.get("/trust.csv?table=quarters&from=1999-Q1&to=1999-Q2&service=%3D1%2B1,%22x");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("content-type")).startsWith("text/csv");
    assertThat(csv.header("content-disposition")).contains("trust-quarters.csv");
    List<String> lines = csv.text().lines().toList();
    assertThat(lines).hasSize(15);
    assertThat(lines.get(0))
        .startsWith("principle,quarter,incidents,harmed")
        .endsWith("promisesDeclined,promisesKeptBeforeImport,service,team");
    assertThat(lines.get(1))
        .isEqualTo("security,1999-Q1,0,0,0,0,0,0,0,0,,,,0,0,0,0,0,\"'=1+1,\"\"x\",");
    assertThat(csv.text()).contains("\r\n");
    assertThat(reader.get("/trust.csv?table=incidents&from=1999-Q1&to=1999-Q1").text())
        .isEqualTo(
            "quarter,incidents,withReport,withoutReport,impactRecorded,impactToMitigated,impactMissing,"
                + "impactTotalMinutes,impactMedianMinutes,impactP90Minutes,service,team\r\n"
                + "1999-Q1,0,0,0,0,0,0,,,,,\r\n");
  }

  @Test
  void whatWasTypedStaysInTheFiltersAndGoesNowhereElse() {
    String page = reader.get("/trust?service=%3Cscript%3Ealert(1)%3C/script%3E").text();
    assertThat(page).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    assertThat(world.stranger().get("/trust").status()).isIn(303, 401, 302);
  }
}
