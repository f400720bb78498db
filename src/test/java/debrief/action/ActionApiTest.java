package debrief.action;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

class ActionApiTest {
  private final Sample sample = new Sample();
  private final Client admin = sample.admin();

  @Test
  void aTitleIsEnough() {
    String incident = sample.incident();
    Answer made = sample.add(incident, "{\"title\":\"  Alert on queue depth \"}");
    assertThat(made.status()).isEqualTo(201);
    var json = made.json();
    String ref = json.path("ref").asText();
    assertThat(ref).matches("ACT-\\d+");
    assertThat(made.header("Location")).endsWith("/api/v1/action-items/" + ref);
    assertThat(json.path("title").asText()).isEqualTo("Alert on queue depth");
    assertThat(json.path("state").asText()).isEqualTo("proposed");
    assertThat(json.path("incident").asText()).isEqualTo(incident);
    assertThat(json.path("report").isNull()).isTrue();
    assertThat(json.path("overdue").isBoolean()).isTrue();
    assertThat(json.path("history")).isEmpty();
    assertThat(json.path("principles").isArray()).isTrue();
    assertThat(json.has("about") || json.has("version") || json.has("number")).isFalse();
    Answer read = admin.get(Sample.ITEMS + "/" + ref);
    assertThat(read.json()).isEqualTo(json);
    assertThat(read.etag()).isEqualTo(made.etag()).isNotEmpty();
  }

  @Test
  void everythingThatTheContractNamesIsKept() {
    Answer made =
        sample.add(
            sample.incident(),
            """
            {"title": "Alert on queue depth before customers notice",
             "outcome": "A page fires within 2 minutes of 1,000 queued jobs",
             "control": "detect", "team": "checkout", "owner": "ada@example.org",
             "dueOn": "2026-04-01", "impact": 4, "effort": 2, "audience": "public",
             "options": [{"title": "One", "tradeoffs": "Cheap", "chosen": true}, {"title": "Two"}],
             "tracker": {"url": "https://tracker.example.org/CHK-118"}}""");
    var json = made.json();
    assertThat(made.status()).isEqualTo(201);
    assertThat(json.path("outcome").asText()).startsWith("A page fires");
    assertThat(json.path("control").asText()).isEqualTo("detect");
    assertThat(json.path("owner").asText()).isEqualTo("ada@example.org");
    assertThat(json.path("dueOn").asText()).isEqualTo("2026-04-01");
    assertThat(json.path("impact").asInt()).isEqualTo(4);
    assertThat(json.path("effort").asInt()).isEqualTo(2);
    assertThat(json.path("audience").asText()).isEqualTo("public");
    assertThat(json.at("/options/0/chosen").asBoolean()).isTrue();
    assertThat(json.at("/options/1/chosen").isBoolean()).isTrue();
    assertThat(json.at("/tracker/url").asText()).isEqualTo("https://tracker.example.org/CHK-118");
  }

  @Test
  void whatDoesNotFitIsNamed() {
    String incident = sample.incident();
    assertThat(sample.add(incident, "{}").fields()).containsExactly("title");
    assertThat(sample.add(incident, "{\"title\":\"a\\nb\"}").fields()).containsExactly("title");
    assertThat(sample.add(incident, "{\"title\":\"" + "x".repeat(301) + "\"}").fields())
        .containsExactly("title");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"state\":\"done\"}").fields())
        .containsExactly("state");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"reason\":\"y\"}").fields())
        .containsExactly("reason");
    assertThat(sample.add(incident, "{\"title\":7}").fields()).containsExactly("title");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"impact\":6,\"effort\":0}").fields())
        .containsExactlyInAnyOrder("impact", "effort");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"impact\":2.5}").fields())
        .containsExactly("impact");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"dueOn\":\"1 April\"}").fields())
        .containsExactly("dueOn");
    assertThat(
            sample.add(incident, "{\"title\":\"x\",\"dueOn\":\"2026-04-01T10:00:00Z\"}").fields())
        .containsExactly("dueOn");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"dueOn\":\"0026-04-01\"}").fields())
        .containsExactly("dueOn");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"control\":\"punish\"}").text())
        .contains("prevent, detect, mitigate, learn");
    assertThat(
            sample
                .add(incident, "{\"title\":\"x\",\"tracker\":{\"url\":\"javascript:alert(1)\"}}")
                .fields())
        .containsExactly("tracker.url");
    assertThat(
            sample
                .add(
                    incident,
                    """
                    {"title": "x", "options": [{"title": "a", "chosen": true},
                     {"tradeoffs": "b"}, {"title": "c", "chosen": true}]}""")
                .fields())
        .containsExactlyInAnyOrder("options[1].title", "options");
    assertThat(sample.add(incident, "{\"title\":\"x\",\"options\":[null]}").status())
        .isEqualTo(422);
    assertThat(
            sample
                .add(incident, "{\"title\":\"x\",\"outcome\":\"" + ">".repeat(9000) + "\"}")
                .fields())
        .containsExactly("outcome");
    assertThat(sample.add(incident, "{\"title\":\"\\u0000\"}").status()).isEqualTo(422);
    assertThat(sample.add(incident, "{").status()).isEqualTo(400);
    assertThat(sample.add("INC-999999", "{\"title\":\"x\"}").status()).isEqualTo(404);
  }

  @Test
  void theSamePostTwiceIsDoneOnce() {
    Client twice = admin.with("Idempotency-Key", World.unique("key"));
    String incident = sample.incident();
    String path = "/api/v1/incidents/" + incident + "/action-items";
    Answer first = twice.post(path, "{\"title\":\"Once\"}");
    Answer second = twice.post(path, "{\"title\":\"Once\"}");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(twice.post(path, "{\"title\":\"Twice\"}").status()).isEqualTo(409);
    assertThat(admin.get(Sample.ITEMS + "?incident=" + incident).json().path("items")).hasSize(1);
  }

  @Test
  void aPatchLeavesAloneWhatItDoesNotName() {
    String ref = sample.complete();
    Answer changed = sample.patch(ref, "{\"owner\":\"Ada\",\"impact\":5}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("team").asText()).isEqualTo("checkout");
    assertThat(changed.json().path("dueOn").asText()).isEqualTo("2026-04-01");
    assertThat(sample.patch(ref, "{\"owner\":null}").json().path("owner").isNull()).isTrue();
    assertThat(sample.patch(ref, "{\"state\":\"done\"}").fields()).containsExactly("state");
    assertThat(sample.patch(ref, "{\"reason\":7}").fields()).containsExactly("reason");
    assertThat(sample.patch(ref, "[]").status()).isEqualTo(400);
  }

  @Test
  void aStalePatchIsAnsweredWithWhatTheOtherSideWrote() {
    String ref = sample.complete();
    String path = Sample.ITEMS + "/" + ref;
    String etag = admin.get(path).etag();
    Answer first = admin.with("If-Match", etag).patch(path, "{\"title\":\"First\"}");
    Answer second = admin.with("If-Match", etag).patch(path, "{\"title\":\"Second\"}");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.json().at("/current/title").asText()).isEqualTo("First");
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(admin.patch(path, "{}").status()).isEqualTo(428);
    assertThat(
            admin
                .with("If-Match", etag)
                .post(path + "/transitions", "{\"to\":\"committed\"}")
                .status())
        .isEqualTo(412);
  }

  @Test
  void whatIsNotThereIsNotThere() {
    assertThat(admin.get(Sample.ITEMS + "/ACT-999999").status()).isEqualTo(404);
    assertThat(admin.get(Sample.ITEMS + "/ACT-01").status()).isEqualTo(404);
    assertThat(admin.get(Sample.ITEMS + "/nonsense").status()).isEqualTo(404);
    assertThat(sample.move("ACT-999999", "{\"to\":\"committed\"}").status()).isEqualTo(404);
    assertThat(World.shared().stranger().get(Sample.ITEMS).status()).isEqualTo(401);
  }
}
