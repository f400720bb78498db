package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsApiTest {
  private final Client admin = World.shared().admin();
  private final Drafting draft = Drafting.start(admin, "brief");

  @Test
  void aPrincipleIsTaggedOnceAndChangedByThoseWhoSawIt() {
    Answer made = draft.tag("availability", "harmed");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("effect").asText()).isEqualTo("harmed");
    assertThat(draft.tag("availability", "held").status()).isEqualTo(428);
    Drafting second = draft.as(admin.with("If-Match", made.etag()));
    Answer changed = second.tag("availability", "strained");
    assertThat(changed.status()).isEqualTo(200);
    Answer stale = second.tag("availability", "held");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().at("/current/effect").asText()).isEqualTo("strained");
    String path = draft.path() + "/trust/availability";
    assertThat(admin.get(path).etag()).isEqualTo(changed.etag());
    assertThat(admin.delete(path).status()).isEqualTo(428);
    assertThat(admin.with("If-Match", made.etag()).delete(path).status()).isEqualTo(412);
    assertThat(admin.with("If-Match", changed.etag()).delete(path).status()).isEqualTo(204);
    assertThat(admin.with("If-Match", changed.etag()).delete(path).status()).isEqualTo(404);
    assertThat(second.tag("availability", "held").status()).isEqualTo(412);
  }

  @Test
  void tagsStandInTheOrderOfThePrinciples() {
    draft.tag("observability", "strained");
    draft.tag("security", "held");
    assertThat(draft.read().json().path("trust").findValuesAsText("principle"))
        .containsExactly("security", "observability");
    assertThat(draft.tag("bravery", "held").status()).isEqualTo(404);
    assertThat(draft.tag("privacy", "broken").fields()).containsExactly("effect");
    assertThat(admin.put(draft.path() + "/trust/privacy", "{}").fields()).containsExactly("effect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "factors | {\"title\":\"The pool was sized for last year\"} | title | {\"title\":\"It was\"}",
        "lessons | {\"kind\":\"gotLucky\",\"text\":\"A quiet hour\"} | text | {\"text\":\"Quiet\"}"
      })
  void aRowIsAddedChangedAndRemoved(String rows, String body, String field, String patch) {
    String path = draft.path() + "/" + rows;
    String before = draft.read().etag();
    Answer made = admin.post(path, body);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("audience").asText()).isEqualTo("organization");
    assertThat(draft.read().etag()).isNotEqualTo(before);
    String one = path + "/" + made.json().path("id").asText();
    assertThat(made.header("Location")).endsWith(one);
    assertThat(admin.get(one).json()).isEqualTo(made.json());
    assertThat(admin.patch(one, patch).status()).isEqualTo(428);
    Client sawIt = admin.with("If-Match", made.etag());
    Answer changed = sawIt.patch(one, patch);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path(field).asText()).isNotEqualTo(made.json().path(field).asText());
    assertThat(changed.json().path("audience")).isEqualTo(made.json().path("audience"));
    assertThat(sawIt.patch(one, patch).status()).isEqualTo(412);
    assertThat(sawIt.patch(one, "{\"titel\":\"x\"}").status()).isEqualTo(412);
    Client seesIt = admin.with("If-Match", changed.etag());
    assertThat(seesIt.patch(one, "{\"titel\":\"x\"}").fields()).containsExactly("titel");
    assertThat(seesIt.patch(one, "{\"" + field + "\":\" \"}").fields()).containsExactly(field);
    assertThat(draft.read().json().path(rows).findValuesAsText(field))
        .containsExactly(changed.json().path(field).asText());
    assertThat(sawIt.delete(one).status()).isEqualTo(412);
    assertThat(seesIt.delete(one).status()).isEqualTo(204);
    assertThat(admin.get(one).status()).isEqualTo(404);
    assertThat(draft.read().json().path(rows).isEmpty()).isTrue();
  }

  @Test
  void theSameRowTwiceIsAddedOnce() {
    Client twice = admin.with("Idempotency-Key", World.unique("key"));
    String body = "{\"title\":\"No alert covers the queue's depth\"}";
    Answer first = twice.post(draft.path() + "/factors", body);
    Answer second = twice.post(draft.path() + "/factors", body);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(draft.read().json().path("factors").size()).isEqualTo(1);
  }

  @Test
  void rowsThatSayNothingAreRefused() {
    assertThat(admin.post(draft.path() + "/factors", "{}").fields()).containsExactly("title");
    assertThat(admin.post(draft.path() + "/lessons", "{}").fields())
        .containsExactlyInAnyOrder("kind", "text");
    assertThat(
            admin.post(draft.path() + "/lessons", "{\"kind\":\"blame\",\"text\":\"x\"}").fields())
        .containsExactly("kind");
    assertThat(admin.post(draft.path() + "/factors", "{\"title\":\"a\\nb\"}").fields())
        .containsExactly("title");
  }

  @Test
  void aRowOfAnotherPostmortemIsNotHere() {
    Answer made = admin.post(draft.path() + "/factors", "{\"title\":\"Elsewhere\"}");
    String other = Drafting.start(admin, "brief").path();
    String id = made.json().path("id").asText();
    assertThat(admin.get(other + "/factors/" + id).status()).isEqualTo(404);
    assertThat(admin.with("If-Match", "*").delete(other + "/factors/" + id).status())
        .isEqualTo(404);
  }
}
