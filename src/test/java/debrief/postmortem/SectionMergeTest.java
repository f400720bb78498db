package debrief.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** What a program is told whose section somebody else saved first. */
class SectionMergeTest {
  private static final String TEXT = "Checkout was slow. One in three failed.";
  private final World world = World.shared();
  private final World.Someone other = world.person(Role.author);
  private final Drafting draft = Drafting.start(world.admin(), "brief");
  private final Drafting theirs = draft.as(other.browser());

  private String stored() {
    return draft.section("summary").json().path("markdown").asText();
  }

  @Test
  void aStaleSaveIsAnsweredWithTheMergeAndWhoSaved() {
    String seen = draft.write("summary", TEXT).etag();
    theirs.save("summary", seen, TEXT.replace("slow", "very slow"));
    Answer stale = draft.save("summary", seen, TEXT + " It is over.");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().at("/merged/markdown").asText())
        .isEqualTo("Checkout was very slow. One in three failed. It is over.");
    assertThat(stale.json().at("/merged/audience").asText()).isEqualTo("organization");
    assertThat(stale.json().at("/savedBy/name").asText()).isNotBlank();
    assertThat(stale.json().has("parts")).isFalse();
    assertThat(stored()).isEqualTo(TEXT.replace("slow", "very slow"));
    Client next = draft.client().with("If-Match", stale.etag());
    assertThat(
            next.put(draft.path() + "/sections/summary", stale.json().path("merged").toString())
                .status())
        .isEqualTo(200);
    assertThat(stored()).contains("very slow", "It is over.");
  }

  @Test
  void aCollisionIsToldInParts() {
    String seen = draft.write("summary", TEXT).etag();
    theirs.save("summary", seen, TEXT.replace("slow", "very slow"));
    Answer stale = draft.save("summary", seen, TEXT.replace("slow", "a bit slow"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().path("merged").isNull()).isTrue();
    var parts = stale.json().path("parts");
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).path("mine").asText()).isEqualTo("Checkout was a bit slow. ");
    assertThat(parts.get(0).path("theirs").asText()).isEqualTo("Checkout was very slow. ");
    assertThat(parts.get(1).path("text").asText()).isEqualTo("One in three failed.");
  }

  @Test
  void aSaveWhoseAnswerGotLostIsDoneOnce() {
    String seen = draft.write("summary", TEXT).etag();
    Answer first = draft.save("summary", seen, "Mine.");
    Answer again = draft.save("summary", seen, "Mine.");
    assertThat(again.status()).isEqualTo(412);
    assertThat(again.json().path("current")).isEqualTo(first.json());
    assertThat(again.json().at("/merged/markdown").asText()).isEqualTo("Mine.");
    theirs.save("summary", first.etag(), "Theirs, made of mine.");
    Answer late = draft.save("summary", seen, "Mine.");
    assertThat(late.json().at("/merged/markdown").asText()).isEqualTo("Theirs, made of mine.");
  }

  @Test
  void theNarrowerAudienceStands() {
    String path = draft.path() + "/sections/summary";
    String seen = draft.write("summary", TEXT).etag();
    other
        .browser()
        .with("If-Match", seen)
        .put(path, "{\"markdown\":\"" + TEXT + "\",\"audience\":\"team\"}");
    Answer stale =
        draft
            .client()
            .with("If-Match", seen)
            .put(path, "{\"markdown\":\"" + TEXT + " More.\",\"audience\":\"public\"}");
    assertThat(stale.json().at("/merged/audience").asText()).isEqualTo("team");
    Answer left = draft.save("summary", seen, TEXT + " More.");
    assertThat(left.json().at("/merged/audience").asText()).isEqualTo("team");
  }

  @Test
  void anUnknownVersionIsNoBase() {
    draft.write("summary", TEXT);
    Answer stale = draft.save("summary", "\"s77\"", "Mine.");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().path("merged").isNull()).isTrue();
    Answer whole = draft.save("summary", "\"0\"", "Mine.");
    assertThat(whole.json().path("merged").isNull()).isTrue();
  }
}
