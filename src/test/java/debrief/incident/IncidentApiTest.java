package debrief.incident;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentApiTest {
  private static final String PATH = "/api/v1/incidents";
  private final Client admin = World.shared().admin();

  private Answer declare(String json) {
    return admin.post(PATH, json);
  }

  private Answer declareOne() {
    return declare("{\"title\":\"Checkout answers 503\",\"startedAt\":\"2026-03-01T14:02:00Z\"}");
  }

  @Test
  void aTitleAndATimeAreEnough() {
    Answer made = declareOne();
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).contains("/api/v1/incidents/INC-");
    assertThat(made.json().path("severity").asText()).isEqualTo("SEV3");
    assertThat(made.json().path("state").asText()).isEqualTo("ongoing");
    Answer read = admin.get(PATH + "/" + made.json().path("ref").asText());
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.etag()).isEqualTo(made.etag()).isNotEmpty();
  }

  @Test
  void aMissingTimeIsNeverZero() {
    Answer made =
        declare(
            """
            {"title": "Search is slow", "startedAt": "2026-03-01T15:02:00+01:00",
             "detectedAt": "2026-03-01T14:06:00Z"}""");
    var measurements = made.json().path("measurements");
    assertThat(made.json().path("startedAt").asText()).isEqualTo("2026-03-01T14:02:00Z");
    assertThat(measurements.path("timeToDetect").path("seconds").asInt()).isEqualTo(240);
    assertThat(measurements.path("timeToDetect").path("status").asText()).isEqualTo("recorded");
    assertThat(measurements.path("timeToResolve").path("status").asText()).isEqualTo("pending");
    assertThat(measurements.path("timeToResolve").path("seconds").isNull()).isTrue();
  }

  @Test
  void timesOutOfOrderAreRefusedWithBothFields() {
    Answer refused =
        declare(
            """
            {"title": "x", "startedAt": "2026-03-01T14:02:00Z",
             "detectedAt": "2026-03-01T14:00:00Z"}""");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactlyInAnyOrder("startedAt", "detectedAt");
  }

  @Test
  void aLocalTimeWithoutItsOffsetIsRefused() {
    Answer refused = declare("{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("startedAt");
    assertThat(refused.text()).contains("needs its offset");
  }

  @Test
  void aDayThatThereIsNotIsNamed() {
    Answer refused = declare("{\"title\":\"x\",\"startedAt\":\"2026-02-29T00:00:00Z\"}");
    assertThat(refused.fields()).containsExactly("startedAt");
    assertThat(refused.text()).contains("There is no 29 February 2026.");
    assertThat(declare("{\"title\":\"x\",\"startedAt\":\"2028-02-29T00:00:00Z\"}").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", " \u3000\u2003", "\u200b", "\u2800", "\u3164\u200d"})
  void aTitleThatShowsNothingIsNone(String title) {
    Answer refused =
        declare(Json.text(Map.of("title", title, "startedAt", "2026-03-01T14:02:00Z")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("title");
  }

  @Test
  void aTitleHasRoomForAsManyLettersAsOneSees() {
    String start = "2026-03-01T14:02:00Z";
    Answer made = declare(Json.text(Map.of("title", "🔥".repeat(300), "startedAt", start)));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("title").asText()).isEqualTo("🔥".repeat(300));
    assertThat(declare(Json.text(Map.of("title", "🔥".repeat(301), "startedAt", start))).status())
        .isEqualTo(422);
  }

  @Test
  void anUnknownFieldIsNamed() {
    Answer refused =
        declare("{\"titel\":\"x\",\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("titel");
  }

  @Test
  void aWrongTypeIsNamed() {
    assertThat(declare("{\"title\":7,\"startedAt\":\"2026-03-01T14:02:00Z\"}").fields())
        .containsExactly("title");
    assertThat(
            declare(
                    """
                    {"title": "x", "startedAt": "2026-03-01T14:02:00Z",
                     "impact": {"customersAffected": "many"}}""")
                .fields())
        .containsExactly("impact.customersAffected");
    assertThat(
            declare(
                    "{\"title\":\"x\",\"severity\":\"SEV9\",\"startedAt\":\"2026-03-01T14:02:00Z\"}")
                .text())
        .contains("SEV1, SEV2, SEV3, SEV4");
  }

  @Test
  void aStalePatchIsAnsweredWithWhatTheOtherSideWrote() {
    Answer made = declareOne();
    String path = PATH + "/" + made.json().path("ref").asText();
    Answer first =
        admin.with("If-Match", made.etag()).patch(path, "{\"title\":\"The first title\"}");
    assertThat(first.status()).isEqualTo(200);
    Answer second =
        admin.with("If-Match", made.etag()).patch(path, "{\"title\":\"The second title\"}");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.json().path("current").path("title").asText()).isEqualTo("The first title");
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(admin.patch(path, "{}").status()).isEqualTo(428);
  }

  @Test
  void aPatchLeavesAloneWhatItDoesNotName() {
    Answer made =
        declare(
            """
            {"title": "x", "startedAt": "2026-03-01T14:02:00Z", "services": ["checkout"],
             "impact": {"statement": "1 in 3 failed", "customersAffected": 12},
             "participants": [{"name": "Ada Byron", "role": "On-call engineer, checkout"}]}""");
    String path = PATH + "/" + made.json().path("ref").asText();
    Answer changed =
        admin
            .with("If-Match", made.etag())
            .patch(path, "{\"impact\":{\"customersAffected\":null},\"severity\":\"SEV1\"}");
    assertThat(changed.json().path("severity").asText()).isEqualTo("SEV1");
    assertThat(changed.json().at("/impact/statement").asText()).isEqualTo("1 in 3 failed");
    assertThat(changed.json().at("/impact/customersAffected").isNull()).isTrue();
    assertThat(changed.json().path("participants")).isEqualTo(made.json().path("participants"));
    assertThat(changed.json().path("services")).isEqualTo(made.json().path("services"));
  }

  @Test
  void theSamePostTwiceIsDoneOnce() {
    Client twice = admin.with("Idempotency-Key", World.unique("key"));
    String body = "{\"title\":\"Once\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
    Answer first = twice.post(PATH, body);
    Answer second = twice.post(PATH, body);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(twice.post(PATH, body.replace("Once", "Twice")).status()).isEqualTo(409);
  }

  @Test
  void aListGoesOnWhereItLeftOff() {
    String service = World.unique("service");
    for (int i = 0; i < 5; i++) {
      declare(
          """
          {"title": "n%d", "startedAt": "2026-03-01T14:0%d:00Z", "services": ["%s"]}"""
              .formatted(i, i / 2, service));
    }
    var titles = new java.util.ArrayList<String>();
    String cursor = "";
    for (int page = 0; page < 3; page++) {
      Answer list = admin.get(PATH + "?limit=2&service=" + service + "&cursor=" + cursor);
      assertThat(list.status()).isEqualTo(200);
      list.json().path("items").forEach(item -> titles.add(item.path("title").asText()));
      cursor = list.json().path("next").asText("");
    }
    assertThat(titles).containsExactly("n4", "n3", "n2", "n1", "n0");
    assertThat(admin.get(PATH + "?limit=9&service=" + service).json().path("next").isNull())
        .isTrue();
  }

  @Test
  void aListRefusesWhatItDoesNotUnderstand() {
    assertThat(admin.get(PATH + "?limit=0").fields()).containsExactly("limit");
    assertThat(admin.get(PATH + "?limit=501").fields()).containsExactly("limit");
    assertThat(admin.get(PATH + "?cursor=nonsense").fields()).containsExactly("cursor");
    assertThat(admin.get(PATH + "?state=asleep").fields()).containsExactly("state");
    assertThat(admin.get(PATH + "?from=2026-03-01T14:02").fields()).containsExactly("from");
  }

  @Test
  void whatIsNotThereIsNotThere() {
    assertThat(admin.get(PATH + "/INC-999999").status()).isEqualTo(404);
    assertThat(admin.get(PATH + "/INC-01").status()).isEqualTo(404);
    assertThat(admin.get(PATH + "/nonsense").status()).isEqualTo(404);
    assertThat(World.shared().stranger().get(PATH + "/INC-1").status()).isEqualTo(401);
  }

  @Test
  void anAddressDoesNotTellWhetherSomebodyHasAnAccount() {
    World.Someone here = World.shared().person(Role.author);
    String nobody = World.unique("nobody") + "@elsewhere.example";
    String known = here.email().toUpperCase(Locale.ROOT);
    Answer made =
        declare(
            """
            {"title": "x", "startedAt": "2026-03-01T14:02:00Z", "visibility": "restricted",
             "participants": [{"name": "Ada", "email": "%s"}, {"name": "Bea", "email": "%s"}]}"""
                .formatted(known, nobody));
    assertThat(made.status()).isEqualTo(201);
    String path = PATH + "/" + made.json().path("ref").asText();
    Answer read = admin.get(path);
    assertThat(read.json().at("/participants/0/email").asText()).isEqualTo(known);
    assertThat(read.json().at("/participants/1/email").asText()).isEqualTo(nobody);
    assertThat(here.browser().get(path).status()).isEqualTo(200);
    assertThat(World.shared().as(Role.author).get(path).status()).isEqualTo(404);
    Answer kept = admin.with("If-Match", read.etag()).patch(path, "{\"title\":\"y\"}");
    assertThat(kept.json().path("participants")).isEqualTo(read.json().path("participants"));
  }
}
