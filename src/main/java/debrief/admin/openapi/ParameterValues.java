package debrief.admin.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.access.Audience;
import debrief.action.ActionState;
import debrief.action.list.ActionFilter;
import debrief.action.list.ActionSort;
import debrief.incident.IncidentState;
import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.incident.standing.PostmortemProgress;
import debrief.trust.Principle;
import debrief.trust.Principles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The values that a filter takes: a program that sends another one is told so with 422. */
final class ParameterValues {
  private ParameterValues() {}

  static void add(ObjectNode parameter, String tag) {
    if (!parameter.path("in").asText().equals("query")) {
      return;
    }
    String name = parameter.path("name").asText();
    if (name.equals("state") && tag.equals("Action items")) {
      describe(parameter, "One or more, with commas between: ", words(ActionState.values()));
      return;
    }
    List<String> values =
        switch (name) {
          case "severity" -> words(Severity.values());
          case "principle" -> Principles.all().stream().map(Principle::key).toList();
          case "whose" -> words(ActionFilter.Whose.values());
          case "due" -> words(ActionFilter.DueIn.values());
          case "sort" -> bothWays(ActionSort.By.values());
          case "postmortem" ->
              Stream.of(PostmortemProgress.values()).map(PostmortemProgress::word).toList();
          case "audience" -> words(Audience.values());
          case "origin" -> words(Origin.values());
          case "state" -> tag.equals("Incidents") ? words(IncidentState.values()) : List.of();
          default -> List.of();
        };
    if (!values.isEmpty()) {
      describe(parameter, "One of ", values);
      ArrayNode allowed = parameter.withObject("/schema").putArray("enum");
      values.forEach(allowed::add);
    }
  }

  /** With a minus sign, the other way round. */
  private static List<String> bothWays(Enum<?>[] values) {
    return words(values).stream().flatMap(word -> Stream.of(word, "-" + word)).toList();
  }

  private static void describe(ObjectNode parameter, String lead, List<String> values) {
    String before = parameter.path("description").asText();
    String words = lead + String.join(", ", values) + ".";
    parameter.put("description", before.isEmpty() ? words : before + " " + words);
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(String::valueOf).toList();
  }
}
