package debrief.web;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every path of the API does alike: reads all of an address, and answers 304. */
class ApiConventionsTest {
  private static final String PATH = "/api/v1/incidents";
  private static final String INCIDENT = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";

  private final Client admin = World.shared().admin();

  private String incident() {
    return PATH + "/" + admin.post(PATH, INCIDENT).json().path("ref").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/incidents?severty=SEV1, severty",
    "/api/v1/incidents?severity=SEV1&Limit=2, Limit",
    "/api/v1/action-items?teem=checkout&state=open, teem",
    "/api/v1/action-items/export?format=csv&cursor=x, cursor",
    "/api/v1/reports?sevice=checkout, sevice",
    "/api/v1/people?role=reader, role",
    "/api/v1/me?x=1, x"
  })
  void aParameterThatNobodyReadsIsNamed(String path, String name) {
    Answer refused = admin.get(path);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly(name);
  }

  @Test
  void aListSaysWhatItTakes() {
    assertThat(admin.get("/api/v1/action-items?teem=x").text())
        .contains("cursor, due, dueBefore, incident, limit, overdue, owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/incidents?q=x&state=ongoing&severity=SEV1&service=a&from=2026-01-01&to=2026-02-01",
        "/api/v1/action-items?state=open&team=a&owner=b&principle=security&service=c&severity=SEV1"
            + "&overdue=true&dueBefore=2026-01-01&updatedSince=2026-01-01&incident=INC-1&limit=5",
        "/api/v1/action-items/export?format=json&state=open&team=a&owner=b&overdue=false",
        "/api/v1/reports?q=x&principle=security&service=a&severity=SEV1&origin=vendor&limit=1"
      })
  void whatIsPromisedIsTaken(String path) {
    assertThat(admin.get(path).status()).isEqualTo(200);
  }

  @Test
  void whoeverHasTheNewestVersionHearsOnlyThat() {
    String path = incident();
    Answer read = admin.get(path);
    for (String known :
        new String[] {read.etag(), "W/" + read.etag(), "\"x\", " + read.etag(), "*"}) {
      Answer again = admin.with("If-None-Match", known).get(path);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.etag()).isEqualTo(read.etag());
    }
    Answer packed = admin.with("Accept-Encoding", "gzip").get(path);
    assertThat(admin.with("If-None-Match", packed.etag()).get(path).status()).isEqualTo(304);
    assertThat(admin.with("If-None-Match", read.etag()).send("HEAD", path, null, null).status())
        .isEqualTo(304);
    assertThat(admin.with("If-Match", read.etag()).patch(path, "{\"title\":\"y\"}").status())
        .isEqualTo(200);
    assertThat(admin.with("If-None-Match", read.etag()).get(path).status()).isEqualTo(200);
  }

  @Test
  void aTimelineIsGivenByFifties() {
    String path = incident() + "/timeline";
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      entries
          .append(i == 0 ? "[" : ",")
          .append("{\"occurredAt\":\"2026-03-01T14:%02d:00Z\",\"text\":\"n\"}".formatted(i));
    }
    assertThat(admin.post(path, entries + "]").status()).isEqualTo(201);
    Answer first = admin.get(path);
    assertThat(first.json().path("items")).hasSize(50);
    Answer rest = admin.get(path + "?cursor=" + first.json().path("next").asText());
    assertThat(rest.json().path("items")).hasSize(10);
    assertThat(rest.json().path("next").isNull()).isTrue();
    assertThat(admin.get(path + "?limit=500").json().path("items")).hasSize(60);
  }
}
