package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmortemApiTest {
  private final Client admin = World.shared().admin();

  @Test
  void aPostmortemStartsWithTheSectionsOfItsTemplate() {
    Drafting draft = Drafting.declare(admin);
    assertThat(draft.read().status()).isEqualTo(404);
    Answer made = admin.post(draft.path(), "{\"template\":\"brief\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith(draft.path());
    assertThat(made.json().path("incident").asText()).isEqualTo(draft.ref());
    assertThat(made.json().path("state").asText()).isEqualTo("draft");
    assertThat(made.json().path("template").asText()).isEqualTo("brief");
    assertThat(made.json().findValuesAsText("key"))
        .containsExactly(
            "summary", "what-happened", "contributing-factors", "what-surprised-us", "follow-up");
    var summary = made.json().path("sections").get(0);
    assertThat(summary.path("heading").asText()).isEqualTo("Summary");
    assertThat(summary.path("guidance").asText()).isNotBlank();
    assertThat(summary.path("required").asBoolean()).isTrue();
    assertThat(summary.path("markdown").asText()).isEmpty();
    assertThat(summary.path("audience").asText()).isEqualTo("organization");
    assertThat(draft.read().json()).isEqualTo(made.json());
    assertThat(draft.read().etag()).isEqualTo(made.etag()).isNotEmpty();
  }

  @Test
  void thereIsOnePostmortemAnIncident() {
    Drafting draft = Drafting.start(admin, "standard");
    assertThat(admin.post(draft.path(), "{\"template\":\"brief\"}").status()).isEqualTo(409);
    assertThat(draft.read().json().path("template").asText()).isEqualTo("standard");
  }

  @Test
  void theSameStartTwiceIsDoneOnce() {
    Drafting draft = Drafting.declare(admin);
    Client twice = admin.with("Idempotency-Key", World.unique("key"));
    Answer first = twice.post(draft.path(), "{\"template\":\"brief\"}");
    Answer second = twice.post(draft.path(), "{\"template\":\"brief\"}");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void aSectionIsSavedAgainstTheVersionThatItsWriterSaw() {
    Drafting draft = Drafting.start(admin, "brief");
    Answer fresh = draft.section("summary");
    assertThat(fresh.json().path("version").asInt()).isZero();
    Answer first = draft.save("summary", "", "One in three failed.");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("version").asInt()).isEqualTo(1);
    assertThat(first.json().path("heading").asText()).isEqualTo("Summary");
    assertThat(draft.section("summary").json()).isEqualTo(first.json());
    assertThat(draft.section("summary").etag()).isEqualTo(first.etag());
    assertThat(draft.save("summary", "", "Half of them failed.").status()).isEqualTo(428);
    assertThat(draft.save("summary", first.etag(), "Half of them failed.").status()).isEqualTo(200);
  }

  @Test
  void aStaleSaveKeepsBothTexts() {
    Drafting draft = Drafting.start(admin, "brief");
    String seen = draft.section("summary").etag();
    Answer theirs = draft.save("summary", seen, "Theirs.");
    Answer mine = draft.save("summary", seen, "Mine.");
    assertThat(mine.status()).isEqualTo(412);
    assertThat(mine.json().path("current")).isEqualTo(theirs.json());
    assertThat(mine.etag()).isEqualTo(theirs.etag());
    assertThat(draft.section("summary").json().path("markdown").asText()).isEqualTo("Theirs.");
    assertThat(draft.save("summary", mine.etag(), "Both.").status()).isEqualTo(200);
  }

  @Test
  void theTagOfTheWholeWillDoUntilAnythingChanges() {
    Drafting draft = Drafting.start(admin, "brief");
    String whole = draft.read().etag();
    assertThat(draft.save("summary", whole, "Written.").status()).isEqualTo(200);
    assertThat(draft.save("summary", whole, "Written over.").status()).isEqualTo(412);
    // The section is at version 1, and so was the postmortem: the two are never mistaken.
    assertThat(draft.save("summary", "\"1\"", "Written over.").status()).isEqualTo(412);
    assertThat(draft.save("summary", draft.read().etag(), "Again.").status()).isEqualTo(200);
    assertThat(draft.save("summary", "*", "And again.").status()).isEqualTo(200);
  }

  @Test
  void theAudienceStaysUnlessItIsNamed() {
    Drafting draft = Drafting.start(admin, "brief");
    String path = draft.path() + "/sections/summary";
    Answer team = admin.put(path, "{\"markdown\":\"x\",\"audience\":\"team\"}");
    assertThat(team.json().path("audience").asText()).isEqualTo("team");
    assertThat(draft.save("summary", team.etag(), "y").json().path("audience").asText())
        .isEqualTo("team");
    Answer open =
        admin.with("If-Match", "*").put(path, "{\"markdown\":\"z\",\"audience\":\"public\"}");
    assertThat(open.json().path("audience").asText()).isEqualTo("public");
  }

  @Test
  void everySaveCanBeReadAgain() {
    Drafting draft = Drafting.start(admin, "brief");
    draft.write("summary", "First.");
    draft.write("summary", "Second.");
    draft.write("what-happened", "Third.");
    var items = admin.get(draft.path() + "/history").json().path("items");
    assertThat(items.findValuesAsText("excerpt")).containsExactly("Third.", "Second.", "First.");
    assertThat(items.get(0).path("section").asText()).isEqualTo("what-happened");
    assertThat(items.get(1).path("version").asInt()).isEqualTo(2);
    assertThat(items.get(1).path("size").asInt()).isEqualTo(7);
    assertThat(items.get(1).at("/by/name").asText()).isNotBlank();
    String revisions = draft.path() + "/sections/summary/revisions/";
    assertThat(admin.get(revisions + 1).json().path("markdown").asText()).isEqualTo("First.");
    assertThat(admin.get(revisions + 3).status()).isEqualTo(404);
    assertThat(admin.get(revisions + "x").status()).isEqualTo(404);
  }

  @Test
  void aLongHistoryGoesOnWhereItLeftOff() {
    Drafting draft = Drafting.start(admin, "brief");
    for (int i = 0; i < 5; i++) {
      draft.write(i % 2 == 0 ? "summary" : "follow-up", "n" + i);
    }
    List<String> texts = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 3; page++) {
      Answer list = admin.get(draft.path() + "/history?limit=2&cursor=" + cursor);
      texts.addAll(list.json().findValuesAsText("excerpt"));
      cursor = list.json().path("next").asText("");
    }
    assertThat(texts).containsExactly("n4", "n3", "n2", "n1", "n0");
    assertThat(cursor).isEmpty();
  }

  @Test
  void whatCannotBeSavedIsRefusedAndNothingIsHalfWritten() {
    Drafting draft = Drafting.start(admin, "brief");
    String path = draft.path() + "/sections/summary";
    assertThat(admin.put(path, "{}").fields()).containsExactly("markdown");
    assertThat(admin.put(path, "{\"markdown\":\"x\",\"audiense\":\"team\"}").fields())
        .containsExactly("audiense");
    assertThat(admin.put(path, "{\"markdown\":\"x\",\"audience\":\"all\"}").fields())
        .containsExactly("audience");
    assertThat(admin.put(path, "{\"markdown\":7}").fields()).containsExactly("markdown");
    assertThat(admin.put(path, "{\"markdown\":").status()).isEqualTo(400);
    assertThat(admin.put(path, "{\"markdown\":\"a\\u0000b\"}").status()).isEqualTo(422);
    assertThat(admin.put(path, "{\"markdown\":\"\\ud800\"}").status()).isEqualTo(422);
    assertThat(admin.put(path, "{\"markdown\":\"" + "x".repeat(200_001) + "\"}").fields())
        .containsExactly("markdown");
    assertThat(admin.put(path, "{\"markdown\":\"" + "> ".repeat(10_000) + "x\"}").fields())
        .containsExactly("markdown");
    assertThat(draft.section("summary").json().path("version").asInt()).isZero();
    assertThat(draft.save("nowhere", "", "x").status()).isEqualTo(404);
    assertThat(draft.section("nowhere").status()).isEqualTo(404);
    assertThat(admin.post(Drafting.declare(admin).path(), "{\"template\":\"epic\"}").fields())
        .containsExactly("template");
    assertThat(admin.get("/api/v1/incidents/INC-999999/postmortem").status()).isEqualTo(404);
  }
}
