package debrief.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionMovesTest {
  /** A way to each state, as bodies of transitions. */
  private static final Map<ActionState, List<String>> WAYS =
      Map.of(
          ActionState.proposed, List.of(),
          ActionState.committed, List.of("{\"to\":\"committed\"}"),
          ActionState.inProgress, List.of("{\"to\":\"committed\"}", "{\"to\":\"inProgress\"}"),
          ActionState.blocked,
              List.of("{\"to\":\"committed\"}", "{\"to\":\"blocked\",\"reason\":\"No metric\"}"),
          ActionState.done,
              List.of("{\"to\":\"committed\"}", "{\"to\":\"done\",\"evidence\":\"It fired\"}"),
          ActionState.declined, List.of("{\"to\":\"declined\",\"reason\":\"A better way\"}"));

  private static final Map<ActionState, Set<ActionState>> EDGES =
      Map.of(
          ActionState.proposed, Set.of(ActionState.committed, ActionState.declined),
          ActionState.committed,
              Set.of(
                  ActionState.inProgress,
                  ActionState.blocked,
                  ActionState.done,
                  ActionState.declined),
          ActionState.inProgress,
              Set.of(ActionState.blocked, ActionState.done, ActionState.declined),
          ActionState.blocked,
              Set.of(ActionState.inProgress, ActionState.done, ActionState.declined),
          ActionState.done, Set.of(ActionState.inProgress),
          ActionState.declined, Set.of(ActionState.proposed));

  private final Sample sample = new Sample();

  private String inState(ActionState state) {
    String ref = sample.complete();
    for (String step : WAYS.getOrDefault(state, List.of())) {
      assertThat(sample.move(ref, step).status()).isEqualTo(200);
    }
    return ref;
  }

  @ParameterizedTest
  @EnumSource
  void anItemMovesAlongItsEdgesAndNoOthers(ActionState from) {
    for (ActionState to : ActionState.values()) {
      String ref = inState(from);
      String body =
          switch (to) {
            case done -> "{\"to\":\"done\",\"evidence\":\"It fired\"}";
            case blocked, declined -> "{\"to\":\"" + to + "\",\"reason\":\"So it is\"}";
            case inProgress -> "{\"to\":\"inProgress\",\"reason\":\"It came back\"}";
            default -> "{\"to\":\"" + to + "\"}";
          };
      Answer answer = sample.move(ref, body);
      if (EDGES.getOrDefault(from, Set.of()).contains(to)) {
        assertThat(answer.status()).as(from + " to " + to).isEqualTo(200);
        assertThat(answer.json().path("state").asText()).isEqualTo(to.name());
        assertThat(answer.etag()).isEqualTo(sample.admin().get(Sample.ITEMS + "/" + ref).etag());
      } else {
        assertThat(answer.status()).as(from + " to " + to).isEqualTo(409);
        assertThat(answer.text()).contains(from.name());
        for (ActionState next : from.next()) {
          assertThat(answer.json().path("detail").asText()).contains(next.name());
        }
        assertThat(sample.read(ref).path("state").asText()).isEqualTo(from.name());
      }
    }
  }

  @Test
  void eachStepAsksForWhatMakesItHonest() {
    String bare = sample.item(sample.incident(), "{\"title\":\"Alert early\"}");
    assertThat(sample.move(bare, "{\"to\":\"committed\"}").fields())
        .containsExactlyInAnyOrder("team", "dueOn");
    assertThat(sample.patch(bare, "{\"team\":\"checkout\"}").status()).isEqualTo(200);
    assertThat(sample.move(bare, "{\"to\":\"committed\"}").fields()).containsExactly("dueOn");
    Answer committed = sample.move(bare, "{\"to\":\"committed\",\"dueOn\":\"2026-04-01\"}");
    assertThat(committed.json().path("dueOn").asText()).isEqualTo("2026-04-01");
    assertThat(sample.move(bare, "{\"to\":\"blocked\"}").fields()).containsExactly("reason");
    assertThat(sample.move(bare, "{\"to\":\"blocked\",\"reason\":\"  \"}").fields())
        .containsExactly("reason");
    assertThat(sample.move(bare, "{\"to\":\"done\"}").fields()).containsExactly("evidence");
    assertThat(sample.move(bare, "{\"to\":\"declined\"}").fields()).containsExactly("reason");
    assertThat(sample.move(bare, "{}").fields()).containsExactly("to");
    assertThat(sample.move(bare, "{\"to\":\"finished\"}").fields()).containsExactly("to");
    assertThat(sample.move(bare, "{\"to\":\"done\",\"evidense\":\"x\"}").fields())
        .containsExactly("evidense");
    assertThat(sample.move(bare, "{\"to\":\"inProgress\",\"evidence\":\"x\"}").fields())
        .containsExactly("evidence");
  }

  @Test
  void aStopKeepsItsReasonUntilItIsOver() {
    String ref = inState(ActionState.blocked);
    assertThat(sample.read(ref).path("reason").asText()).isEqualTo("No metric");
    assertThat(sample.move(ref, "{\"to\":\"inProgress\"}").json().path("reason").isNull()).isTrue();
    Answer done = sample.move(ref, "{\"to\":\"done\",\"evidence\":\"https://example.org/page\"}");
    assertThat(done.json().path("evidence").asText()).isEqualTo("https://example.org/page");
    List<String> states = new ArrayList<>();
    done.json().path("history").forEach(h -> states.add(h.path("to").asText()));
    assertThat(states).containsExactly("committed", "blocked", "inProgress", "done");
    JsonNode blocked = done.json().at("/history/1");
    assertThat(blocked.path("field").asText()).isEqualTo("state");
    assertThat(blocked.path("from").asText()).isEqualTo("committed");
    assertThat(blocked.path("why").asText()).isEqualTo("No metric");
    assertThat(blocked.path("who").asText()).isNotEmpty();
    assertThat(blocked.path("when").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  @Test
  void aPromisedDateMovesLaterOnlyWithAReason() {
    String ref = inState(ActionState.committed);
    assertThat(sample.patch(ref, "{\"dueOn\":\"2026-04-09\"}").fields()).containsExactly("reason");
    assertThat(sample.move(ref, "{\"to\":\"inProgress\",\"dueOn\":\"2026-04-09\"}").fields())
        .containsExactly("reason");
    assertThat(sample.read(ref).path("dueOn").asText()).isEqualTo("2026-04-01");
    assertThat(sample.patch(ref, "{\"dueOn\":\"2026-03-30\"}").status()).isEqualTo(200);
    Answer later =
        sample.patch(ref, "{\"dueOn\":\"2026-04-09\",\"reason\":\"The metric came first\"}");
    assertThat(later.status()).isEqualTo(200);
    assertThat(later.json().path("reason").isNull()).isTrue();
    JsonNode history = later.json().path("history");
    assertThat(dates(history))
        .containsExactly(
            "2026-04-01 to 2026-03-30: null", "2026-03-30 to 2026-04-09: The metric came first");
    assertThat(sample.patch(ref, "{\"dueOn\":null}").fields()).containsExactly("dueOn");
    assertThat(sample.patch(ref, "{\"team\":null}").fields()).containsExactly("team");
    assertThat(sample.patch(ref, "{\"title\":\"Alert\"}").json().path("history"))
        .hasSize(history.size());
  }

  @Test
  void aDateThatNobodyHasPromisedMovesFreely() {
    String ref = sample.complete();
    Answer later = sample.patch(ref, "{\"dueOn\":\"2026-05-01\"}");
    assertThat(dates(later.json().path("history")))
        .containsExactly("2026-04-01 to 2026-05-01: null");
    assertThat(sample.patch(ref, "{\"dueOn\":null}").status()).isEqualTo(200);
    Answer committed = sample.move(ref, "{\"to\":\"committed\",\"dueOn\":\"2026-06-01\"}");
    assertThat(dates(committed.json().path("history"))).endsWith("null to 2026-06-01: null");
  }

  @Test
  void twoStepsAtOnceDoNotBothHappen() {
    String ref = inState(ActionState.committed);
    List<Integer> statuses =
        Stream.of("{\"to\":\"done\",\"evidence\":\"a\"}", "{\"to\":\"done\",\"evidence\":\"b\"}")
            .parallel()
            .map(body -> sample.move(ref, body).status())
            .toList();
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }

  private static List<String> dates(JsonNode history) {
    List<String> dates = new ArrayList<>();
    history.forEach(
        h -> {
          if (h.path("field").asText().equals("dueOn")) {
            dates.add(
                h.path("from").asText("null")
                    + " to "
                    + h.path("to").asText("null")
                    + ": "
                    + h.path("why").asText("null"));
          }
        });
    return dates;
  }
}
