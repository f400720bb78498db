package debrief.admin.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.action.ActionState;
import debrief.incident.IncidentState;
import debrief.incident.Origin;
import debrief.incident.Severity;
import java.util.Arrays;
import java.util.List;

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

  private static void describe(ObjectNode parameter, String lead, List<String> values) {
    String before = parameter.path("description").asText();
    String words = lead + String.join(", ", values) + ".";
    parameter.put("description", before.isEmpty() ? words : before + " " + words);
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(String::valueOf).toList();
  }
}
