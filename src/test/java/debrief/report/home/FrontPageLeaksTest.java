package debrief.report.home;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.access.Role;
import debrief.web.json.Json;
import debrief.world.Await;
import debrief.world.Client;
import debrief.world.Client.Answer;
import debrief.world.TwoNodes;
import debrief.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No part of the front page tells what its reader may not see, on any node. */
class FrontPageLeaksTest {
  private static TwoNodes nodes;
  private static Client admin;
  private static World.Someone reader;
  private static World.Someone author;

  private static LocalDate aYearAgo() {
    return LocalDate.now(ZoneOffset.UTC).minusWeeks(52);
  }

  @BeforeAll
  static void begin() {
    nodes = new TwoNodes(false);
    admin = nodes.near().admin();
    reader = nodes.near().person(Role.reader);
    author = nodes.near().person(Role.author);
    String path = "/api/v1/people/" + author.id();
    String etag = admin.get(path).etag();
    assertThat(admin.with("If-Match", etag).patch(path, "{\"teams\":[\"crew\"]}").status())
        .isEqualTo(200);
  }

  @AfterAll
  static void end() {
    nodes.close();
  }

  private static String front(World node, World.Someone who) {
    return node.stranger().inSession(who.browser().session()).get("/").text();
  }

  private static void nobodyReads(String word, World.Someone... readers) {
    for (World node : List.of(nodes.near(), nodes.far())) {
      for (World.Someone who : readers) {
        assertThat(front(node, who)).doesNotContain(word);
      }
    }
  }

  private static void everybodyReads(String word) {
    for (World node : List.of(nodes.near(), nodes.far())) {
      Await.until(word, () -> front(node, reader).contains(word));
    }
  }

  /** A published story that has its word in every part that the front page takes from it. */
  private static FrontStory told(String word, String visibility) {
    FrontStory story = FrontStory.begin(admin, word + " stopped", visibility).on(aYearAgo());
    story.factor(word + " keys renewed by hand").lesson(word + " was a surprise", "organization");
    story.kept("Watch " + word, "platform", "organization");
    return story;
  }

  @Test
  void whatIsRestrictedIsInNoPartOfIt() {
    told("quagmire", "restricted").publish();
    nobodyReads("quagmire", reader, author);
    FrontStory draft = FrontStory.begin(admin, "A quagmire draft", "restricted");
    draft.change(Map.of("services", List.of("crewed")));
    owns("crewed");
    nobodyReads("quagmire", reader, author);
    draft.change(Map.of("sharedWith", Map.of("people", List.of(author.email()))));
    Await.until("it is shared", () -> front(nodes.far(), author).contains("A quagmire draft"));
    nobodyReads("quagmire", reader);
  }

  /** The author's team looks after a service. */
  private static void owns(String service) {
    admin
        .get("/api/v1/services")
        .json()
        .path("items")
        .forEach(
            found -> {
              if (found.path("name").asText().equals(service)) {
                String path = "/api/v1/services/" + found.path("id").asText();
                Client seen = admin.with("If-Match", admin.get(path).etag());
                assertThat(seen.patch(path, "{\"team\":\"crew\"}").status()).isEqualTo(200);
              }
            });
  }

  @Test
  void whatIsDismissedOrRestrictedLaterIsGoneFromAllOfItAtOnce() {
    FrontStory dismissed = told("mistletoe", "organization");
    dismissed.publish();
    everybodyReads("mistletoe");
    Answer gone = admin.post(dismissed.path() + "/dismissals", "{\"reason\":\"A drill.\"}");
    assertThat(gone.status()).as(gone.text()).isBetween(200, 299);
    Await.until("it is gone", () -> !front(nodes.far(), reader).contains("mistletoe"));
    nobodyReads("mistletoe", reader, author);
    FrontStory hidden = told("gooseberry", "organization");
    hidden.publish();
    everybodyReads("gooseberry");
    hidden.change(Map.of("visibility", "restricted"));
    Await.until("it is hidden", () -> !front(nodes.far(), reader).contains("gooseberry"));
    nobodyReads("gooseberry", reader, author);
  }

  @Test
  void whatIsWithdrawnOrRedactedIsGoneFromWhatIsRemembered() {
    FrontStory story = FrontStory.begin(admin, "Withdrawn elderflower").on(aYearAgo());
    String slug = story.lesson("Elderflower was a surprise", "organization").publish();
    everybodyReads("lderflower");
    String withdrawal = "{\"edition\":1,\"reason\":\"Not ours to tell.\"}";
    assertThat(admin.post("/api/v1/reports/" + slug + "/withdrawals", withdrawal).status())
        .isEqualTo(201);
    Await.until("it is withdrawn", () -> !front(nodes.far(), reader).contains("lderflower"));
    nobodyReads("lderflower", reader, author);
    FrontStory other = FrontStory.begin(admin, "A leak").on(aYearAgo());
    other.factor("The key hunter2 was printed by hand");
    FrontStory.begin(admin, "Another leak").factor("A key was printed by hand").publish();
    String leaking = other.publish();
    everybodyReads("hunter2");
    Answer redacted =
        admin.post(
            "/api/v1/reports/" + leaking + "/redactions",
            Json.text(Map.of("text", "hunter2", "reason", "A secret")));
    assertThat(redacted.status()).as(redacted.text()).isBetween(200, 299);
    Await.until("it is redacted", () -> !front(nodes.far(), reader).contains("hunter2"));
    nobodyReads("hunter2", reader, author);
  }

  @Test
  void whatIsForTheTeamAndWhoTookPartIsNotToldToReaders() {
    FrontStory story = FrontStory.begin(admin, "Told by roles");
    story.lesson("For the crew alone: turnstile", "team");
    story.lesson("Ada Byron saw the nutcracker first", "organization");
    story.kept("Ask Ada Byron about it", "platform", "organization");
    story.kept("A turnstile for the crew", "platform", "team");
    story.publish();
    nobodyReads("turnstile", reader);
    nobodyReads("Ada Byron", reader);
    assertThat(front(nodes.near(), reader)).contains("Ask the on-call engineer");
    // Those who draft read names in action items, and what is for the team.
    assertThat(front(nodes.near(), author))
        .contains("Ask Ada Byron about it", "A turnstile for the crew")
        .doesNotContain("For the crew alone", "Ada Byron saw");
  }

  @Test
  void anAdministratorWhoOpensTheHomeLooksAtNothingThatIsHiddenInItsParts() {
    World.Someone office = nodes.near().person(Role.administrator);
    FrontStory draft = told("sassafras", "restricted");
    assertThat(front(nodes.near(), office)).doesNotContain("sassafras");
    draft.publish();
    assertThat(front(nodes.near(), office)).doesNotContain("sassafras keys", "Watch sassafras");
  }
}
