package debrief.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Role;
import debrief.world.Client;
import debrief.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * A document that comes again: the same bytes change nothing, others change what nobody has
 * touched.
 */
class ImportAgainTest {
  private static final String DOCUMENT =
      """
      # Mail was late

      Severity: SEV-2

      ## Summary

      Mail waited for an hour.

      ## Timeline

      - 2026-03-03 10:00 UTC The queue grows
      - 2026-03-03 10:09 UTC The queue is empty

      ## Odd corner

      A remark.

      ## Action items

      - [ ] Add an alert on the queue
      - [ ] Move the queue to another disk
      """;

  private static final String NEWER =
      DOCUMENT
          .replace("late\n", "very late\n")
          .replace("10:09 UTC The queue is empty", "10:12 UTC The queue is empty")
          .replace("waited for an hour", "waited for two hours")
          .replace("## Odd corner\n\nA remark.\n", "## Other corner\n\nAnother remark.\n")
          .replace("- [ ] Move the queue to another disk", "- [ ] Watch the disk");

  private final World world = World.shared();
  private final Client author = world.as(Role.author);
  private final String path = World.unique("mail") + ".md";

  private JsonNode bring(Client client, String text) {
    return client
        .send(
            "POST",
            "/api/v1/archive/imports?path=" + path,
            "text/markdown",
            text.getBytes(StandardCharsets.UTF_8))
        .json();
  }

  private JsonNode imported(String text) {
    JsonNode answer = bring(author, text);
    assertThat(answer.path("failed")).as(answer.toString()).isEmpty();
    return answer.at("/imported/0");
  }

  private JsonNode read(JsonNode done, String part) {
    return author.get("/api/v1/incidents/" + done.path("incident").asText() + part).json();
  }

  @Test
  void theSameBytesAreUnchangedAndNameTheFirstIncident() {
    JsonNode first = imported(DOCUMENT);
    assertThat(first.path("unchanged").asBoolean()).isFalse();
    JsonNode second = imported(DOCUMENT);
    assertThat(second.path("unchanged").asBoolean()).isTrue();
    assertThat(second.path("incident")).isEqualTo(first.path("incident"));
    assertThat(second.path("timelineEvents")).isEqualTo(first.path("timelineEvents"));
    // Also once somebody has worked on it: the document is still the one of then.
    patch(first, "{\"title\":\"Another title\"}");
    assertThat(imported(DOCUMENT).path("unchanged").asBoolean()).isTrue();
    assertThat(read(first, "").path("title").asText()).isEqualTo("Another title");
  }

  private void patch(JsonNode done, String json) {
    String incident = "/api/v1/incidents/" + done.path("incident").asText();
    assertThat(author.with("If-Match", "*").patch(incident, json).status()).isEqualTo(200);
  }

  @Test
  void otherBytesChangeADraftThatNobodyHasTouched() {
    JsonNode first = imported(DOCUMENT);
    JsonNode kept = read(first, "/timeline").at("/items/0");
    JsonNode second = imported(NEWER);
    assertThat(second.path("incident")).isEqualTo(first.path("incident"));
    assertThat(second.path("unchanged").asBoolean()).isFalse();
    assertThat(second.path("changes").toString())
        .contains("the title", "timeline entries (1 new, 1 gone)", "“Summary”");
    assertThat(read(first, "").path("title").asText()).isEqualTo("Mail was very late");
    JsonNode timeline = read(first, "/timeline").path("items");
    assertThat(timeline.findValuesAsText("occurredAt"))
        .containsExactly("2026-03-03T10:00:00Z", "2026-03-03T10:12:00Z");
    assertThat(timeline.get(0).path("id")).isEqualTo(kept.path("id"));
    JsonNode sections = read(first, "/postmortem").path("sections");
    assertThat(sections.toString())
        .contains("two hours", "Another remark")
        .doesNotContain("A remark", "an hour");
    JsonNode items = read(first, "/action-items").path("items");
    List<String> states = new ArrayList<>();
    items.forEach(i -> states.add(i.path("title").asText() + " " + i.path("state").asText()));
    assertThat(states)
        .containsExactlyInAnyOrder(
            "Add an alert on the queue proposed",
            "Move the queue to another disk declined",
            "Watch the disk proposed");
  }

  @Test
  void itGoesOnComingAgain() {
    JsonNode first = imported(DOCUMENT);
    imported(NEWER);
    assertThat(imported(NEWER).path("unchanged").asBoolean()).isTrue();
    JsonNode third = imported(DOCUMENT);
    assertThat(third.path("incident")).isEqualTo(first.path("incident"));
    assertThat(read(first, "/postmortem").path("sections").toString()).contains("A remark");
  }

  @Test
  void whatSomebodyHasWorkedOnIsNotTouchedAndItIsSaidWhatWouldChange() {
    for (String part : List.of("incident", "timeline", "section", "item", "trust")) {
      String text = DOCUMENT.replace("A remark.", "A remark of " + part + path);
      JsonNode first =
          author
              .send(
                  "POST",
                  "/api/v1/archive/imports?path=" + part + path,
                  "text/markdown",
                  text.getBytes(StandardCharsets.UTF_8))
              .json()
              .at("/imported/0");
      workOn(part, first);
      JsonNode before = read(first, "/postmortem");
      JsonNode answer =
          author
              .send(
                  "POST",
                  "/api/v1/archive/imports?path=" + part + path,
                  "text/markdown",
                  NEWER.getBytes(StandardCharsets.UTF_8))
              .json();
      assertThat(answer.path("imported")).as(part).isEmpty();
      assertThat(answer.at("/failed/0/reason").asText())
          .as(part)
          .contains(first.path("incident").asText(), "worked on", "the title", "“Summary”");
      assertThat(read(first, "/postmortem")).isEqualTo(before);
    }
  }

  private void workOn(String part, JsonNode done) {
    String incident = "/api/v1/incidents/" + done.path("incident").asText();
    Client any = author.with("If-Match", "*");
    String entry = read(done, "/timeline").at("/items/0/id").asText();
    String item = read(done, "/action-items").at("/items/0/ref").asText();
    int status =
        switch (part) {
          case "incident" -> any.patch(incident, "{\"severity\":\"SEV1\"}").status();
          case "timeline" -> any.delete(incident + "/timeline/" + entry).status();
          case "section" ->
              any.put(incident + "/postmortem/sections/summary", "{\"markdown\":\"Other\"}")
                  .status();
          case "item" -> any.patch("/api/v1/action-items/" + item, "{\"effort\":2}").status();
          default ->
              author
                  .put(
                      incident + "/postmortem/trust/privacy",
                      "{\"effect\":\"held\",\"explanation\":\"It held.\"}")
                  .status();
        };
    assertThat(status).as(part).isBetween(200, 204);
  }

  @Test
  void twoThatComeAtOnceAreOne() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(4);
    try {
      List<Future<JsonNode>> answers =
          both.invokeAll(
              List.<Callable<JsonNode>>of(
                  () -> imported(DOCUMENT),
                  () -> imported(DOCUMENT),
                  () -> imported(DOCUMENT),
                  () -> imported(DOCUMENT)));
      List<String> refs = new ArrayList<>();
      for (Future<JsonNode> answer : answers) {
        refs.add(answer.get().path("incident").asText());
      }
      assertThat(refs).hasSize(4);
      assertThat(refs.stream().distinct()).hasSize(1);
    } finally {
      both.shutdown();
    }
  }

  @Test
  void whatOthersMayNotSeeIsNothingToThem() {
    JsonNode first = imported(DOCUMENT);
    assertThat(
            world
                .admin()
                .with("If-Match", "*")
                .patch(
                    "/api/v1/incidents/" + first.path("incident").asText(),
                    "{\"visibility\":\"restricted\"}")
                .status())
        .isEqualTo(200);
    Client another = world.stranger().as(world.token(world.service(Role.author), "read", "write"));
    JsonNode other = bring(another, DOCUMENT);
    assertThat(other.at("/imported/0/unchanged").asBoolean()).isFalse();
    assertThat(other.toString()).doesNotContain("\"" + first.path("incident").asText() + "\"");
  }
}
