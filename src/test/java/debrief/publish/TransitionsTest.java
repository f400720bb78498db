package debrief.publish;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.postmortem.Drafting;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** From draft to published and back, over the API and by the forms. */
class TransitionsTest {
  private final Client author = World.shared().as(Role.author);
  private final Client facilitator = World.shared().as(Role.facilitator);
  private final Drafting draft = Drafting.start(author, "brief");

  private Answer move(Client client, String to) {
    return client.post(draft.path() + "/transitions", "{\"to\":\"" + to + "\"}");
  }

  private void complete() {
    draft.write("summary", "One in three checkouts failed.");
    draft.write("what-happened", "The pool was full.");
    author.post(draft.path() + "/factors", "{\"title\":\"The pool follows no load\"}");
  }

  @Test
  void whatIsMissingIsNamed() {
    Answer refused = move(author, "inReview");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.fields())
        .containsExactly(
            "sections.summary", "sections.what-happened", "sections.contributing-factors");
    assertThat(draft.read().json().path("state").asText()).isEqualTo("draft");
    complete();
    assertThat(move(author, "inReview").status()).isEqualTo(200);
  }

  @Test
  void rowsFillASectionAsTextDoes() {
    draft.write("summary", "One in three checkouts failed.");
    author.post(draft.path() + "/factors", "{\"title\":\"The pool follows no load\"}");
    assertThat(move(author, "inReview").fields()).containsExactly("sections.what-happened");
    author.post(
        "/api/v1/incidents/" + draft.ref() + "/timeline",
        "{\"occurredAt\":\"2026-03-01T14:02:00Z\",\"text\":\"The pool is full.\"}");
    assertThat(move(author, "inReview").status()).isEqualTo(200);
  }

  @Test
  void blanksSayNothing() {
    complete();
    draft.write("summary", " \\n\\t ");
    assertThat(move(author, "inReview").fields()).containsExactly("sections.summary");
  }

  @Test
  void anAuthorPublishesWhatWasApproved() {
    complete();
    assertThat(move(author, "published").status()).isEqualTo(403);
    move(author, "inReview");
    assertThat(move(author, "approved").status()).isEqualTo(403);
    assertThat(move(facilitator, "approved").json().path("state").asText()).isEqualTo("approved");
    Answer late = draft.write("summary", "Changed after approval.");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("detail").asText()).contains("draft");
    assertThat(draft.tag("privacy", "held").status()).isEqualTo(409);
    assertThat(author.post(draft.path() + "/factors", "{\"title\":\"x\"}").status()).isEqualTo(409);
    assertThat(move(author, "published").status()).isEqualTo(200);
    assertThat(move(author, "inReview").status()).isEqualTo(409);
    assertThat(move(author, "draft").json().path("state").asText()).isEqualTo("draft");
    assertThat(draft.write("summary", "For the next edition.").status()).isEqualTo(200);
  }

  @Test
  void aReaderMovesNothing() {
    assertThat(move(World.shared().as(Role.reader), "inReview").status()).isEqualTo(403);
  }

  @Test
  void theButtonsOfTheDraftLeadOn() {
    complete();
    String page = "/incidents/" + draft.ref() + "/postmortem";
    assertThat(author.get(page).text()).contains("Ask for a review");
    assertThat(author.form(page + "/transitions", "to", "inReview").status()).isEqualTo(303);
    assertThat(facilitator.get(page + "/check").text()).contains("Publish edition 1");
    Answer published = facilitator.form(page + "/transitions", "to", "published");
    assertThat(published.status()).isEqualTo(303);
    assertThat(author.get(page).text()).contains("Write the next edition", "Read the report");
    assertThat(author.get("/trust/availability").status()).isEqualTo(200);
  }
}
